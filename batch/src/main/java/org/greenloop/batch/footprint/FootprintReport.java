package org.greenloop.batch.footprint;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.Footprint;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.MonteCarlo;
import org.greenloop.accounting.footprint.network.PropagatedUncertainty;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.footprint.system.Supply;

/// The footprint of one unit of a product, with what the one who asks may see of it.
///
/// @param unit of the category
/// @param view what was allowed
/// @param stages empty where only the total may be seen
/// @param contributions own emissions of processes, largest first; those of suppliers that show
///   only a total are added up by company
/// @param primaryDataShare of the impact, whatever its sign, 0 to 1
/// @param confidence shares of the impact by how sure the numbers of the process are
/// @param uncharacterised elementary flows that count for nothing
/// @param missing figures of sites that are left out, and why
/// @param allocations the total by each method; none where that method has no supply chain
public record FootprintReport(
    Offer product,
    FootprintMethod method,
    String category,
    String unit,
    Footprint footprint,
    SupplierView view,
    Map<LifeCycleStage, Double> stages,
    List<Contribution> contributions,
    int processes,
    double primaryDataShare,
    Map<Confidence, Double> confidence,
    double shareOfLoops,
    List<String> uncharacterised,
    List<MissingFigure> missing,
    Map<FootprintMethod, Optional<Double>> allocations,
    Optional<PropagatedUncertainty> uncertainty,
    Optional<MonteCarlo.Distribution> simulation,
    FootprintDeclaration declaration) {

  /// The category of the factor editions, by which `category` names it.
  public static final String CLIMATE_CHANGE = ClimateChange.NAME;

  /// @param product empty where it stands for all of a supplier
  /// @param sites what sites of the company reported, where that is the process
  /// @param amount of it for one unit of the product in question; 0 where it stands for all
  public record Contribution(
      String company,
      String process,
      String product,
      Optional<Supply.Part> sites,
      double amount,
      double value,
      double share) {

    /// All of a supplier.
    static Contribution lumped(String company, double value, double share) {
      return new Contribution(company, "", "", Optional.empty(), 0, value, share);
    }
  }

  public FootprintReport {
    stages = Collections.unmodifiableMap(stages.isEmpty() ? Map.of() : new EnumMap<>(stages));
    contributions = List.copyOf(contributions);
    confidence =
        Collections.unmodifiableMap(confidence.isEmpty() ? Map.of() : new EnumMap<>(confidence));
    uncharacterised = List.copyOf(uncharacterised);
    missing = List.copyOf(missing);
    allocations = Collections.unmodifiableMap(new EnumMap<>(allocations));
  }
}
