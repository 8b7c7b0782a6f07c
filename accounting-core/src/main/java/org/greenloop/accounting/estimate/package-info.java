/// Estimates for a month that was not reported, on request and by a named method: facts of other
/// months enter, the factor by which each of them is scaled leaves.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.estimate;
