package org.greenloop.accounting.footprint.system;

/// Why a product's supply chain cannot be put together. The wording belongs to the border.
///
/// @param owner company whose process it is
/// @param process id of the process
/// @param product that it buys
/// @param found as each [Kind] says
/// @param expected as each [Kind] says
public record SupplyIssue(
    Kind kind, String owner, String process, String product, String found, String expected) {

  public enum Kind {
    /// Nobody offers the product. Cure: import its process or name a provider.
    NO_SUPPLIER,
    /// Several processes make it; found: how many. Cure: name the process.
    SEVERAL_SUPPLIERS,
    /// Bought in a unit, found, that does not convert to the one it is sold in, expected.
    UNIT
  }
}
