/// What documents with figures have in common: figures with how far they can be trusted, and what
/// they stand on.
///
/// In: plain values, exact, in both languages. Out: the same values as JSON-LD and CSV, which are
/// attached to a document and can be read back from it.
@NullMarked
package org.greenloop.certificate.figure;

import org.jspecify.annotations.NullMarked;
