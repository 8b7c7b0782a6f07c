package org.greenloop.batch.job;

/// The job stopped because the world failed it (disk, database). Running it again goes on where it
/// was.
public final class JobFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JobFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
