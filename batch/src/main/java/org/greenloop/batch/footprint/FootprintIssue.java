package org.greenloop.batch.footprint;

import java.util.Locale;
import org.greenloop.accounting.footprint.network.NetworkIssue;
import org.greenloop.accounting.footprint.network.UnsolvedLoop;
import org.greenloop.accounting.footprint.system.SupplyIssue;

/// What is wrong with a file of processes, or why there is no footprint. Worded by kind and
/// language at the border.
///
/// @param place file, row, process or product that is meant
/// @param found what stands there
/// @param expected what would be right, where that is known
public record FootprintIssue(Kind kind, String place, String found, String expected) {

  /// What becomes of the file.
  public enum Weight {
    /// Nothing of it is taken in.
    REFUSES,
    /// It is taken in, and this is left out or taken otherwise.
    NOTED
  }

  /// `found` and `expected` are what each says.
  public enum Kind {
    // The archive
    BROKEN_ARCHIVE,
    /// Found: entries; expected: how many there may be.
    TOO_MANY_ENTRIES,
    /// Expected: bytes that may be unpacked.
    ARCHIVE_TOO_LARGE,
    /// Expected: unpacked to packed.
    ARCHIVE_TOO_COMPRESSED,
    /// Found: the name of the entry.
    ENTRY_OUTSIDE,
    /// Found: the address.
    REMOTE_CONTEXT,
    /// No JSON, or nested too deeply.
    BROKEN_JSON,
    /// Expected: levels of nesting.
    JSON_TOO_DEEP,
    /// Found: the version of the schema.
    OTHER_SCHEMA,
    NO_PROCESS,
    // A file of comma-separated values; found: what the cell holds
    FILE_UNREADABLE,
    MISSING_COLUMN,
    BROKEN_ROW,
    EMPTY_CELL,
    NOT_A_NUMBER,
    UNKNOWN_WORD,
    UNKNOWN_UNIT,
    UNKNOWN_GAS,
    NOT_A_SHARE,
    UNKNOWN_COMPANY,
    UNKNOWN_FACTOR,
    NOT_A_DATE,
    // Masses of a product
    NO_PRODUCT,
    NOT_A_MASS,
    NO_UNIT_OF_MASS,
    NOT_AN_EFFICIENCY,
    /// Found: the item.
    STATED_TWICE,
    /// Found: the step.
    NO_STEP,
    /// Found: the row that would say it.
    NO_WHOLE,
    /// Found: the parts; expected: the whole.
    OUTWEIGHS,
    /// Found: all feedstock; expected: the product.
    FEEDSTOCK_SUM,
    /// Found: the item.
    NO_MASS,
    /// Found: the item; expected: its mass in the process.
    NO_EFFICIENCY,
    /// Found: the mass in the file; expected: that of the process.
    LESS_THAN_PROCESS,
    /// Found: a row that would say something.
    NOTHING_STATED,
    // A process
    NO_REFERENCE_FLOW,
    REFERENCE_NOT_POSITIVE,
    DUPLICATE_OUTPUT,
    UNKNOWN_FLOW,
    UNKNOWN_FLOW_PROPERTY,
    NO_PROVIDER,
    /// Found: how many.
    SEVERAL_PROVIDERS,
    /// Found: the provider that is named.
    WRONG_PROVIDER,
    /// Found: how many products.
    NO_ALLOCATION,
    /// Found: the sum.
    ALLOCATION_SUM,
    /// Found: a stage of life; expected: the boundary that leaves it out.
    BOUNDARY_EXCEEDED,
    BOTH_DIRECTIONS,
    BAD_UNCERTAINTY,
    // Noted
    UNMAPPED_FLOW(Weight.NOTED),
    REGIONAL_FACTOR(Weight.NOTED),
    OTHER_DISTRIBUTION(Weight.NOTED),
    // A supply chain
    NO_SUPPLIER,
    SEVERAL_SUPPLIERS,
    /// Found and expected: units.
    UNIT,
    NOTHING_LEFT,
    NOT_FINITE,
    SINGULAR,
    BADLY_CONDITIONED,
    TOO_LARGE,
    // Sites
    NO_PERIOD,
    /// Found: closed months; expected: months.
    NOT_CLOSED,
    NO_PRODUCTION,
    /// Products that cannot be added up.
    PRODUCTION_NOT_SHARED,
    /// Found: the figure.
    NO_FIGURE,
    // What was asked
    NO_CATEGORY,
    /// Expected: the categories.
    SEVERAL_CATEGORIES,
    /// Something of another member, which is not for the one who asks.
    OTHER_MEMBER;

    private final Weight weight;

    Kind() {
      this(Weight.REFUSES);
    }

    Kind(Weight weight) {
      this.weight = weight;
    }

    public Weight weight() {
      return weight;
    }
  }

  static FootprintIssue of(Kind kind, String place) {
    return new FootprintIssue(kind, place, "", "");
  }

  static FootprintIssue of(Kind kind, String place, String found) {
    return new FootprintIssue(kind, place, found, "");
  }

  static FootprintIssue of(SupplyIssue issue) {
    Kind kind =
        switch (issue.kind()) {
          case NO_SUPPLIER -> Kind.NO_SUPPLIER;
          case SEVERAL_SUPPLIERS -> Kind.SEVERAL_SUPPLIERS;
          case UNIT -> Kind.UNIT;
        };
    String place = issue.owner() + "/" + issue.process();
    return kind == Kind.UNIT
        ? new FootprintIssue(kind, place + " ← " + issue.product(), issue.found(), issue.expected())
        : new FootprintIssue(kind, place, issue.product(), issue.found());
  }

  static FootprintIssue of(NetworkIssue issue) {
    Kind kind =
        switch (issue.kind()) {
          case NO_REFERENCE_FLOW -> Kind.NO_REFERENCE_FLOW;
          case REFERENCE_NOT_POSITIVE -> Kind.REFERENCE_NOT_POSITIVE;
          case DUPLICATE -> Kind.SEVERAL_SUPPLIERS;
          case UNKNOWN_INPUT -> Kind.NO_SUPPLIER;
          case NOT_FINITE -> Kind.NOT_FINITE;
          case NOTHING_LEFT -> Kind.NOTHING_LEFT;
        };
    return new FootprintIssue(kind, issue.product(), issue.other(), String.valueOf(issue.found()));
  }

  static FootprintIssue of(UnsolvedLoop loop) {
    Kind kind =
        switch (loop.reason()) {
          case SINGULAR -> Kind.SINGULAR;
          case BADLY_CONDITIONED -> Kind.BADLY_CONDITIONED;
          case TOO_LARGE -> Kind.TOO_LARGE;
        };
    return new FootprintIssue(
        kind,
        String.join(", ", loop.products()),
        String.valueOf(loop.size()),
        String.format(Locale.ROOT, "%.1e", loop.condition()));
  }
}
