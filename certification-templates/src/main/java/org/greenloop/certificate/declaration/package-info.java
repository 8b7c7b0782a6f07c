/// The product footprint declaration 产品碳足迹声明 (ISO 14067, GB/T 24067), and its pages.
///
/// In: a [DeclarationContent]. Out: an unsigned PDF/A-3a, the same bytes for the same content.
@NullMarked
package org.greenloop.certificate.declaration;

import org.jspecify.annotations.NullMarked;
