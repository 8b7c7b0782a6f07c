package org.greenloop.accounting.projection;

/// How far a copy has followed the books.
///
/// @param source which database; a position in one means nothing in another
/// @param horizon every transaction before it is in the copy
public record Position(String source, long horizon) {}
