/// The annual recovery statement 年度回收利用报告 of a recycler or a producer, and its pages.
///
/// In: a [RecoveryContent]. Out: an unsigned PDF/A-3a, the same bytes for the same content.
@NullMarked
package org.greenloop.certificate.recovery;

import org.jspecify.annotations.NullMarked;
