package org.greenloop.accounting.market;

import java.util.List;

/// What the market does not take, with all that is wrong. Nothing of it is kept.
public final class MarketRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public MarketRefused(List<Refusal> refusals) {
    super(refusals.toString());
    this.refusals = List.copyOf(refusals);
  }

  public MarketRefused(Refusal.Reason reason, String found, String expected) {
    this(List.of(new Refusal(reason, found, expected)));
  }

  public List<Refusal> refusals() {
    return refusals;
  }

  /// Whether it is about something that there is not.
  public boolean isAboutNothing() {
    return refusals.stream().allMatch(refusal -> refusal.reason() == Refusal.Reason.UNKNOWN);
  }
}
