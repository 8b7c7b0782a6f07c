@NullMarked
package org.greenloop.certificate.signing;

import org.jspecify.annotations.NullMarked;
