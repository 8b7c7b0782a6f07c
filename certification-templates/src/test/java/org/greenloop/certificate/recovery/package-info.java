@NullMarked
package org.greenloop.certificate.recovery;

import org.jspecify.annotations.NullMarked;
