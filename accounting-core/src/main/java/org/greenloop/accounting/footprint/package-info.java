/// Products over their life: material flows and burdens per unit enter, circularity and footprints
/// leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.footprint;
