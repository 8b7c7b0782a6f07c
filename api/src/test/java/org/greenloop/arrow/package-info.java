/// The whole arrow, from files to labels, on a real PostgreSQL.
@org.jspecify.annotations.NullMarked
package org.greenloop.arrow;
