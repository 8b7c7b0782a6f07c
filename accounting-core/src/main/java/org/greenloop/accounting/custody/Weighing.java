package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Quantity;

/// 毛重、皮重、净重.
///
///     net = gross − tare
public record Weighing(Quantity gross, Quantity tare, Quantity net) {

  /// @throws IllegalArgumentException where a mass is negative, or net is not gross less tare
  public Weighing {
    LotMass.required(gross);
    LotMass.required(tare);
    LotMass.required(net);
    if (!balances(gross, tare, net)) {
      throw new IllegalArgumentException(
          "net " + net + " is not gross " + gross + " less tare " + tare);
    }
  }

  /// What net should be; negative where the tare is above the gross.
  public static Quantity expectedNet(Quantity gross, Quantity tare) {
    return gross.plus(tare.times(BigDecimal.ONE.negate()));
  }

  public static boolean balances(Quantity gross, Quantity tare, Quantity net) {
    Quantity expected = expectedNet(gross, tare);
    return expected.value().compareTo(net.in(expected.unit()).value()) == 0;
  }
}
