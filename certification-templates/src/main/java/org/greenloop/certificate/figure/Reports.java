package org.greenloop.certificate.figure;

/// How many of the reports that are owed are there.
public record Reports(int present, int expected) {

  public Reports {
    if (present < 0 || present > expected) {
      throw new IllegalArgumentException(present + " of " + expected + " reports");
    }
  }
}
