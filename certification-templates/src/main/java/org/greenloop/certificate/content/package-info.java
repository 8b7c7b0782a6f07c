/// What the contents of documents have in common: names in both languages, the imprint, and the way
/// from a content record to the data that a document carries, and back.
///
/// In: a record of plain values. Out: fields for a template, JSON-LD and CSV; read again, both give
/// the same record.
@NullMarked
package org.greenloop.certificate.content;

import org.jspecify.annotations.NullMarked;
