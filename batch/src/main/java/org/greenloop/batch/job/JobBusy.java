package org.greenloop.batch.job;

/// The job runs already, here or on another machine.
public final class JobBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JobBusy(String message) {
    super(message);
  }
}
