package org.greenloop.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.surveillance.FallenCriterion;
import org.greenloop.accounting.surveillance.LabelFindings;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.accounting.surveillance.WatchedLabel;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PostgresSurveillanceFindings implements SurveillanceFindings {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final JdbcClient jdbc;

  PostgresSurveillanceFindings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<WatchedLabel> listWatched(LocalDate day) {
    return jdbc.sql(
            """
            SELECT l.serial, a.id, a.subject_id, a.scheme, a.edition, a.period, a.outcome, a.score,
              d.valid_until
            FROM label l
            JOIN issued_document d ON d.serial = l.serial
            JOIN assessment a ON a.id = l.assessment_id
            WHERE d.valid_until >= :day
              AND NOT EXISTS (
                SELECT 1 FROM standing_change c
                WHERE c.serial = l.serial AND c.kind IN ('revoked', 'superseded'))
            ORDER BY l.serial COLLATE "C"
            """)
        .param("day", day)
        .query(
            (row, index) ->
                new WatchedLabel(
                    row.getString("serial"),
                    row.getLong("id"),
                    row.getInt("subject_id"),
                    row.getString("scheme"),
                    row.getString("edition"),
                    period(row, "period"),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getBigDecimal("score"),
                    row.getObject("valid_until", LocalDate.class)))
        .list();
  }

  @Override
  public List<SurveillanceFinding> list() {
    return findings("WHERE :key = ''", "");
  }

  @Override
  public LabelFindings of(String serial) {
    return new LabelFindings(findings("WHERE f.serial = :key", serial).reversed());
  }

  private List<SurveillanceFinding> findings(String condition, String key) {
    return jdbc.sql(
            """
            SELECT f.*, d.valid_until, r.changed_at AS ended_at, m.period AS mended_in, m.score AS mended_score,
              m.mended_on
            FROM surveillance_finding f
            JOIN issued_document d ON d.serial = f.serial
            LEFT JOIN LATERAL (
              SELECT min(c.changed_at) AS changed_at
              FROM standing_change c
              WHERE c.serial = f.serial AND c.kind IN ('revoked', 'superseded')
            ) r ON true
            LEFT JOIN surveillance_mending m ON m.serial = f.serial AND m.number = f.number
            %s
            ORDER BY f.raised_on DESC, f.serial COLLATE "C" DESC, f.number DESC
            """
                .formatted(condition))
        .param("key", key)
        .query((row, index) -> finding(row))
        .list();
  }

  private static SurveillanceFinding finding(ResultSet row) throws SQLException {
    return new SurveillanceFinding(
        row.getString("serial"),
        row.getInt("number"),
        row.getInt("subject_id"),
        row.getString("scheme"),
        row.getString("edition"),
        period(row, "period"),
        row.getBoolean("own"),
        Outcome.valueOf(row.getString("outcome_before")),
        row.getBigDecimal("score_before"),
        Outcome.valueOf(row.getString("outcome")),
        row.getBigDecimal("score"),
        fallen(row),
        row.getObject("raised_on", LocalDate.class),
        row.getObject("mend_by", LocalDate.class),
        mending(row),
        new SurveillanceFinding.LabelEnd(
            row.getObject("valid_until", LocalDate.class),
            Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .map(at -> at.withOffsetSameInstant(CHINA).toLocalDate())));
  }

  private static Optional<SurveillanceFinding.Mending> mending(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("mended_on", LocalDate.class);
    return on == null
        ? Optional.empty()
        : Optional.of(
            new SurveillanceFinding.Mending(
                period(row, "mended_in"), row.getBigDecimal("mended_score"), on));
  }

  private static List<FallenCriterion> fallen(ResultSet row) throws SQLException {
    String[] criteria = texts(row.getArray("fallen"));
    String[] before = texts(row.getArray("fallen_before"));
    String[] now = texts(row.getArray("fallen_now"));
    List<FallenCriterion> fallen = new ArrayList<>();
    for (int i = 0; i < criteria.length; i++) {
      fallen.add(
          new FallenCriterion(
              criteria[i],
              FallenCriterion.Outcome.valueOf(before[i]),
              FallenCriterion.Outcome.valueOf(now[i])));
    }
    return fallen;
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }

  private static ReportingPeriod period(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return ReportingPeriod.findPrinted(text)
        .orElseThrow(() -> new IllegalStateException(text + " is no period"));
  }

  @Override
  public void raise(SurveillanceFinding finding) {
    jdbc.sql(
            """
            INSERT INTO surveillance_finding (serial, number, subject_id, scheme, edition, period, own,
              outcome_before, score_before, outcome, score, fallen, fallen_before, fallen_now,
              raised_on, mend_by)
            VALUES (:serial, :number, :subject, :scheme, :edition, :period, :own, :outcomeBefore,
              :scoreBefore, :outcome, :score, :fallen, :fallenBefore, :fallenNow, :raised, :mendBy)
            ON CONFLICT DO NOTHING
            """)
        .param("serial", finding.serial())
        .param("number", finding.number())
        .param("subject", finding.subjectId())
        .param("scheme", finding.scheme())
        .param("edition", finding.edition())
        .param("period", finding.period().toString())
        .param("own", finding.own())
        .param("outcomeBefore", finding.before().name())
        .param("scoreBefore", finding.scoreBefore())
        .param("outcome", finding.now().name())
        .param("score", finding.scoreNow())
        .param("fallen", texts(finding, FallenCriterion::criterion))
        .param("fallenBefore", texts(finding, fallen -> fallen.before().name()))
        .param("fallenNow", texts(finding, fallen -> fallen.now().name()))
        .param("raised", finding.raisedOn())
        .param("mendBy", finding.mendBy())
        .update();
  }

  private static String[] texts(
      SurveillanceFinding finding, Function<FallenCriterion, String> text) {
    return finding.fallen().stream().map(text).toArray(String[]::new);
  }

  @Override
  public void mend(SurveillanceFinding finding, SurveillanceFinding.Mending mending) {
    jdbc.sql(
            """
            INSERT INTO surveillance_mending (serial, number, period, score, mended_on)
            VALUES (:serial, :number, :period, :score, :on)
            ON CONFLICT DO NOTHING
            """)
        .param("serial", finding.serial())
        .param("number", finding.number())
        .param("period", mending.period().toString())
        .param("score", mending.score())
        .param("on", mending.on())
        .update();
  }
}
