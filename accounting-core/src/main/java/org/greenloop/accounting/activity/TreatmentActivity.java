package org.greenloop.accounting.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.custody.TreatmentLine;
import org.greenloop.accounting.quantity.Quantity;

/// A line of a treatment run or a regrouping 处理批次, template `treatments`. Lines of one site and run
/// have one date and process.
///
/// @param run number that the operator gave it
/// @param process code of a process, or [org.greenloop.accounting.custody.Regrouping#PROCESS]
public record TreatmentActivity(
    SourceRow source,
    int siteId,
    LocalDate date,
    String run,
    String process,
    TreatmentLine line,
    DataQualityTier tier)
    implements Activity {

  @Override
  public YearMonth period() {
    return YearMonth.from(date);
  }

  /// Of an element, its mass in the products.
  @Override
  public Quantity quantity() {
    return switch (line) {
      case TreatmentLine.Taken taken -> taken.portion().net();
      case TreatmentLine.Given given -> given.output().net();
      case TreatmentLine.Measured measured -> measured.recovery().inProducts();
    };
  }

  @Override
  public List<String> particulars() {
    return switch (line) {
      case TreatmentLine.Taken taken -> List.of(process, "input");
      case TreatmentLine.Given given ->
          List.of(process, given.output().route().code(), given.output().material());
      case TreatmentLine.Measured measured ->
          List.of(process, "element", measured.recovery().element());
    };
  }

  @Override
  public List<String> remarks() {
    return List.of("处理批号 run " + run + ", " + line.item());
  }
}
