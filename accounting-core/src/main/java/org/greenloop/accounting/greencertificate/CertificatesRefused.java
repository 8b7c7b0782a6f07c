package org.greenloop.accounting.greencertificate;

import java.util.List;
import org.greenloop.accounting.activity.Rule;

/// A request that the register does not carry out.
public final class CertificatesRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String found;

  @SuppressWarnings("serial") // List.copyOf is serializable
  private final List<String> arguments;

  /// @param found what was asked for
  /// @param arguments what the message of the rule needs besides
  public CertificatesRefused(Rule rule, String found, String... arguments) {
    super(rule.id() + " " + found + " " + List.of(arguments));
    this.rule = rule;
    this.found = found;
    this.arguments = List.of(arguments);
  }

  public Rule rule() {
    return rule;
  }

  public String found() {
    return found;
  }

  public List<String> arguments() {
    return arguments;
  }
}
