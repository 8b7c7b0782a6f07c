package org.greenloop.certificate.label;

/// Whether the key that seals a document carries any authority.
public enum Standing {
  /// A self-made demo key: the document says on every page that it is not valid.
  DEMO,
  /// A key that the operator configured.
  IN_FORCE
}
