/// Closed months and stored assessments enter, statements and reports leave: assembled, printed,
/// signed, in the register.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.reporting;
