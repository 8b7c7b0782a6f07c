package org.greenloop.accounting.greencertificate;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The registers that are known, and their rules by vintage.
public record CertificateRules(List<CertificateRule> rules) {

  public CertificateRules {
    rules = List.copyOf(rules);
  }

  public Optional<CertificateRule> find(String register, YearMonth produced) {
    return rules.stream()
        .filter(rule -> rule.register().equals(register))
        .filter(rule -> rule.isFor(produced))
        .findFirst();
  }

  /// Codes of the registers, in the order of the data.
  public List<String> registers() {
    return rules.stream().map(CertificateRule::register).distinct().toList();
  }
}
