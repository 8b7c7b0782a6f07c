package org.greenloop.accounting.activity;

/// Why a row is refused: a stable id, explained in `docs/csv/rules.md` and worded in both
/// languages.
public enum Rule {
  UNKNOWN_SITE("E-101"),
  SITE_OF_ANOTHER_COMPANY("E-102"),
  UNKNOWN_CARRIER("E-103"),
  NOT_A_NUMBER("E-104"),
  UNKNOWN_UNIT("E-105"),
  UNIT_DOES_NOT_FIT("E-106"),
  MISSING_VALUE("E-107"),
  UNREADABLE_MONTH("E-108"),
  NEGATIVE("E-109"),
  NUMBER_TOO_LONG("E-110"),
  UNKNOWN_FLOW("E-111"),
  MISSING_COUNTERPARTY("E-112"),
  UNKNOWN_COUNTERPARTY("E-113"),
  COUNTERPARTY_IS_THE_SITE("E-114"),
  UNKNOWN_TIER("E-115"),
  HEATING_VALUE_NOT_ABOVE_ZERO("E-116"),
  HEATING_VALUE_NEEDED("E-117"),
  DUPLICATE_IN_FILE("E-118"),
  REPORTED_WITH_OTHER_VALUES("E-119"),
  ALREADY_ACCEPTED("E-120"),
  MONTH_CLOSED("E-121"),
  CORRECTION_CHANGES_NOTHING("E-122"),
  MONTH_IN_THE_FUTURE("E-123"),
  UNKNOWN_PRODUCT("E-124"),
  HEATING_VALUE_UNIT("E-125"),
  TEXT_TOO_LONG("E-126"),
  UNKNOWN_METER("M-201"),
  METER_OF_ANOTHER_COMPANY("M-202"),
  UNREADABLE_TIME("M-203"),
  INTERVAL_ENDS_BEFORE_IT_STARTS("M-204"),
  OVERLAPPING_INTERVAL("M-205"),
  REGISTER_RUNS_BACKWARDS("M-206"),
  INTERVAL_SPANS_MONTHS("M-207"),
  REGISTER_SHOWN_BEFORE("M-208"),
  CREDIT_CODE_CHECK("S-301"),
  CODE_OF_ANOTHER_KIND("S-302"),
  UNKNOWN_COMPANY("S-303"),
  UNKNOWN_PARK("S-304"),
  UNKNOWN_INDUSTRY("S-305"),
  UNKNOWN_REGION("S-306"),
  UNREADABLE_CODE("S-307"),
  NOT_ONE_OF("S-308"),
  UNREADABLE_TIME_FORMAT("S-309"),
  CODE_OF_ANOTHER_COMPANY("S-310"),
  NOT_ABOVE_ZERO("S-311"),
  NOT_A_WHOLE_NUMBER("L-601"),
  UNKNOWN_DECLARED_ITEM("L-602"),
  BAD_QUOTING("F-401"),
  TOO_MANY_CELLS("F-402"),
  CELL_TOO_LONG("F-403"),
  BAD_ENCODING("F-404"),
  MISSING_COLUMN("F-405"),
  AMBIGUOUS_COLUMN("F-406"),
  UNKNOWN_TEMPLATE("F-407"),
  CONTROL_CHARACTER("F-409"),
  EMPTY_FILE("F-410"),
  FILE_TOO_LARGE("F-411"),
  NOT_A_TEXT_FILE("F-412"),
  BAD_HEADER("F-413"),
  TOO_MANY_COLUMNS("F-414");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /// @throws IllegalArgumentException for an id that no rule has
  public static Rule get(String id) {
    for (Rule rule : values()) {
      if (rule.id.equals(id)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("no rule has the id " + id);
  }
}
