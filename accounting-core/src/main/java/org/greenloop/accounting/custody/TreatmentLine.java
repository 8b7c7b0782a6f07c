package org.greenloop.accounting.custody;

import org.greenloop.accounting.recycling.ElementRecovery;

/// One line of the record of a treatment run or a regrouping.
public sealed interface TreatmentLine {

  /// What the line is of, unique within its run: `in L-7`, `out L-8`, `out disposal OTHER`,
  /// `element Li`.
  String item();

  /// A portion of a lot went in.
  record Taken(Portion portion) implements TreatmentLine {
    @Override
    public String item() {
      return "in " + portion.lot();
    }
  }

  /// Material left by a route.
  record Given(Output output) implements TreatmentLine {
    @Override
    public String item() {
      return output
          .lot()
          .map(lot -> "out " + lot.code())
          .orElseGet(() -> "out " + output.route().code() + " " + output.material());
    }
  }

  /// An element was measured in what went in and in the products.
  record Measured(ElementRecovery recovery) implements TreatmentLine {
    @Override
    public String item() {
      return "element " + recovery.element();
    }
  }
}
