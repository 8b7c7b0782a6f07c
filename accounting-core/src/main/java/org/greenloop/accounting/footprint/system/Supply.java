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
  /// @param product id of the factor without its edition, such as
  ///   `electricity-footprint/NATIONAL/2024`
  record Background(String product) implements Supply {}

  /// What the owner's own sites emitted for one unit of a product, from closed months.
  record Sites(String product, Part part) implements Supply {}

  /// Part of what a site reports.
  enum Part {
    /// Direct emissions, bought power and heat, fuels before they arrived, waste.
    OPERATION("sites"),
    PACKAGING("sites:packaging"),
    /// Transport and hubs that are bought or paid by others.
    FREIGHT("sites:freight");

    private final String code;

    Part(String code) {
      this.code = code;
    }

    /// As files write it.
    public String code() {
      return code;
    }
  }
}
