@NullMarked
package org.greenloop.certificate.conformance;

import org.jspecify.annotations.NullMarked;
