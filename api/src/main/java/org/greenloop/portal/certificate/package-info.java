/// Pages of the register of green electricity certificates.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.certificate;
