@NullMarked
package org.greenloop.certificate.receipt;

import org.jspecify.annotations.NullMarked;
