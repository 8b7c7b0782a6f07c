package org.greenloop.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Questions to the database whose answer has to be nothing.
public final class StoreCheck {

  private final JdbcClient jdbc;

  public StoreCheck(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /// @param detail what was found; the first few places where it does not hold
  public record Finding(String name, boolean holds, String detail) {}

  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    String version = jdbc.sql("SHOW server_version").query(String.class).single();
    findings.add(new Finding("database", true, "PostgreSQL " + version));
    findings.add(
        empty(
            "role of members",
            "greenloop_app owns nothing and cannot pass the policies",
            """
            SELECT rolname || ' may pass row-level security'
            FROM pg_roles
            WHERE rolname = 'greenloop_app' AND (rolsuper OR rolbypassrls)
            UNION ALL
            SELECT 'greenloop_app owns ' || relname
            FROM pg_class
            WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = 'greenloop_app')
            UNION ALL
            SELECT 'there is no role greenloop_app'
            WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'greenloop_app')
            """));
    findings.add(
        empty(
            "policies",
            "every table with a company's rows has its policy",
            """
            SELECT c.relname || ' has no row-level security'
            FROM pg_class c
            WHERE c.relname IN (%s, 'site_report', 'submission', 'settlement', 'row_issue', 'meter_reading',
              'ledger_entry', 'posting_gap', 'balance', 'closing', 'metric', 'closing_issue',
              'assessment', 'review', 'certificate_batch', 'certificate_transfer',
              'certificate_allocation', 'certificate_claim', 'certificate_release',
              'certificate_retirement', 'series_month', 'plausibility_warning',
              'plausibility_override', 'surveillance_finding', 'surveillance_mending', 'ban_lift', 'ban_lift_end',
              'process_file', 'supplier_view', 'lot_listing', 'lot_withdrawal', 'lot_reservation',
              'lot_reservation_end', 'trace_consent', 'trace_consent_end', 'issued_document', 'document_file',
              'standing_change')
              AND c.relkind = 'r' AND NOT c.relrowsecurity
            """
                .formatted(
                    ActivityTables.factTables().stream()
                        .map(table -> "'" + table + "'")
                        .collect(joining(", ")))));
    findings.add(
        empty(
            "rows (G1)",
            "accepted + rejected = rows, and every accepted row is a fact once",
            """
            SELECT 'submission ' || s.submission_id || ' accepted ' || s.accepted || ', has '
              || f.facts
            FROM settlement s
            JOIN submission o ON o.id = s.submission_id
            CROSS JOIN LATERAL (
              SELECT %s AS facts
            ) f
            WHERE f.facts <> s.accepted
            """
                .formatted(
                    ActivityTables.rowTables().stream()
                        .map(t -> "(SELECT count(*) FROM " + t + " a WHERE a.submission_id = o.id)")
                        .collect(joining(" + ")))));
    findings.add(
        empty(
            "reversals",
            "every reversal takes back exactly one entry",
            """
            SELECT 'submission ' || r.submission_id || ' row ' || r.row_no
            FROM ledger_entry r
            LEFT JOIN ledger_entry e ON e.submission_id = r.submission_id AND e.row_no = r.row_no
              AND e.account = r.account AND e.revision = r.revision AND e.kind = 0
                AND e.quantity = -r.quantity
            WHERE r.kind = 1 AND e.submission_id IS NULL
            """));
    findings.add(
        empty(
            "lots",
            "every lot is made by one row in force",
            """
            SELECT 'lot ' || m.lot || ' is made by ' || count(*) || ' rows'
            FROM lot_made m
            JOIN settlement s ON s.submission_id = m.submission_id
            WHERE NOT EXISTS (
              SELECT 1 FROM superseded x WHERE x.submission_id = m.submission_id AND x.row_no = m.row_no)
            GROUP BY m.lot
            HAVING count(*) > 1
            """));
    findings.add(
        empty(
            "certificates",
            "what counts is what was allocated and not released; every retirement is a row of a file",
            """
            SELECT 'allocation ' || a.id || ' counts and is released, or neither'
            FROM certificate_allocation a
            LEFT JOIN certificate_claim c ON c.allocation_id = a.id
            LEFT JOIN certificate_release r ON r.allocation_id = a.id
            WHERE (c.allocation_id IS NULL) = (r.allocation_id IS NULL)
            UNION ALL
            SELECT 'submission ' || coalesce(u.submission_id, r.submission_id) || ' row '
              || coalesce(u.row_no, r.row_no) || ' is retired without its row, or the reverse'
            FROM certificate_retirement r
            FULL JOIN (
              SELECT u.*
              FROM certificate_use u JOIN settlement s ON s.submission_id = u.submission_id
            ) u ON u.submission_id = r.submission_id AND u.row_no = r.row_no
            WHERE u.row_no IS NULL OR r.row_no IS NULL
            """));
    findings.add(
        empty(
            "decisions (G4)",
            "every decision was made by two different people who said so",
            """
            SELECT 'assessment ' || d.assessment_id
            FROM certification_decision d
            WHERE (
              SELECT count(DISTINCT r.reviewer)
              FROM review r
              WHERE r.assessment_id = d.assessment_id AND r.verdict = d.verdict
                AND r.reviewer IN (d.first_reviewer, d.second_reviewer)) <> 2
            """));
    findings.add(
        empty(
            "surveillance",
            "every finding is of the label's own subject, mended after it was raised, and alone while open",
            """
            SELECT 'finding ' || f.number || ' of ' || f.serial || ' is of another subject'
            FROM surveillance_finding f
            JOIN label l ON l.serial = f.serial
            JOIN assessment a ON a.id = l.assessment_id
            WHERE a.subject_id <> f.subject_id
            UNION ALL
            SELECT 'finding ' || f.number || ' of ' || f.serial || ' was mended before it was raised'
            FROM surveillance_finding f
            JOIN surveillance_mending m ON m.serial = f.serial AND m.number = f.number
            WHERE m.mended_on < f.raised_on
            UNION ALL
            SELECT f.serial || ' has ' || count(*) || ' open findings of one kind'
            FROM surveillance_finding f
            WHERE NOT EXISTS (
              SELECT 1 FROM surveillance_mending m WHERE m.serial = f.serial AND m.number = f.number)
            GROUP BY f.serial, f.own
            HAVING count(*) > 1
            """));
    findings.add(
        empty(
            "adopted editions",
            "every one was approved by two reviewers who did not propose it, and is as they read it",
            """
            SELECT 'proposal ' || e.proposal_id
            FROM scheme_ending e
            JOIN scheme_proposal p ON p.id = e.proposal_id
            WHERE e.state = 'ADOPTED' AND (
              p.sha256 <> encode(sha256(p.content), 'hex')
              OR p.scheme <> e.scheme OR p.edition <> e.edition
              OR (
                SELECT count(*)
                FROM scheme_vote v
                WHERE v.proposal_id = p.id AND v.verdict = 'APPROVE'
                  AND v.reviewer <> p.proposed_by) < 2)
            """));
    findings.add(
        empty(
            "lifts",
            "every label that rests on a lift was issued while one for its scheme and subject held",
            """
            SELECT 'label ' || l.serial || ' rests on lift ' || b.id || ', which does not cover it'
            FROM label l
            JOIN assessment a ON a.id = l.assessment_id
            JOIN issued_document d ON d.serial = l.serial
            JOIN ban_lift b ON b.id = l.lift_id
            LEFT JOIN ban_lift_end e ON e.lift_id = b.id
            WHERE a.scheme <> b.scheme OR a.edition <> b.edition OR a.subject_id <> b.subject_id
              OR d.issued_at < b.given_at OR d.issued_at > e.ended_at
            """));
    findings.add(
        empty(
            "certificates",
            "every certificate stands as its label does",
            """
            SELECT 'certificate ' || serial || ' is ' || standing_of(serial) || ', and its label ' || label || ' is '
              || standing_of(label)
            FROM label_certificate
            WHERE standing_of(serial) <> standing_of(label)
            UNION ALL
            SELECT 'certificate ' || d.serial || ' belongs to no label'
            FROM issued_document d
            WHERE d.kind = 'certificate'
              AND NOT EXISTS (SELECT 1 FROM label_certificate c WHERE c.serial = d.serial)
            """));
    findings.add(
        empty(
            "log",
            "what the register says is in the transparency log, without a gap",
            """
            SELECT 'document ' || d.serial || ' was issued without an entry'
            FROM issued_document d
            WHERE NOT EXISTS (
              SELECT 1 FROM log_entry e WHERE e.serial = d.serial AND e.kind = 'issued')
            UNION ALL
            SELECT 'document ' || c.serial || ' was ' || c.kind || ' without an entry'
            FROM standing_change c
            WHERE NOT EXISTS (
              SELECT 1 FROM log_entry e WHERE e.serial = c.serial AND e.kind = c.kind)
            UNION ALL
            SELECT 'the log has ' || count(*) || ' entries, the last of them is ' || max(leaf_index)
            FROM log_entry
            HAVING count(*) <> coalesce(max(leaf_index) + 1, 0)
            """));
    findings.add(
        empty(
            "unfinished",
            "no import was left half-way",
            """
            SELECT 'submission ' || s.id || ' (' || s.file_name || '): run the same import again'
            FROM submission s
            WHERE NOT EXISTS (
              SELECT 1 FROM posted_range p WHERE p.submission_id = s.id AND p.from_row = 0)
            UNION ALL
            SELECT 'restatement of ' || r.period || ': run the same restate again'
            FROM restatement r
            WHERE NOT EXISTS (
              SELECT 1 FROM restated_range d WHERE d.restatement_id = r.id AND d.submission_id = 0)
            """));
    return findings;
  }

  private Finding empty(String name, String promise, String query) {
    List<String> violations =
        jdbc.sql("SELECT * FROM (" + query + ") q LIMIT 5").query(String.class).list();
    return violations.isEmpty()
        ? new Finding(name, true, promise)
        : new Finding(name, false, String.join("; ", violations));
  }
}
