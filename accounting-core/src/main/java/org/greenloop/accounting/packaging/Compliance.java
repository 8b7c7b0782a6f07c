package org.greenloop.accounting.packaging;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.Formula;

/// Everything that a package or a sample was held against.
///
/// @param factors every limit and factor that was used
public record Compliance(List<Finding> findings, Set<Factor> factors) {

  public enum Verdict {
    /// Every requirement is shown to be met.
    CONFORMING,
    /// At least one is not met.
    VIOLATING,
    /// None is shown not to be met, but not every one is shown to be.
    UNDECIDED
  }

  public Compliance {
    findings = List.copyOf(findings);
    Set<Factor> all = new LinkedHashSet<>(factors);
    findings.forEach(finding -> finding.limit().ifPresent(all::add));
    factors = Collections.unmodifiableSet(all);
  }

  public Verdict verdict() {
    if (findings.stream().anyMatch(finding -> finding.outcome() instanceof Finding.NotMet)) {
      return Verdict.VIOLATING;
    }
    boolean allMet =
        !findings.isEmpty()
            && findings.stream().allMatch(finding -> finding.outcome() instanceof Finding.Met);
    return allMet ? Verdict.CONFORMING : Verdict.UNDECIDED;
  }

  /// How the verdict was made; findings can be made again from the facts and its factors.
  public Calculation calculation(Formula formula) {
    return new Calculation(formula, List.copyOf(factors));
  }
}
