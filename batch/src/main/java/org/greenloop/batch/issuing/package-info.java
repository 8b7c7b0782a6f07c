/// Decided assessments enter, signed labels in the register leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.issuing;
