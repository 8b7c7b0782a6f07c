package org.greenloop.accounting.footprint.system;

import java.util.OptionalDouble;

/// What an input has to do with recycling; decides how much of it each [FootprintMethod] counts.
public sealed interface Role {

  Role PLAIN = new Plain();

  record Plain() implements Role {}

  /// Recycled material that is used in place of virgin material.
  ///
  /// @param virgin what it stands for
  /// @param quality Qsin/Qp, virgin material that one unit replaces
  /// @param share A of the circular footprint formula; empty for the default
  record RecycledContent(Supply virgin, double quality, OptionalDouble share) implements Role {}

  /// Recycling of what is given away at the end of life.
  ///
  /// @param share A; empty for the default
  record Recycling(OptionalDouble share) implements Role {}

  /// A product that need not be made, because recovered material or energy takes its place.
  ///
  /// @param share A, of energy B; empty for the default
  record Avoided(OptionalDouble share) implements Role {}
}
