package org.greenloop.batch.intake;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Words and cells that the templates of packaging share.
final class PackagingWords {

  static final Choices<PackagingMaterial> MATERIALS =
      new Choices<PackagingMaterial>()
          .name(PackagingMaterial.CORRUGATED, "瓦楞纸板", "瓦楞纸", "瓦楞", "corrugated")
          .name(PackagingMaterial.PAPERBOARD, "纸板", "卡纸", "灰板", "白板纸", "paperboard")
          .name(PackagingMaterial.PAPER, "纸", "牛皮纸", "paper")
          .name(PackagingMaterial.PP, "PP", "聚丙烯", "BOPP")
          .name(PackagingMaterial.HDPE, "HDPE", "高密度聚乙烯")
          .name(PackagingMaterial.LDPE, "LDPE", "低密度聚乙烯", "LLDPE", "PE")
          .name(PackagingMaterial.PET, "PET", "聚酯")
          .name(PackagingMaterial.PS, "PS", "聚苯乙烯", "EPS", "泡沫")
          .name(PackagingMaterial.PVC, "PVC", "聚氯乙烯")
          .name(PackagingMaterial.PLASTIC_FILM, "塑料薄膜", "塑料膜", "plastic film", "plastic_film")
          .name(PackagingMaterial.PLASTIC_RIGID, "硬质塑料", "硬塑", "rigid plastic", "plastic_rigid")
          .name(PackagingMaterial.PLASTIC, "塑料", "plastic")
          .name(PackagingMaterial.WOVEN_PLASTIC, "塑料编织布", "编织布", "woven plastic", "woven_plastic")
          .name(
              PackagingMaterial.BIODEGRADABLE_PLASTIC,
              "生物降解塑料",
              "可降解塑料",
              "PLA",
              "PBAT",
              "PBS",
              "biodegradable plastic",
              "biodegradable_plastic")
          .name(PackagingMaterial.GLASS, "玻璃", "glass")
          .name(PackagingMaterial.STEEL, "钢", "马口铁", "铁", "steel")
          .name(PackagingMaterial.ALUMINIUM, "铝", "铝箔", "aluminium", "aluminum")
          .name(PackagingMaterial.WOOD, "木材", "木", "wood")
          .name(PackagingMaterial.TEXTILE, "纺织品", "布", "textile")
          .name(PackagingMaterial.OTHER, "其他", "其它", "other");

  private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(1_000_000);

  private PackagingWords() {}

  /// A required count of 0 or more.
  static Optional<Quantity> count(RowCells cells, String key, Optional<Unit> unit) {
    Optional<BigDecimal> amount = cells.amount(key);
    if (amount.isEmpty() && cells.isBlank(key)) {
      cells.issue(key, Rule.MISSING_VALUE);
    }
    return amount.flatMap(value -> unit.map(known -> new Quantity(value, known)));
  }

  /// An optional measure above 0, whose unit stands in the header or is the usual one.
  static Optional<Quantity> measure(RowCells cells, String key, Unit usual) {
    Optional<BigDecimal> amount = cells.amount(key);
    if (amount.filter(value -> value.signum() == 0).isPresent()) {
      cells.issue(key, Rule.NOT_ABOVE_ZERO);
      return Optional.empty();
    }
    Optional<Unit> unit = headerUnit(cells, key, usual);
    return amount.flatMap(value -> unit.map(known -> new Quantity(value, known)));
  }

  /// The unit that the header names; the usual one where it names none.
  static Optional<Unit> headerUnit(RowCells cells, String key, Unit usual) {
    Optional<String> inHeader = cells.headerUnit(key);
    if (inHeader.isEmpty() || cells.isBlank(key)) {
      return Optional.of(usual);
    }
    Optional<Unit> unit =
        inHeader.flatMap(Unit::find).filter(known -> known.dimension() == usual.dimension());
    if (unit.isEmpty()) {
      cells.issue(key, Rule.UNKNOWN_UNIT, usual.symbol(), inHeader.get());
    }
    return unit;
  }

  /// A whole number of 1 or more; empty for a blank cell.
  static Optional<Integer> whole(RowCells cells, String key) {
    Optional<BigDecimal> number = cells.number(key);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = number.get().stripTrailingZeros();
    if (value.scale() > 0) {
      cells.issue(key, Rule.NOT_A_WHOLE_NUMBER);
      return Optional.empty();
    }
    if (value.signum() <= 0) {
      cells.issue(key, Rule.NOT_ABOVE_ZERO);
      return Optional.empty();
    }
    if (value.compareTo(MOST_PIECES) > 0) {
      cells.issue(key, Rule.NUMBER_TOO_LONG);
      return Optional.empty();
    }
    return Optional.of(value.intValueExact());
  }
}
