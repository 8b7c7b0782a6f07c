/// Water by GB/T 7119 and GB/T 12452: what came in, went round and left enters, the parts of the
/// water indicators leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.water;
