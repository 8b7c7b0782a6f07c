/// What all kinds of documents have in common.
///
/// In: an attached file. Out: the facts that a verifier compares with the register.
@NullMarked
package org.greenloop.certificate.document;

import org.jspecify.annotations.NullMarked;
