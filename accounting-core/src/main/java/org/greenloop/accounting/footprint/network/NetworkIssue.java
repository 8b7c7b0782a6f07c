package org.greenloop.accounting.footprint.network;

/// What is wrong with a process, so that no network can be made of it. The wording belongs to the
/// border, by kind and language.
///
/// @param kind what is wrong
/// @param product whose process it is
/// @param other the input or elementary flow that is meant; empty where the process as a whole is
/// @param found the amount that was found; 0 where no amount is meant
public record NetworkIssue(Kind kind, String product, String other, double found) {

  public enum Kind {
    /// Cure: mark one output of the process as its reference flow.
    NO_REFERENCE_FLOW,
    /// Cure: state the reference amount as a positive number; a treatment is a service of so much.
    REFERENCE_NOT_POSITIVE,
    /// Two processes make the product. Cure: leave out one, or make a mix with shares.
    DUPLICATE,
    /// No process makes the input. Cure: add its process, or a background process for it.
    UNKNOWN_INPUT,
    /// An amount that is infinite or no number.
    NOT_FINITE,
    /// The process uses all it makes, or more. Cure: correct the input of its own product; found is
    /// what is left of the reference amount.
    NOTHING_LEFT
  }
}
