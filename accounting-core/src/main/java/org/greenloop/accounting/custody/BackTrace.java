package org.greenloop.accounting.custody;

import java.util.List;
import java.util.function.Predicate;
import org.greenloop.accounting.quantity.Fraction;

/// 来源可查: where the material of a lot came from.
///
/// Shares are by mass: what goes into an event is taken as mixed, so each lot that comes out has
/// the origins of all that went in, in proportion to their mass (the model of controlled blending,
/// ISO 22095, UNCONFIRMED). They add up to 1.
///
/// @param origins in the order of lots
/// @param passages the events on the way, the earliest first
/// @param exact false where a share was cut at 2⁻⁵¹² because its digits grew too many
public record BackTrace(String lot, List<Origin> origins, List<Passage> passages, boolean exact) {

  public BackTrace {
    origins = List.copyOf(origins);
    passages = List.copyOf(passages);
  }

  /// A lot behind which nothing is known.
  ///
  /// @param share of the lot that was asked for
  public record Origin(String lot, Ground ground, Fraction share) {}

  public enum Ground {
    /// Somebody gave it back.
    RETURNED,
    /// Events take from the lot, but none made it.
    UNKNOWN,
    /// It was made by an event that took nothing, or by lots that go in a circle.
    UNFOUNDED
  }

  /// The share that comes from certain origins.
  public Fraction share(Predicate<Origin> which) {
    return origins.stream().filter(which).map(Origin::share).reduce(Fraction.ZERO, Fraction::plus);
  }
}
