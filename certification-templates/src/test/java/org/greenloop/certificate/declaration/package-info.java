@NullMarked
package org.greenloop.certificate.declaration;

import org.jspecify.annotations.NullMarked;
