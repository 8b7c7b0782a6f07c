package org.greenloop.accounting.footprint.system;

/// Whom an input comes from.
public sealed interface Supply {

  String product();

  /// A process of the same owner.
  ///
  /// @param process its id; empty for the only one that makes the product
  record Own(String process, String product) implements Supply {}

  /// Another member.
  ///
  /// @param company its code
  record Member(String company, String product) implements Supply {}

  /// A coefficient of the factor editions.
  ///
  /// @param product id of the factor without its edition, such as `electricity-footprint/NATIONAL/2024`
  record Background(String product) implements Supply {}

  /// What the owner's own sites used for one unit of a product, from closed months.
  record Sites(String product) implements Supply {}
}
