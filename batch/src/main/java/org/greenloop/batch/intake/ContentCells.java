package org.greenloop.batch.intake;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.packaging.Commodity;
import org.greenloop.accounting.packaging.PackageCalculator;
import org.greenloop.accounting.packaging.PackageContents;
import org.greenloop.accounting.packaging.PackageStandard;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// The cells of up to three kinds of goods in a sales package, and the necessary-space factor of
/// each: from the standard, or declared where the standard's is not known here.
final class ContentCells {

  private static final Choices<Commodity> COMMODITIES =
      new Choices<Commodity>()
          .name(Commodity.MOONCAKE, "月饼", "mooncake")
          .name(Commodity.ZONGZI, "粽子", "zongzi")
          .name(Commodity.TEA, "茶叶", "茶", "tea")
          .name(Commodity.COMPRESSED_TEA, "紧压茶", "compressed tea", "compressed_tea")
          .name(
              Commodity.NAMED_LOOSE_TEA,
              "名优散茶",
              "太平猴魁",
              "六安瓜片",
              "安吉白茶",
              "武夷岩茶",
              "云南大叶种",
              "单丛",
              "毛峰",
              "白毫银针",
              "白牡丹",
              "寿眉",
              "贡眉",
              "陈皮",
              "named loose tea",
              "named_loose_tea")
          .name(Commodity.HERBAL_TEA, "代用茶", "花草茶", "herbal tea", "herbal_tea")
          .name(Commodity.CONFECTIONERY, "糖果制品", "糖果", "confectionery")
          .name(Commodity.GRAIN, "粮食及其加工品", "粮食", "grain")
          .name(Commodity.OTHER_FOOD, "其他食品", "食品", "other food", "other_food")
          .name(Commodity.COSMETICS, "化妆品", "cosmetics")
          .name(
              Commodity.FRESH_VEGETABLE, "生鲜蔬菜", "蔬菜", "食用菌", "fresh vegetable", "fresh_vegetable")
          .name(Commodity.FRESH_FRUIT, "生鲜水果", "水果", "fresh fruit", "fresh_fruit")
          .name(
              Commodity.FRESH_BERRY,
              "草莓、樱桃、杨梅、枇杷",
              "草莓",
              "樱桃",
              "杨梅",
              "枇杷",
              "fresh berry",
              "fresh_berry")
          .name(Commodity.FRESH_MEAT, "生鲜畜禽肉", "畜禽肉", "fresh meat", "fresh_meat")
          .name(Commodity.FRESH_AQUATIC, "生鲜水产品", "水产品", "fresh aquatic", "fresh_aquatic")
          .name(Commodity.FRESH_EGG, "鲜蛋", "蛋", "fresh egg", "fresh_egg");

  private final RowCells cells;
  private final Function<YearMonth, PackageCalculator> packages;
  private final Optional<YearMonth> month;

  ContentCells(
      RowCells cells, Function<YearMonth, PackageCalculator> packages, Optional<YearMonth> month) {
    this.cells = cells;
    this.packages = packages;
    this.month = month;
  }

  /// Everything that could be read; whether that is all, the issues say.
  List<PackageContents> read() {
    List<PackageContents> contents = new ArrayList<>();
    for (String suffix : List.of("", "_2", "_3")) {
      if (suffix.isEmpty() || isFilled(suffix)) {
        contents(suffix).ifPresent(contents::add);
      }
    }
    if (contents.size() > 1) {
      oneStandard(contents);
    }
    return contents;
  }

  private boolean isFilled(String suffix) {
    return Stream.of("commodity", "net_content", "pieces", "k")
        .anyMatch(key -> !cells.isBlank(key + suffix));
  }

  private Optional<PackageContents> contents(String suffix) {
    Optional<Commodity> commodity = MonthlyCells.choice(cells, "commodity" + suffix, COMMODITIES);
    if (cells.isBlank("commodity" + suffix)) {
      cells.issue("commodity" + suffix, Rule.MISSING_VALUE);
    }
    Optional<Quantity> netContent = netContent("net_content" + suffix);
    Optional<Integer> pieces =
        cells.isBlank("pieces" + suffix)
            ? Optional.of(1)
            : PackagingWords.whole(cells, "pieces" + suffix);
    Optional<BigDecimal> k = spaceFactor("k" + suffix, commodity);
    return commodity.flatMap(
        known ->
            netContent.flatMap(
                content -> pieces.map(many -> new PackageContents(known, content, many, k))));
  }

  private Optional<Quantity> netContent(String key) {
    Optional<BigDecimal> amount = cells.amount(key);
    if (cells.isBlank(key)) {
      cells.issue(key, Rule.MISSING_VALUE);
    } else if (amount.filter(value -> value.signum() == 0).isPresent()) {
      cells.issue(key, Rule.NOT_ABOVE_ZERO);
      return Optional.empty();
    }
    Optional<Unit> unit = cells.unit("net_unit", key, Optional.empty());
    if (unit.isPresent()
        && unit.get().dimension() != Dimension.MASS
        && unit.get().dimension() != Dimension.VOLUME) {
      cells.issue(
          cells.isBlank("net_unit") ? key : "net_unit",
          Rule.UNIT_DOES_NOT_FIT,
          cells.columnName(key),
          Unit.GRAM.symbol());
      return Optional.empty();
    }
    return amount.flatMap(value -> unit.map(known -> new Quantity(value, known)));
  }

  /// k as declared; an issue where the standard gives it, or where nobody does.
  private Optional<BigDecimal> spaceFactor(String key, Optional<Commodity> commodity) {
    Optional<BigDecimal> declared = cells.amount(key);
    if (declared.filter(k -> k.signum() == 0).isPresent()) {
      cells.issue(key, Rule.NOT_ABOVE_ZERO);
      return Optional.empty();
    }
    Optional<Factor> factor =
        commodity.flatMap(
            known -> month.flatMap(m -> packages.apply(m).spaceFactor(known, m.getYear())));
    Optional<BigDecimal> given = factor.flatMap(Factor::value);
    if (given.isPresent() && declared.isPresent() && given.get().compareTo(declared.get()) != 0) {
      cells.issue(key, Rule.SPACE_FACTOR_IS_GIVEN, Rounding.plain(given.get()));
    } else if (factor.isPresent() && given.isEmpty() && cells.isBlank(key)) {
      cells.issue(key, Rule.SPACE_FACTOR_NEEDED);
    }
    return given.isPresent() ? Optional.empty() : declared;
  }

  /// Fresh produce and other food fall under different standards.
  private void oneStandard(List<PackageContents> contents) {
    PackageStandard first = contents.getFirst().commodity().standard();
    for (int i = 1; i < contents.size(); i++) {
      if (contents.get(i).commodity().standard() != first) {
        cells.issue("commodity_" + (i + 1), Rule.GOODS_OF_ANOTHER_STANDARD, first.number());
      }
    }
  }
}
