package org.greenloop.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.greencertificate.GreenCertificates.AllocationRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Retires what the rows of a submission name, in their order, in the transaction that settles it:
/// a row is a fact exactly when its certificates are used up.
final class CertificateSettlement {

  private final JdbcClient jdbc;
  private final CertificateClaims claims;
  private final CertificateUseTable table = new CertificateUseTable();

  CertificateSettlement(JdbcClient jdbc, CertificateClaims claims) {
    this.jdbc = jdbc;
    this.claims = claims;
  }

  void retire(Submission submission, Instant at) {
    List<CertificateRetirement> rows =
        jdbc.sql(table.select() + " WHERE a.submission_id = :id ORDER BY a.row_no")
            .param("id", submission.id())
            .query((row, index) -> table.read(row))
            .list();
    claims.hold(
        rows.stream().map(CertificateRetirement::numbers).toList(),
        rows.stream().map(CertificateRetirement::siteId).toList());
    jdbc.sql("SAVEPOINT retirements").update();
    List<RowIssue> refused = new ArrayList<>();
    for (CertificateRetirement row : rows) {
      try {
        claims.retire(row.source(), request(submission, row, at));
      } catch (CertificatesRefused refusal) {
        refused.add(
            new RowIssue(
                row.source().row(), "", refusal.rule(), refusal.found(), refusal.arguments()));
      }
    }
    if (submission.acceptance() == Submission.Acceptance.ALL_OR_NOTHING
        && (!refused.isEmpty() || hasIssues(submission))) {
      jdbc.sql("ROLLBACK TO SAVEPOINT retirements").update();
    }
    refused.forEach(issue -> refuse(submission, issue));
  }

  private static AllocationRequest request(
      Submission submission, CertificateRetirement row, Instant at) {
    return new AllocationRequest(
        row.numbers(),
        submission.companyId(),
        row.siteId(),
        row.period(),
        submission.submittedBy(),
        at);
  }

  private boolean hasIssues(Submission submission) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM row_issue WHERE submission_id = :id)")
        .param("id", submission.id())
        .query(Boolean.class)
        .single();
  }

  private void refuse(Submission submission, RowIssue issue) {
    jdbc.sql("DELETE FROM certificate_use WHERE submission_id = :id AND row_no = :row")
        .param("id", submission.id())
        .param("row", issue.row())
        .update();
    jdbc.sql(
            """
            INSERT INTO row_issue (submission_id, row_no, position, column_name, rule, found, arguments)
            VALUES (:id, :row, 0, '', :rule, :found, :arguments)
            """)
        .param("id", submission.id())
        .param("row", issue.row())
        .param("rule", issue.rule().id())
        .param("found", issue.found())
        .param("arguments", issue.arguments().toArray(String[]::new))
        .update();
  }
}
