package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// 物料平衡 of an operator, a material and a period, in kg of net mass as weighed.
///
///     opening + received + made = handed over + used + sold back + losses + closing
///
/// @param opening counted at the end of the month before, else what the books say
/// @param received consigned, or taken over from others
/// @param made came out of treatment or regrouping and is held as a lot
/// @param handedOver by the operator's own weight
/// @param used went into treatment or regrouping and came out of it, as whatever
/// @param soldBack to factories
/// @param losses went in and did not come out
/// @param counted at the end of the period; empty where nobody counted
public record MassBalance(
    int operator,
    String material,
    ReportingPeriod period,
    Quantity opening,
    Quantity received,
    Quantity made,
    Quantity handedOver,
    Quantity used,
    Quantity soldBack,
    Quantity losses,
    Optional<Quantity> counted) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MINUS = BigDecimal.ONE.negate();

  /// What came into the balance: opening + received + made.
  public Quantity brought() {
    return opening.plus(received).plus(made);
  }

  /// What the books say is left; negative where more went out than there was.
  public Quantity closing() {
    Quantity out = handedOver.plus(used).plus(soldBack).plus(losses);
    return brought().plus(out.times(MINUS));
  }

  /// What is left by count less what is left by the books.
  public Optional<Quantity> difference() {
    return counted.map(mass -> mass.in(Unit.KILOGRAM).plus(closing().times(MINUS)));
  }

  /// Whether it closes: the books are not below zero, and what was counted is what they say, within
  /// a share of all that was brought.
  ///
  /// @param tolerance %
  public boolean closes(BigDecimal tolerance) {
    BigDecimal allowed = brought().value().multiply(tolerance);
    boolean above = closing().value().multiply(HUNDRED).add(allowed).signum() >= 0;
    return above
        && difference()
            .map(open -> open.value().abs().multiply(HUNDRED).compareTo(allowed) <= 0)
            .orElse(true);
  }
}
