/// Closed metrics enter, stored assessments leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.batch.assessing;
