package org.greenloop.accounting.footprint.system;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.footprint.network.LifeCycleStage;

/// How much of a product's life its footprint covers (ISO 14067:2018, 6.3.4; GB/T 24067-2024).
public enum SystemBoundary {
  /// 摇篮到大门: a partial footprint, until the product leaves the works.
  CRADLE_TO_GATE("cradle-to-gate", Set.of(LifeCycleStage.RAW_MATERIALS, LifeCycleStage.PRODUCTION)),
  /// 大门到大门: a partial footprint, of the works alone.
  GATE_TO_GATE("gate-to-gate", Set.of(LifeCycleStage.PRODUCTION)),
  /// 摇篮到坟墓
  CRADLE_TO_GRAVE("cradle-to-grave", Set.of(LifeCycleStage.values()));

  private final String code;
  private final Set<LifeCycleStage> stages;

  SystemBoundary(String code, Set<LifeCycleStage> stages) {
    this.code = code;
    this.stages = stages;
  }

  /// As files and answers write it.
  public String code() {
    return code;
  }

  public boolean covers(LifeCycleStage stage) {
    return stages.contains(stage);
  }

  public static Optional<SystemBoundary> find(String code) {
    return Arrays.stream(values()).filter(boundary -> boundary.code.equals(code)).findFirst();
  }
}
