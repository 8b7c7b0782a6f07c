/// The green label 绿色标识: what stands on it, and its pages.
///
/// In: a [LabelContent], every value already rounded and worded. Out: an unsigned PDF/A-3a, the
/// same bytes for the same content.
@NullMarked
package org.greenloop.certificate.label;

import org.jspecify.annotations.NullMarked;
