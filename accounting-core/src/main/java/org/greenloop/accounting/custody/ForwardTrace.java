package org.greenloop.accounting.custody;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.greenloop.accounting.quantity.Fraction;

/// 去向可追: what became of the material of a lot.
///
/// Shares are by mass, as in [BackTrace], and add up to 1. Where more was taken from a lot than it
/// had, what was taken is shared out instead: nothing is left of it.
///
/// @param destinations in the order of events and lots
/// @param passages the events on the way, the earliest first
/// @param exact as in [BackTrace]
public record ForwardTrace(
    String lot, List<Destination> destinations, List<Passage> passages, boolean exact) {

  public ForwardTrace {
    destinations = List.copyOf(destinations);
    passages = List.copyOf(passages);
  }

  /// @param at lot that is held, or event in which it left
  /// @param operator who holds it, or had it last
  /// @param route by which it left the last treatment; empty for what was sold back or is missing
  public record Destination(
      Fate fate, String at, int operator, String material, Optional<Route> route, Fraction share) {}

  public enum Fate {
    /// Part of a lot of which nothing more is known.
    HELD,
    /// Left a treatment and is no lot.
    LEFT,
    /// Went to a factory as secondary material.
    SOLD_BACK,
    /// Went into an event and did not come out: lost on the way, or not reported.
    UNACCOUNTED
  }

  /// The share that ended in a certain way.
  public Fraction share(Predicate<Destination> which) {
    return destinations.stream()
        .filter(which)
        .map(Destination::share)
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
