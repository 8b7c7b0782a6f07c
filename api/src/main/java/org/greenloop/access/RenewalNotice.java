package org.greenloop.access;

/// How long before a document ends its holder and the alliance are told.
public record RenewalNotice(int days) {

  public RenewalNotice {
    if (days < 0) {
      throw new IllegalArgumentException("greenloop.renewal-notice-days is " + days);
    }
  }
}
