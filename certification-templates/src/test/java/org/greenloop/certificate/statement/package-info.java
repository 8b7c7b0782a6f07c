@NullMarked
package org.greenloop.certificate.statement;

import org.jspecify.annotations.NullMarked;
