/// Wrong requests as named exceptions, and how they look to a program (RFC 9457).
@org.jspecify.annotations.NullMarked
package org.greenloop.problem;
