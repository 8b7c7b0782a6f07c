/// The seal: signing a finished document, and judging a document that somebody brings.
///
/// In: bytes, a key or the certificates one trusts. Out: sealed bytes, or a [Verification].
@NullMarked
package org.greenloop.certificate.signing;

import org.jspecify.annotations.NullMarked;
