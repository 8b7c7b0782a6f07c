@NullMarked
package org.greenloop.certificate.figure;

import org.jspecify.annotations.NullMarked;
