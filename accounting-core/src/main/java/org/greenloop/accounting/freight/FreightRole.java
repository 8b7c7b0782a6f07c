package org.greenloop.accounting.freight;

/// What the reporting site has to do with a leg.
///
/// Whoever performs the transport reports it as its own; whoever arranges or buys it names the
/// performing site as counterparty, if that is in the register. Inside a group the entries towards
/// a member cancel, so that a leg counts once, where it was performed.
public enum FreightRole {
  /// Performed with own or rented vehicles 自营: a carrier's operation, scope 1 and 2 of the
  /// performer.
  OWN,
  /// Arranged for customers and performed by another carrier 转包 (无车承运人): scope 3 of the arranger.
  ARRANGED,
  /// Bought by the shipper: inbound, or outbound on its own account 购买的运输: scope 3, category 4.
  UPSTREAM,
  /// Outbound after the sale, paid by others: scope 3, category 9.
  DOWNSTREAM;

  public boolean isOwn() {
    return this == OWN;
  }
}
