package org.greenloop.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.evidence.Application;
import org.greenloop.accounting.evidence.Attachment;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.EvidenceRefused;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.evidence.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Who writes locks the subject, so versions and rounds of an application are given one by one.
final class PostgresEvidence implements EvidenceBook {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final EvidenceRows rows;

  PostgresEvidence(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rows = new EvidenceRows(jdbc);
  }

  @Override
  public CriterionStatement state(
      Application application,
      String criterion,
      boolean isVeto,
      StatementDraft draft,
      String by,
      Instant at) {
    return transactions.execute(
        status -> {
          lock(application);
          Optional<CriterionStatement> before = rows.find(application).latest(criterion);
          StatementDraft.Said said = draft.after(before, criterion, isVeto);
          if (before.map(CriterionStatement::said).filter(said::equals).isPresent()) {
            return before.orElseThrow();
          }
          draft.added().forEach(this::keep);
          insert(
              application,
              criterion,
              said,
              before.map(CriterionStatement::version).orElse(0) + 1,
              by,
              at);
          return rows.find(application).latest(criterion).orElseThrow();
        });
  }

  private void lock(Application application) {
    jdbc.sql("SELECT id FROM subject WHERE id = :id FOR UPDATE")
        .param("id", application.subjectId())
        .query()
        .singleRow();
  }

  private void keep(EvidenceFile file) {
    jdbc.sql(
            """
            INSERT INTO evidence_file (sha256, content)
            VALUES (:sha256, :content)
            ON CONFLICT DO NOTHING
            """)
        .param("sha256", file.attachment().sha256())
        .param("content", file.content())
        .update();
  }

  private void insert(
      Application application,
      String criterion,
      StatementDraft.Said said,
      int version,
      String by,
      Instant at) {
    long id =
        jdbc.sql(
                """
                INSERT INTO criterion_statement (scheme, edition, subject_id, period, criterion, version,
                  statement, applies, stated_by, stated_at)
                VALUES (:scheme, :edition, :subject, :period, :criterion, :version, :statement, :applies, :by,
                  :at)
                RETURNING id
                """)
            .params(EvidenceRows.key(application))
            .param("criterion", criterion)
            .param("version", version)
            .param("statement", said.text())
            .param("applies", said.applies().orElse(null), java.sql.Types.BOOLEAN)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    int number = 0;
    for (Attachment attachment : said.attachments()) {
      number++;
      jdbc.sql(
              """
              INSERT INTO statement_attachment (statement_id, number, sha256, file_name, type)
              VALUES (:id, :number, :sha256, :name, :type)
              """)
          .param("id", id)
          .param("number", number)
          .param("sha256", attachment.sha256())
          .param("name", attachment.fileName())
          .param("type", attachment.type().name())
          .update();
    }
  }

  @Override
  public CriterionScore score(
      Application application,
      String criterion,
      int version,
      BigDecimal share,
      String remark,
      String reviewer,
      Instant at) {
    return transactions.execute(
        status -> {
          lock(application);
          Dossier dossier = rows.find(application);
          CriterionStatement statement =
              dossier
                  .latest(criterion)
                  .orElseThrow(() -> new EvidenceRefused("nothing was stated on " + criterion));
          if (statement.version() != version) {
            throw new EvidenceRefused(
                "version %d of the statement on %s is not the newest, %d is; read it and score that"
                    .formatted(version, criterion, statement.version()));
          }
          return dossier.scoresOf(statement).reversed().stream()
              .limit(1)
              .filter(last -> last.reviewer().equals(reviewer))
              .filter(last -> last.remark().equals(remark) && last.share().compareTo(share) == 0)
              .findFirst()
              .orElseGet(() -> insert(statement, share, remark, reviewer, at));
        });
  }

  private CriterionScore insert(
      CriterionStatement statement, BigDecimal share, String remark, String reviewer, Instant at) {
    return jdbc.sql(
            """
            INSERT INTO criterion_score (statement_id, share, remark, reviewer, scored_at)
            VALUES (:statement, :share, :remark, :reviewer, :at)
            RETURNING *
            """)
        .param("statement", statement.id())
        .param("share", share)
        .param("remark", remark)
        .param("reviewer", reviewer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, index) -> EvidenceRows.score(row))
        .single();
  }

  @Override
  public CriterionMessage say(
      Application application,
      String criterion,
      CriterionMessage.Kind kind,
      String text,
      String by,
      Instant at) {
    return transactions.execute(
        status -> {
          lock(application);
          Optional<CriterionMessage> last =
              rows.find(application).messagesOf(criterion).reversed().stream().findFirst();
          boolean again =
              last.filter(m -> m.kind() == kind && m.by().equals(by) && m.text().equals(text))
                  .isPresent();
          if (again) {
            return last.orElseThrow();
          }
          if (kind == CriterionMessage.Kind.ANSWER && last.isEmpty()) {
            throw new EvidenceRefused(
                "nothing was asked on " + criterion + " that could be answered");
          }
          int round =
              last.map(CriterionMessage::round).orElse(0)
                  + (kind == CriterionMessage.Kind.QUESTION ? 1 : 0);
          return insert(application, criterion, round, kind, text, by, at);
        });
  }

  private CriterionMessage insert(
      Application application,
      String criterion,
      int round,
      CriterionMessage.Kind kind,
      String text,
      String by,
      Instant at) {
    return jdbc.sql(
            """
            INSERT INTO criterion_message (scheme, edition, subject_id, period, criterion, round, kind,
              message, said_by, said_at)
            VALUES (:scheme, :edition, :subject, :period, :criterion, :round, :kind, :message, :by, :at)
            RETURNING *
            """)
        .params(EvidenceRows.key(application))
        .param("criterion", criterion)
        .param("round", round)
        .param("kind", kind.name())
        .param("message", text)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, index) -> EvidenceRows.message(row))
        .single();
  }

  @Override
  public Dossier find(Application application) {
    return rows.find(application);
  }

  @Override
  public Map<Application, Dossier> findAll(Collection<Application> applications) {
    return rows.findAll(applications);
  }

  @Override
  public long lastWritten() {
    return rows.lastWritten();
  }

  @Override
  public List<Application> list(int subjectId) {
    return rows.list(subjectId);
  }

  @Override
  public List<Waiting> listWaiting() {
    return rows.listWaiting();
  }

  @Override
  public Optional<EvidenceFile> findFile(Application application, String sha256) {
    return rows.findFile(application, sha256);
  }
}
