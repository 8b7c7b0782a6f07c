/// Land and what stands on it: areas enter, the parts of plot ratio and building coefficient leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.land;
