package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.packaging.Measured.Bound;

/// Heavy metals and specific substances of express packaging, GB 43352-2023 Table 1.
///
/// A class of material has the limits that the table gives it; what has no limit for the class is
/// not asked. What is limited and was not tested is unknown, and unknown is not passed.
public final class SubstanceCalculator {

  private static final String CLAUSE = "GB 43352-2023 表 1";
  private static final String HEAVY_METALS = "HEAVY_METALS";
  private static final String MILLIGRAMS = "mg/kg";
  private static final List<Substance> METALS =
      List.of(Substance.PB, Substance.HG, Substance.CD, Substance.CR);

  private final FactorSet factors;

  public SubstanceCalculator(FactorSet factors) {
    this.factors = factors;
  }

  /// @param year of the test; before the standard came into force nothing is limited
  public Compliance compliance(SubstanceTest test, int year) {
    List<Finding> findings = new ArrayList<>();
    limit(test, HEAVY_METALS, year)
        .ifPresent(
            limit ->
                findings.add(
                    new Finding(
                        HEAVY_METALS,
                        CLAUSE,
                        MILLIGRAMS,
                        Optional.of(limit.factor()),
                        held(heavyMetals(test), limit))));
    for (Substance substance : Substance.values()) {
      limit(test, substance.name(), year)
          .ifPresent(
              limit ->
                  findings.add(
                      new Finding(
                          substance.name(),
                          CLAUSE,
                          substance.unit(),
                          Optional.of(limit.factor()),
                          held(content(test, substance), limit))));
    }
    return new Compliance(findings, Set.of());
  }

  /// @param most in its unit
  /// @param mayBeReached whether the limit itself is allowed: ≤, not &lt;
  private record Limit(Factor factor, BigDecimal most, boolean mayBeReached) {

    boolean allows(BigDecimal found) {
      int order = found.compareTo(most);
      return mayBeReached ? order <= 0 : order < 0;
    }
  }

  private Optional<Limit> limit(SubstanceTest test, String substance, int year) {
    for (MaterialClass materialClass : test.materialClass().lookedUp()) {
      String subject = materialClass.name() + "/" + substance;
      Optional<Limit> limit =
          limit(FactorKind.SUBSTANCE_LIMIT, subject, year)
              .or(() -> limit(FactorKind.SUBSTANCE_LIMIT_EXCLUSIVE, subject, year));
      if (limit.isPresent()) {
        return limit;
      }
    }
    return Optional.empty();
  }

  private Optional<Limit> limit(FactorKind kind, String subject, int year) {
    return factors
        .find(FactorKey.of(kind, subject), year)
        .flatMap(
            factor ->
                factor
                    .value()
                    .map(most -> new Limit(factor, most, kind == FactorKind.SUBSTANCE_LIMIT)));
  }

  /// What is known of a content: between `least` and `most`.
  ///
  /// @param most empty where nothing was tested
  /// @param mostIsReached whether the content may be `most` itself
  private record Content(BigDecimal least, Optional<BigDecimal> most, boolean mostIsReached) {

    static final Content UNTESTED = new Content(BigDecimal.ZERO, Optional.empty(), true);

    static Content of(Measured measured) {
      return new Content(
          measured.least(), Optional.of(measured.value()), measured.bound() == Bound.EXACTLY);
    }

    Content plus(Content other) {
      return new Content(
          least.add(other.least),
          most.flatMap(own -> other.most.map(own::add)),
          mostIsReached && other.mostIsReached);
    }
  }

  private static Content content(SubstanceTest test, Substance substance) {
    return Optional.ofNullable(test.results().get(substance))
        .map(Content::of)
        .orElse(Content.UNTESTED);
  }

  /// Pb + Hg + Cd + Cr.
  private static Content heavyMetals(SubstanceTest test) {
    return METALS.stream().map(metal -> content(test, metal)).reduce(Content::plus).orElseThrow();
  }

  private static Finding.Outcome held(Content content, Limit limit) {
    if (!limit.allows(content.least())) {
      return new Finding.NotMet(content.least(), content.least().subtract(limit.most()));
    }
    if (content.most().isEmpty()) {
      return new Finding.Unknown(Finding.Reason.NOT_REPORTED);
    }
    BigDecimal most = content.most().get();
    boolean met =
        limit.allows(most) || (!content.mostIsReached() && most.compareTo(limit.most()) <= 0);
    return met
        ? new Finding.Met(most, limit.most().subtract(most))
        : new Finding.Unknown(Finding.Reason.DETECTION_LIMIT);
  }
}
