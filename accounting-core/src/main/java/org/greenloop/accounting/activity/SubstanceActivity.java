package org.greenloop.accounting.activity;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.packaging.SubstanceTest;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// A sample of packaging that a laboratory tested, template `substances`.
///
/// @param period month of the report
public record SubstanceActivity(SourceRow source, int siteId, YearMonth period, SubstanceTest test)
    implements Activity {

  private static final Quantity ONE_SAMPLE = new Quantity(BigDecimal.ONE, Unit.PIECE);

  @Override
  public Quantity quantity() {
    return ONE_SAMPLE;
  }

  @Override
  public List<String> particulars() {
    return List.of(test.materialClass().name(), test.sample());
  }

  @Override
  public List<String> remarks() {
    return List.of(
        test.results().entrySet().stream()
            .map(result -> result.getKey().symbol() + " " + result.getValue())
            .collect(joining(", ")));
  }
}
