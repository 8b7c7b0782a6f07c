@NullMarked
package org.greenloop.certificate.report;

import org.jspecify.annotations.NullMarked;
