package org.greenloop.accounting.packaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Excessive packaging, GB 23350-2021 with amendment 1, and GB 43284-2023 as far as it is known.
///
///     X = (V_n − Σ k V_0) ÷ V_n × 100 %
///
/// V_n volume of the sales package; V_0 volume of the net content, 1 g as 1000 mm³; k
/// necessary-space factor of the goods. X is negative where the goods need more room than the
/// package takes; that is met, and not clipped.
public final class PackageCalculator {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String GRAM = "GRAM";
  private static final String INTERSPACE = "interspace";
  private static final String LAYERS = "layers";
  private static final String COST_SHARE = "cost-share";

  private final FactorSet factors;
  private final InterspaceLimits limits;

  public PackageCalculator(FactorSet factors) {
    this.factors = factors;
    this.limits = new InterspaceLimits(factors);
  }

  /// V_n − Σ k V_0 of a number of packages, m³.
  public Calculated interspace(SalesPackage design, Quantity packages, int year) {
    return switch (necessarySpace(design, year)) {
      case Known(BigDecimal space, Set<Factor> used) ->
          new Calculated.Amount(
              volume(design).subtract(space).multiply(packages.in(Unit.PIECE).value()),
              new Calculation(Formula.INTERSPACE, List.copyOf(used)));
      case Lacking(FactorKey key) -> new Calculated.MissingFactor(key, year);
    };
  }

  /// X in %; empty where a factor is missing.
  public Optional<BigDecimal> interspaceRatio(SalesPackage design, int year) {
    return switch (necessarySpace(design, year)) {
      case Known known -> Optional.of(ratio(design, known.space()));
      case Lacking lacking -> Optional.empty();
    };
  }

  /// Volume of the net contents alone, m³; empty where a mass has no volume in the year.
  public Optional<BigDecimal> netVolume(SalesPackage design, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PackageContents contents : design.contents()) {
      Optional<BigDecimal> volume = netVolume(contents, year).map(NetVolume::value);
      if (volume.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(volume.get());
    }
    return Optional.of(sum);
  }

  /// The factor k of goods, without a value where it has to be declared; empty where the year has
  /// none.
  public Optional<Factor> spaceFactor(Commodity commodity, int year) {
    return factors.find(FactorKind.NECESSARY_SPACE, commodity.name(), year);
  }

  /// Interspace, layers and cost of a design, each met, not met or unknown.
  public Compliance compliance(SalesPackage design, int year) {
    Set<Factor> used = new LinkedHashSet<>();
    List<Finding> findings = new ArrayList<>();
    findings.add(interspaceFinding(design, year, used));
    findings.add(layersFinding(design, year));
    findings.add(costFinding(design, year, used));
    return new Compliance(findings, used);
  }

  private Finding interspaceFinding(SalesPackage design, int year, Set<Factor> used) {
    Optional<Factor> limit = limits.find(design, year);
    Finding.Outcome outcome =
        switch (necessarySpace(design, year)) {
          case Lacking lacking -> new Finding.Unknown(Finding.Reason.NO_FORMULA);
          case Known(BigDecimal space, Set<Factor> factorsUsed) -> {
            used.addAll(factorsUsed);
            Finding.Outcome held = held(ratio(design, space), limit);
            yield held instanceof Finding.NotMet && design.layers() == 1
                ? new Finding.Unknown(Finding.Reason.SINGLE_LAYER)
                : held;
          }
        };
    return new Finding(INTERSPACE, clause(design, "包装空隙率"), "%", limit, outcome);
  }

  private Finding layersFinding(SalesPackage design, int year) {
    Optional<Factor> limit = strictest(FactorKind.PACKAGE_LAYERS, design, year);
    return new Finding(
        LAYERS,
        clause(design, "包装层数"),
        "",
        limit,
        held(BigDecimal.valueOf(design.layers()), limit));
  }

  private Finding costFinding(SalesPackage design, int year, Set<Factor> used) {
    if (design.cost().isEmpty()) {
      return new Finding(
          COST_SHARE,
          clause(design, "包装成本"),
          "%",
          strictest(FactorKind.PACKAGE_COST_SHARE, design, year),
          new Finding.Unknown(Finding.Reason.NOT_REPORTED));
    }
    SalesPackage.Cost cost = design.cost().get();
    BigDecimal share =
        cost.beyondFirstLayer().multiply(HUNDRED).divide(cost.price(), Quantity.PRECISION);
    Optional<Factor> general =
        factors.find(FactorKind.PACKAGE_COST_SHARE, design.standard().name(), year);
    Optional<Factor> limit =
        design.contents().stream()
            .flatMap(contents -> dear(contents.commodity(), cost.price(), year, used).stream())
            .min(Comparator.comparing(factor -> factor.value().orElseThrow()))
            .or(() -> general);
    return new Finding(COST_SHARE, clause(design, "包装成本"), "%", limit, held(share, limit));
  }

  /// The stricter limit of goods whose price is above their threshold.
  private Optional<Factor> dear(Commodity commodity, BigDecimal price, int year, Set<Factor> used) {
    Optional<Factor> threshold =
        factors.find(FactorKind.PACKAGE_COST_PRICE, commodity.name(), year);
    threshold.ifPresent(used::add);
    return threshold
        .flatMap(Factor::value)
        .filter(above -> price.compareTo(above) > 0)
        .flatMap(above -> factors.find(FactorKind.PACKAGE_COST_SHARE, commodity.name(), year));
  }

  /// Of the limits of all goods in the package the lowest.
  private Optional<Factor> strictest(FactorKind kind, SalesPackage design, int year) {
    return design.contents().stream()
        .flatMap(
            contents ->
                factors
                    .find(kind, contents.commodity().name(), year)
                    .or(() -> factors.find(kind, design.standard().name(), year))
                    .stream())
        .filter(factor -> factor.value().isPresent())
        .min(Comparator.comparing(factor -> factor.value().orElseThrow()));
  }

  /// At most the limit.
  private static Finding.Outcome held(BigDecimal found, Optional<Factor> limit) {
    return limit
        .flatMap(Factor::value)
        .<Finding.Outcome>map(
            most ->
                found.compareTo(most) <= 0
                    ? new Finding.Met(found, most.subtract(found))
                    : new Finding.NotMet(found, found.subtract(most)))
        .orElseGet(() -> new Finding.Unknown(Finding.Reason.NO_LIMIT));
  }

  private static String clause(SalesPackage design, String requirement) {
    return design.standard().number() + " " + requirement;
  }

  private static BigDecimal volume(SalesPackage design) {
    return design.volume().in(Unit.CUBIC_METRE).value();
  }

  private static BigDecimal ratio(SalesPackage design, BigDecimal necessarySpace) {
    BigDecimal volume = volume(design);
    return volume.subtract(necessarySpace).multiply(HUNDRED).divide(volume, Quantity.PRECISION);
  }

  private sealed interface Space {}

  private record Known(BigDecimal space, Set<Factor> used) implements Space {}

  private record Lacking(FactorKey key) implements Space {}

  private record NetVolume(BigDecimal value, Optional<Factor> used) {}

  /// Σ k V_0, m³.
  private Space necessarySpace(SalesPackage design, int year) {
    BigDecimal sum = BigDecimal.ZERO;
    Set<Factor> used = new LinkedHashSet<>();
    for (PackageContents contents : design.contents()) {
      FactorKey key = FactorKey.of(FactorKind.NECESSARY_SPACE, contents.commodity().name());
      Optional<Factor> factor = factors.find(key, year);
      Optional<BigDecimal> k =
          factor.flatMap(known -> known.value().or(contents::declaredSpaceFactor));
      Optional<NetVolume> volume = netVolume(contents, year);
      if (factor.isEmpty() || k.isEmpty()) {
        return new Lacking(key);
      }
      if (volume.isEmpty()) {
        return new Lacking(FactorKey.of(FactorKind.NET_CONTENT_VOLUME, GRAM));
      }
      used.add(factor.get());
      volume.get().used().ifPresent(used::add);
      sum = sum.add(volume.get().value().multiply(k.get()));
    }
    return new Known(sum, used);
  }

  /// V_0 of all pieces, m³: a volume as it is, a mass by the rule of the standard.
  private Optional<NetVolume> netVolume(PackageContents contents, int year) {
    BigDecimal pieces = BigDecimal.valueOf(contents.pieces());
    if (contents.netContent().unit().dimension() == Dimension.VOLUME) {
      BigDecimal volume = contents.netContent().in(Unit.CUBIC_METRE).value().multiply(pieces);
      return Optional.of(new NetVolume(volume, Optional.empty()));
    }
    BigDecimal grams = contents.netContent().in(Unit.GRAM).value().multiply(pieces);
    return factors
        .find(FactorKind.NET_CONTENT_VOLUME, GRAM, year)
        .flatMap(
            rule ->
                rule.value()
                    .map(
                        cubicMillimetres ->
                            new NetVolume(
                                grams.multiply(cubicMillimetres).movePointLeft(9),
                                Optional.of(rule))));
  }
}
