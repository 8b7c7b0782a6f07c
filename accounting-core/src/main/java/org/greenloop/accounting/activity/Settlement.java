package org.greenloop.accounting.activity;

/// What became of the rows of a submission: accepted + rejected = rows in the file, always.
public record Settlement(long submissionId, long rows, long accepted, long rejected) {

  public Settlement {
    if (accepted + rejected != rows) {
      throw new IllegalArgumentException(
          accepted + " accepted and " + rejected + " rejected are not " + rows + " rows");
    }
  }
}
