package org.greenloop.certificate.label;

/// How one criterion came out.
public enum Judgement {
  MET,
  /// Some of the points.
  PARTLY_MET,
  NOT_MET,
  NOT_ASSESSABLE,
  /// A fact rules the subject out.
  VETOED
}
