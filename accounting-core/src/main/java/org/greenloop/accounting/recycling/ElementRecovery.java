package org.greenloop.accounting.recycling;

import java.util.Optional;
import org.greenloop.accounting.quantity.Percentage;
import org.greenloop.accounting.quantity.Quantity;

/// One element (Li, Ni, Co, Mn …) through a recycler of batteries.
///
///     R = mass of the element in products ÷ mass of the element in the input × 100
///
/// 《新能源汽车废旧动力电池综合利用行业规范条件(2024年本)》, MIIT announcement 2024 No. 42 (SECONDARY). Masses
/// of the element itself: 1000 kg of Li2CO3 carry about 188 kg of Li.
///
/// A rate above 100 % is not clipped: it says that stock of earlier months was worked up or that a
/// mass is wrong, and whoever sees it shall find out.
///
/// @param element symbol
public record ElementRecovery(String element, Quantity inInput, Quantity inProducts) {

  /// @throws IllegalArgumentException where a mass is negative
  public ElementRecovery {
    if (inInput.value().signum() < 0 || inProducts.value().signum() < 0) {
      throw new IllegalArgumentException(
          "a mass of " + element + " is not negative: " + inInput + ", " + inProducts);
    }
  }

  /// %; empty where nothing went in.
  public Optional<Quantity> rate() {
    return Percentage.of(inProducts, inInput);
  }
}
