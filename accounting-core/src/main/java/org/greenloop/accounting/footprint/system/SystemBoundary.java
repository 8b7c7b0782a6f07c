package org.greenloop.accounting.footprint.system;

import java.util.Arrays;
import java.util.Optional;
import org.greenloop.accounting.footprint.network.LifeCycleStage;

/// How much of a product's life its footprint covers (ISO 14067:2018, 6.3.4; GB/T 24067-2024).
public enum SystemBoundary {
  /// 摇篮到大门: a partial footprint, until the product leaves the works.
  CRADLE_TO_GATE("cradle-to-gate"),
  /// 大门到大门: a partial footprint, of the works alone.
  GATE_TO_GATE("gate-to-gate"),
  /// 摇篮到坟墓
  CRADLE_TO_GRAVE("cradle-to-grave");

  private final String code;

  SystemBoundary(String code) {
    this.code = code;
  }

  /// As files and answers write it.
  public String code() {
    return code;
  }

  public boolean covers(LifeCycleStage stage) {
    return switch (this) {
      case CRADLE_TO_GRAVE -> true;
      case CRADLE_TO_GATE ->
          stage == LifeCycleStage.RAW_MATERIALS || stage == LifeCycleStage.PRODUCTION;
      case GATE_TO_GATE -> stage == LifeCycleStage.PRODUCTION;
    };
  }

  public static Optional<SystemBoundary> find(String code) {
    return Arrays.stream(values()).filter(boundary -> boundary.code.equals(code)).findFirst();
  }
}
