package org.greenloop.accounting.custody;

import org.greenloop.accounting.quantity.Quantity;

/// An event in which goods change hands, with the papers that go with them.
public sealed interface Documented extends CustodyEvent
    permits ReturnConsignment, HandOver, SaleBack {

  Documents documents();

  /// What arrived, by the weight of whoever took it.
  Quantity goods();

  String material();
}
