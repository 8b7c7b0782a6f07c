@NullMarked
package org.greenloop.certificate.label;

import org.jspecify.annotations.NullMarked;
