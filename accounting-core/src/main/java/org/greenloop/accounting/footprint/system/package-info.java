/// Product systems: processes as their owners state them, with all their products, enter; the unit
/// processes that supply one product, allocated and by one method, leave for
/// [org.greenloop.accounting.footprint.network].
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.footprint.system;
