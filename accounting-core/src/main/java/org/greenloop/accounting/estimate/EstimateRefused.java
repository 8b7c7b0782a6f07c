package org.greenloop.accounting.estimate;

/// A month that cannot be estimated as asked; the sentence says why and what to do.
public final class EstimateRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EstimateRefused(String message) {
    super(message);
  }
}
