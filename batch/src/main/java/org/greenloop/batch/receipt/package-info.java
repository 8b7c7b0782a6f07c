/// Recovery receipts: a lot that a recycler took over, put together from what was reported about
/// it.
///
/// In: the code of a lot and who asks. Out: the content of its receipt, as the holder may see it.
@NullMarked
package org.greenloop.batch.receipt;

import org.jspecify.annotations.NullMarked;
