package org.greenloop.accounting.declaration;

import org.greenloop.accounting.factor.Confidence;

/// Something that a scheme asks for and nobody can compute from other rows: a rule that exists, a
/// number of charging posts, money spent.
///
/// @param code stable code, such as `GREEN_UPGRADE_INVESTMENT`
/// @param source form or standard that asks for it
public record DeclaredItem(
    String code,
    String name,
    String nameEnglish,
    ValueType type,
    String source,
    Confidence confidence) {

  /// What the code of an item begins with that was put on the market; a family of products follows.
  public static final String ON_MARKET = "ON_MARKET_";

  /// What may stand in the cell of the value.
  public enum ValueType {
    /// There or not, yes or no.
    BOOL,
    /// A whole number of 0 or more.
    COUNT,
    /// In percent; a rise where a fall was meant is negative.
    PERCENT,
    /// Money of 0 or more.
    YUAN,
    /// Mass of 0 or more, in t where no unit is written.
    MASS,
    /// A few words.
    TEXT
  }

  /// Whether it is what was put on the market, which may be declared by brand.
  public boolean isPutOnMarket() {
    return code.startsWith(ON_MARKET);
  }
}
