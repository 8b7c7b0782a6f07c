package org.greenloop.certificate.label;

/// How one criterion came out.
public enum Judgement {
  MET,
  NOT_MET,
  NOT_ASSESSABLE
}
