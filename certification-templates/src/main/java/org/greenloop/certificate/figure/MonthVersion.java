package org.greenloop.certificate.figure;

import java.time.YearMonth;

/// A closed month that figures were read from.
///
/// @param version 1 for the first closing
/// @param reason why it was closed again; of the first closing as the books word it
public record MonthVersion(YearMonth month, int version, String reason) {}
