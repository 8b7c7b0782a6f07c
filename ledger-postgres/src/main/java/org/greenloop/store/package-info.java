/// Where it is kept: one class per port of the core, over PostgreSQL.
@org.jspecify.annotations.NullMarked
package org.greenloop.store;
