package org.greenloop.batch.footprint;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.MaterialFlow;
import org.greenloop.accounting.quantity.Quantity;

/// What a maker states of the masses of one product: what it is made of and what becomes of it.
///
/// @param file that says so
/// @param rows in the order of the file
record StatedMasses(String product, String file, List<Row> rows) {

  /// What a row is about.
  enum Item {
    // A vehicle, GB/T 19515
    VEHICLE("vehicle", "整车", "m_V", Group.WHOLE),
    PRE_TREATMENT("pre-treatment", "预处理", "m_P", Group.STEP),
    DISMANTLING("dismantling", "拆解", "m_D", Group.STEP),
    METALS("metals", "金属分离", "m_M", Group.STEP),
    RECYCLABLE_RESIDUE("recyclable-residue", "可再利用残余物", "m_Tr", Group.STEP),
    RECOVERABLE_RESIDUE("recoverable-residue", "可能量回收残余物", "m_Te", Group.STEP),
    // Any product, material circularity indicator
    PRODUCT("product", "产品", "M", Group.WHOLE),
    VIRGIN("virgin", "原生料", "V", Group.FEEDSTOCK),
    RECYCLED("recycled", "再生料", "M·F_R", MaterialFlow.Kind.RECYCLED_FEEDSTOCK),
    REUSED("reused", "再使用件", "M·F_U", MaterialFlow.Kind.REUSED_FEEDSTOCK),
    BIOLOGICAL("biological", "可持续生物基料", "M·F_S", MaterialFlow.Kind.BIOLOGICAL_FEEDSTOCK),
    RECYCLING("recycling", "收集用于再生", "M·C_R", MaterialFlow.Kind.COLLECTED_FOR_RECYCLING),
    REUSE("reuse", "收集用于再使用", "M·C_U", MaterialFlow.Kind.COLLECTED_FOR_REUSE),
    COMPOSTING("composting", "堆肥", "M·C_C", MaterialFlow.Kind.COMPOSTED),
    ENERGY_RECOVERY("energy-recovery", "能量回收", "M·C_E", MaterialFlow.Kind.ENERGY_RECOVERED),
    LIFETIME("lifetime", "使用寿命", "L ÷ L_av", Group.USE),
    INTENSITY("intensity", "使用强度", "U ÷ U_av", Group.USE);

    private final String english;
    private final String chinese;
    private final String symbol;
    private final Group group;
    private final Optional<MaterialFlow.Kind> flow;

    Item(String english, String chinese, String symbol, Group group) {
      this(english, chinese, symbol, group, Optional.empty());
    }

    Item(String english, String chinese, String symbol, MaterialFlow.Kind flow) {
      this(
          english,
          chinese,
          symbol,
          flow.isFeedstock() ? Group.FEEDSTOCK : Group.DESTINATION,
          Optional.of(flow));
    }

    Item(
        String english,
        String chinese,
        String symbol,
        Group group,
        Optional<MaterialFlow.Kind> flow) {
      this.english = english;
      this.chinese = chinese;
      this.symbol = symbol;
      this.group = group;
      this.flow = flow;
    }

    static Optional<Item> find(String text) {
      return Arrays.stream(values())
          .filter(item -> item.chinese.equals(text) || item.english.equalsIgnoreCase(text))
          .findFirst();
    }

    /// As the formula writes it.
    String symbol() {
      return symbol;
    }

    /// As files write it.
    String code() {
      return english;
    }

    Group group() {
      return group;
    }

    Optional<MaterialFlow.Kind> flow() {
      return flow;
    }

    /// Whether its mass goes through a recycling whose efficiency counts.
    boolean isRecycled() {
      return this == RECYCLED || this == RECYCLING;
    }
  }

  enum Group {
    /// Mass of all of it; stated once.
    WHOLE,
    /// What one step of the treatment takes out.
    STEP,
    FEEDSTOCK,
    DESTINATION,
    /// No mass, but a number against the average of the industry; stated once.
    USE;

    /// As issues name it.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param row as a spreadsheet numbers it
  /// @param mass empty where the process of the product says it, and of [Group#USE]
  /// @param efficiency where the item is recycled
  /// @param ratio to the average, of [Group#USE]
  record Row(
      int row,
      Item item,
      Optional<Quantity> mass,
      Optional<BigDecimal> efficiency,
      Optional<BigDecimal> ratio,
      String source,
      Confidence confidence) {}

  StatedMasses {
    rows = List.copyOf(rows);
  }

  List<Row> of(Item item) {
    return rows.stream().filter(row -> row.item() == item).toList();
  }

  boolean has(Group group) {
    return rows.stream().anyMatch(row -> row.item().group() == group);
  }
}
