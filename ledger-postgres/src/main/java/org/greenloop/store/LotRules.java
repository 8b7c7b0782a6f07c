package org.greenloop.store;

import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.Template;

/// Rows of custody that a file itself or a row in force proves wrong, as statements of
/// [SettlementRules]: row_no, found, arguments.
///
/// A lot that nobody has reported, or that is reported with a later day, refuses nothing when its
/// row comes in another file: files may come in any order, and what they say together is for the
/// review of custody.
final class LotRules {

  /// A row `b` that counts: accepted, and not replaced.
  private static final String IN_FORCE =
      """
      EXISTS (SELECT 1 FROM settlement s WHERE s.submission_id = b.submission_id)
        AND NOT EXISTS (
          SELECT 1 FROM superseded x WHERE x.submission_id = b.submission_id AND x.row_no = b.row_no)
      """;

  private LotRules() {}

  /// The templates whose rows make lots. One settlement of them at a time, of all companies: two
  /// files could make the same lot.
  static boolean makesLots(Template template) {
    return switch (template) {
      case RETURNS, HANDOVERS, TREATMENTS -> true;
      default -> false;
    };
  }

  /// A lot is made by one row, of whatever template. A row that reports the same fact anew is told
  /// apart by its key, and is for the rules of corrections.
  static List<String> madeTwice(Template template, ActivityTable<?> facts) {
    List<String> selects = new ArrayList<>();
    for (Template other : List.of(Template.RETURNS, Template.HANDOVERS, Template.TREATMENTS)) {
      String table = ActivityTables.rowsOf(other);
      selects.add(
          """
          SELECT DISTINCT ON (a.row_no) a.row_no, a.lot AS found, ARRAY[b.day::text] AS arguments
          FROM %1$s a
          JOIN %2$s b ON b.lot = a.lot %3$s
          WHERE a.submission_id = :id AND a.lot IS NOT NULL %4$s %5$s AND b.submission_id <> :id
            AND %6$s
          ORDER BY a.row_no, b.submission_id, b.row_no
          """
              .formatted(
                  facts.name(),
                  table,
                  other == Template.TREATMENTS ? "AND b.line = 'OUTPUT'" : "",
                  template == Template.TREATMENTS ? "AND a.line = 'OUTPUT'" : "",
                  other == template ? "AND NOT " + same(facts) : "",
                  IN_FORCE));
    }
    selects.add(
        """
        SELECT row_no, lot AS found, ARRAY[first_day::text] AS arguments
        FROM (
          SELECT a.row_no, a.lot, min(a.row_no) OVER w AS first_row,
            first_value(a.day) OVER (w ORDER BY a.row_no) AS first_day
          FROM %s a
          WHERE a.submission_id = :id AND a.lot IS NOT NULL %s
          WINDOW w AS (PARTITION BY a.lot)
        ) ranked
        WHERE row_no <> first_row
        """
            .formatted(
                facts.name(), template == Template.TREATMENTS ? "AND a.line = 'OUTPUT'" : ""));
    return selects;
  }

  private static String same(ActivityTable<?> facts) {
    String key = facts.sameFact();
    return "(" + key.formatted("a") + ") = (" + key.formatted("b") + ")";
  }

  /// Takes from a lot that the same file says to be made on a later day.
  ///
  /// @param taken the lot that a row `a` takes from
  static String takenBeforeMade(String taken, ActivityTable<?> facts) {
    boolean ofRuns = facts.name().equals(ActivityTables.rowsOf(Template.TREATMENTS));
    return """
    SELECT DISTINCT ON (a.row_no) a.row_no, b.lot AS found,
      ARRAY[b.day::text, a.day::text] AS arguments
    FROM %1$s a
    JOIN %1$s b ON b.submission_id = a.submission_id AND b.lot = %2$s AND b.day > a.day %3$s
    WHERE a.submission_id = :id
    ORDER BY a.row_no, b.row_no
    """
        .formatted(facts.name(), taken, ofRuns ? "AND b.line = 'OUTPUT'" : "");
  }

  /// A line whose date or process is not that of the first line of its run in the file.
  static String contradictionInFile() {
    return """
    SELECT row_no, day::text || ' ' || process AS found,
      ARRAY[run, first_day::text, first_process, first_row::text] AS arguments
    FROM (
      SELECT a.row_no, a.day, a.process, a.run,
        first_value(a.day) OVER w AS first_day,
        first_value(a.process) OVER w AS first_process,
        first_value(a.row_no) OVER w AS first_row
      FROM treatment_activity a
      WHERE a.submission_id = :id
      WINDOW w AS (PARTITION BY a.site_id, a.run ORDER BY a.row_no)
    ) ranked
    WHERE (day, process) <> (first_day, first_process)
    """;
  }

  /// The same against lines of earlier files that this one leaves as they are.
  static String contradiction(ActivityTable<?> facts) {
    return """
    SELECT DISTINCT ON (a.row_no) a.row_no, a.day::text || ' ' || a.process AS found,
      ARRAY[a.run, b.day::text, b.process, b.row_no::text] AS arguments
    FROM treatment_activity a
    JOIN treatment_activity b ON b.site_id = a.site_id AND b.run = a.run
      AND b.submission_id <> :id AND (b.day, b.process) <> (a.day, a.process)
    WHERE a.submission_id = :id AND %s
      AND NOT EXISTS (
        SELECT 1 FROM treatment_activity c
        WHERE c.submission_id = :id AND c.site_id = b.site_id AND c.run = b.run AND c.item = b.item)
    ORDER BY a.row_no, b.submission_id, b.row_no
    """
        .formatted(IN_FORCE);
  }

  /// Rows of a submission that take from a lot that no row in force makes, or makes on a later day:
  /// row_no, lot, day, made.
  static String looseEnds() {
    return """
    SELECT t.row_no, t.lot, t.day::text AS day, m.made::text AS made
    FROM lot_taken t
    LEFT JOIN LATERAL (
      SELECT min(b.day) AS made
      FROM lot_made b
      WHERE b.lot = t.lot AND %s
    ) m ON true
    WHERE t.submission_id = :id AND (m.made IS NULL OR m.made > t.day)
      AND NOT EXISTS (
        SELECT 1 FROM superseded x WHERE x.submission_id = t.submission_id AND x.row_no = t.row_no)
    ORDER BY t.row_no
    LIMIT :limit
    """
        .formatted(IN_FORCE);
  }
}
