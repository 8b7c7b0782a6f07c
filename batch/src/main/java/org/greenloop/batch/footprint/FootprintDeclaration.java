package org.greenloop.batch.footprint;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.Declared;
import org.greenloop.accounting.organization.ReportingPeriod;

/// What has to stand beside a footprint when it is passed on (ISO 14067:2018, clause 7; GB/T
/// 24067-2024), beside its quality and its share of primary data.
///
/// @param declared by the maker of the product
/// @param stages that are counted; empty where the maker shows only the total
/// @param period of the figures of sites
/// @param shared whether the process of the product makes other products too
/// @param edition of factors in force
/// @param asOf the day of the answer
public record FootprintDeclaration(
    Declared declared,
    Set<LifeCycleStage> stages,
    Optional<ReportingPeriod> period,
    boolean shared,
    String edition,
    LocalDate asOf) {

  /// What is asked for, and may be missing.
  public enum Item {
    FUNCTIONAL_UNIT,
    BOUNDARY,
    CUT_OFF,
    ALLOCATION,
    PERIOD,
    VALIDITY
  }

  public FootprintDeclaration {
    stages = stages.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(stages));
  }

  public boolean isExpired() {
    return declared.validUntil().filter(asOf::isAfter).isPresent();
  }

  public Set<Item> missing() {
    Set<Item> missing = EnumSet.noneOf(Item.class);
    if (declared.functionalUnit().isEmpty()) {
      missing.add(Item.FUNCTIONAL_UNIT);
    }
    if (declared.boundary().isEmpty()) {
      missing.add(Item.BOUNDARY);
    }
    if (declared.cutOff().isEmpty()) {
      missing.add(Item.CUT_OFF);
    }
    if (shared && declared.allocation().isEmpty()) {
      missing.add(Item.ALLOCATION);
    }
    if (period.isEmpty()) {
      missing.add(Item.PERIOD);
    }
    if (declared.validUntil().isEmpty()) {
      missing.add(Item.VALIDITY);
    }
    return missing;
  }
}
