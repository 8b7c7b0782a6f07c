package org.greenloop.batch.footprint;

import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.organization.ReportingPeriod;

/// What footprint is asked for.
///
/// @param product code, name or process of it; `COMPANY/PRODUCT` where several companies make it
/// @param period of the closed months that sites are counted by
/// @param category id or name of an impact category of the files; climate change where empty
/// @param viewer id of the company that looks; empty for those who see everything
/// @param contributions how many are named
/// @param uncertainty whether it is propagated
/// @param simulation runs and seed
public record FootprintQuestion(
    String product,
    FootprintMethod method,
    Optional<ReportingPeriod> period,
    Optional<String> category,
    OptionalInt viewer,
    int contributions,
    boolean uncertainty,
    Optional<Simulation> simulation) {

  public record Simulation(int runs, long seed) {}

  FootprintQuestion with(FootprintMethod other) {
    return new FootprintQuestion(
        product, other, period, category, viewer, contributions, uncertainty, simulation);
  }
}
