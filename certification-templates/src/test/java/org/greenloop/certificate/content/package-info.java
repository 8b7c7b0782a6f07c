@NullMarked
package org.greenloop.certificate.content;

import org.jspecify.annotations.NullMarked;
