/// The recovery receipt 回收凭证 for one lot that a recycler took over, and its pages.
///
/// In: a [ReceiptContent]. Out: an unsigned PDF/A-3a, the same bytes for the same content.
@NullMarked
package org.greenloop.certificate.receipt;

import org.jspecify.annotations.NullMarked;
