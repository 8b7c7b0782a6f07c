package org.greenloop.accounting.footprint.system;

import java.util.Arrays;
import java.util.Optional;

/// How recycling is shared between the product that gives the material and the one that takes it.
///
/// | | recycled content | its virgin equivalent | recycling at end of life | avoided product |
/// |---|---|---|---|---|
/// | cut-off | 1 | 0 | 0 | 0 |
/// | circular footprint formula | A | (1 − A) Qsin/Qp | 1 − A | 1 − A |
/// | avoided burden | 0 | Qsin/Qp | 1 | 1 |
///
/// Cut-off is the formula with A = 1, avoided burden with A = 0 (as
/// [org.greenloop.accounting.footprint.CutOff] and
/// [org.greenloop.accounting.footprint.CircularFootprint]). With avoided burden recycled content is
/// charged as virgin material, so that the benefit of recycling is counted once. Energy recovery
/// itself is a plain input: B = 0.
public enum FootprintMethod {
  CUT_OFF("cut-off"),
  CIRCULAR("cff"),
  AVOIDED("avoided");

  private final String code;

  FootprintMethod(String code) {
    this.code = code;
  }

  /// As commands and files write it.
  public String code() {
    return code;
  }

  public static Optional<FootprintMethod> find(String code) {
    return Arrays.stream(values()).filter(method -> method.code.equals(code)).findFirst();
  }

  /// Part of an input that is counted.
  ///
  /// @param defaultShare A where the source states none
  double part(Role role, double defaultShare) {
    return switch (role) {
      case Role.Plain plain -> 1;
      case Role.RecycledContent content -> share(content.share().orElse(defaultShare));
      case Role.Recycling recycling -> 1 - share(recycling.share().orElse(defaultShare));
      case Role.Avoided avoided -> -(1 - share(avoided.share().orElse(defaultShare)));
    };
  }

  /// Part of recycled content that is charged as virgin material.
  double virginPart(Role.RecycledContent content, double defaultShare) {
    return (1 - share(content.share().orElse(defaultShare))) * content.quality();
  }

  private double share(double stated) {
    return switch (this) {
      case CUT_OFF -> 1;
      case CIRCULAR -> stated;
      case AVOIDED -> 0;
    };
  }
}
