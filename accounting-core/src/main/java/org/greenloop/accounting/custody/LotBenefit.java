package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.recycling.AvoidedBurden;
import org.greenloop.accounting.recycling.Substitution;

/// What one recovery spares, with the factor it rests on. Reported apart and never netted.
///
/// The mass is what counts of the recovery, so that material that is recovered again spares nothing
/// again. It was weighed behind the process, so the yield is 1 here.
///
/// @param avoided kgCO2e
public record LotBenefit(MaterialRecovery recovery, Substitution factor, Quantity avoided) {

  /// The benefit of recycled material by the newest factor of its material in an area that is not
  /// younger than the recovery; empty where there is none, and for reuse and remanufacture, which
  /// spare a product and not a material.
  public static Optional<LotBenefit> of(
      MaterialRecovery recovery,
      RenewableResources resources,
      Collection<Substitution> factors,
      String area) {
    if (recovery.route() != Route.RECYCLING) {
      return Optional.empty();
    }
    int year = recovery.date().getYear();
    return resources.withBroader(recovery.material()).stream()
        .flatMap(
            material ->
                factors.stream()
                    .filter(factor -> factor.material().equals(material))
                    .filter(factor -> factor.area().equals(area))
                    .filter(factor -> factor.dataYear().orElse(year) <= year)
                    .max(
                        Comparator.<Substitution>comparingInt(
                                factor -> factor.dataYear().orElse(Integer.MIN_VALUE))
                            .thenComparing(Substitution::id))
                    .stream())
        .findFirst()
        .map(factor -> new LotBenefit(recovery, factor, burden(recovery, factor).value()));
  }

  private static AvoidedBurden burden(MaterialRecovery recovery, Substitution factor) {
    return factor.avoided(recovery.counted(), BigDecimal.ONE);
  }
}
