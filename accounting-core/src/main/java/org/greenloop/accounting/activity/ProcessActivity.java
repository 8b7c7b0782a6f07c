package org.greenloop.accounting.activity;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.carbon.ProcessSource;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// A material that emits in a process, or carbon dioxide recovered, in a month; template `process`.
///
/// @param material what [ProcessSource#OTHER] is, in the words of the company
/// @param content share that is the substance, above 0 and at most 1; empty for all of it
/// @param declaredFactor tCO2e/t, with evidence
public record ProcessActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    ProcessSource process,
    Optional<String> material,
    Quantity quantity,
    Optional<BigDecimal> content,
    Optional<BigDecimal> declaredFactor,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  public ProcessActivity {
    if (declaredFactor.isPresent() && evidence.isEmpty()) {
      throw new IllegalArgumentException("a declared factor has evidence: " + source);
    }
    if (process == ProcessSource.OTHER && declaredFactor.isEmpty()) {
      throw new IllegalArgumentException("another process declares its factor: " + source);
    }
  }

  @Override
  public List<String> particulars() {
    List<String> particulars = new ArrayList<>(List.of(process.code()));
    material.ifPresent(particulars::add);
    return particulars;
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(2);
    content.ifPresent(share -> remarks.add("w " + Rounding.plain(share)));
    declaredFactor.ifPresent(factor -> remarks.add("EF " + Rounding.plain(factor) + " tCO2e/t"));
    return remarks;
  }
}
