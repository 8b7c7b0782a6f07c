/// Feeds of what happens to documents, so that others can follow without asking for everything.
///
/// Enters: entries of the transparency log, and what the register says of them. Leaves: Atom (RFC
/// 4287, paged by RFC 5005) and JSON Feed 1.1.
@org.jspecify.annotations.NullMarked
package org.greenloop.feed;
