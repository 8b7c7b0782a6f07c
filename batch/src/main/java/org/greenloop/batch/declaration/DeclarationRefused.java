package org.greenloop.batch.declaration;

/// A footprint that cannot be declared. The message says why and what would be right.
public final class DeclarationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeclarationRefused(String message) {
    super(message);
  }
}
