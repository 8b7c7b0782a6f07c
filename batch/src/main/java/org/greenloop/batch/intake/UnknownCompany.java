package org.greenloop.batch.intake;

/// A request names a company that is not in the register, or none where one is needed.
public final class UnknownCompany extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownCompany(String message) {
    super(message);
  }
}
