package org.greenloop.accounting.market;

/// Why the market does not take something.
///
/// @param found what was given
/// @param expected what would be right; empty where that goes without saying
public record Refusal(Reason reason, String found, String expected) {

  public enum Reason {
    /// A listing, reservation or lot of that code is there already.
    CODE_TAKEN,
    /// No such lot, listing or reservation. Found: its code.
    UNKNOWN,
    /// The seller does not hold the lot.
    NOT_HELD,
    /// The material is not that of the lot. Expected: that of the lot.
    OTHER_MATERIAL,
    /// Zero or less, of a mass or a price.
    NOT_POSITIVE,
    /// More than is left. Expected: what is left.
    MORE_THAN_LEFT,
    /// Something of what there is none left.
    NOTHING_LEFT,
    /// It ends before it begins, or begins before the lot was made. Expected: the earliest day.
    TOO_EARLY,
    /// Listing or reservation is not open on that day. Expected: its days.
    NOT_OPEN,
    /// A company takes what it offers itself.
    OWN_OFFER,
    /// It was settled or withdrawn before.
    ENDED,
    /// It is for the other side, or for another company. Expected: code of the site whose it is.
    NOT_YOURS,
    /// No site of the company has that code.
    NO_SITE,
    /// Not a number.
    NO_NUMBER,
    /// No unit of mass.
    NO_UNIT,
    /// Not a day.
    NO_DAY,
    /// Neither a code of GB/T 2260 nor of a country.
    NO_PLACE,
    /// Not the SHA-256 of a document.
    NO_DIGEST,
    /// Neither the offer nor the buyer names a price.
    NO_PRICE,
    /// Longer than it may be. Expected: how many characters.
    TOO_LONG,
    /// Something that has to be there is blank. Found: which.
    MISSING
  }
}
