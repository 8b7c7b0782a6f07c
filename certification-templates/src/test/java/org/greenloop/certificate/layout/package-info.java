@NullMarked
package org.greenloop.certificate.layout;

import org.jspecify.annotations.NullMarked;
