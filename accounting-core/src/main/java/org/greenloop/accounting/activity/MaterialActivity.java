package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// Raw material used in a month, template `materials`.
///
/// @param material as the site names it
/// @param evidence always there for green material: the catalogue or certificate that makes it one
public record MaterialActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    String material,
    Grade grade,
    Quantity quantity,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  /// Green 绿色物料 or not.
  public enum Grade {
    ORDINARY,
    GREEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public MaterialActivity {
    if (grade == Grade.GREEN && evidence.isEmpty()) {
      throw new IllegalArgumentException("green material without evidence: " + source);
    }
  }

  @Override
  public List<String> particulars() {
    return List.of(material, grade.code());
  }
}
