package org.greenloop.accounting.footprint.system;

import java.time.LocalDate;
import java.util.Optional;

/// What the owner of a process declares beside its numbers, as ISO 14067:2018 and GB/T 24067-2024
/// want it reported. Texts are empty where nothing is declared.
///
/// @param functionalUnit what the product does, how much and how long
/// @param cutOff what is left out, and by which criterion
/// @param allocation why burdens are shared as they are
/// @param validUntil last day on which the numbers may be used
public record Declared(
    String functionalUnit,
    Optional<SystemBoundary> boundary,
    String cutOff,
    String allocation,
    Optional<LocalDate> validUntil) {

  public static final Declared NOTHING =
      new Declared("", Optional.empty(), "", "", Optional.empty());
}
