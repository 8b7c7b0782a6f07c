package org.greenloop.accounting.indicator;

import java.util.List;

/// Something a reader of a closed month should know: it closes all the same.
public record ClosingIssue(Kind kind, List<String> arguments) {

  public enum Kind {
    /// from site, to site, carrier or water, given, received, unit
    TRANSFER_MISMATCH("C-501"),
    /// site
    ENERGY_NOT_REPORTED("C-502"),
    /// meter, covered share in %, number of gaps, the first gaps
    METER_GAPS("C-503"),
    /// site, account, missing factor, number of rows
    FACTOR_MISSING("C-504"),
    /// site
    PRODUCTION_NOT_REPORTED("C-505"),
    /// site, template, last month that has it or nothing
    REPORT_MISSING("C-511"),
    /// site, account, share of estimates in %
    RESTS_ON_ESTIMATES("C-512"),
    /// site, m³ taken, m³ used, gap in %, tolerance in %
    WATER_BALANCE_OPEN("C-510"),
    /// site, retired certificates, kWh bought
    CERTIFICATES_EXCEED_ELECTRICITY("C-520");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    /// @throws IllegalArgumentException for an id that no kind has
    public static Kind get(String id) {
      for (Kind kind : values()) {
        if (kind.id.equals(id)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no closing issue has the id " + id);
    }
  }

  public ClosingIssue {
    arguments = List.copyOf(arguments);
  }
}
