package org.greenloop.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateBatch;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateBook.Claim;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.greencertificate.ConsumptionLimit;
import org.greenloop.accounting.greencertificate.GreenCertificates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The register of certificates: each change in one transaction.
final class PostgresGreenCertificates implements GreenCertificates {

  private static final int FAMILY = 0x676C63; // "glc"

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final CertificateBooks books;
  private final CertificateClaims claims;

  PostgresGreenCertificates(
      JdbcClient jdbc,
      TransactionOperations transactions,
      CertificateBooks books,
      CertificateClaims claims) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.books = books;
    this.claims = claims;
  }

  @Override
  public Map<Integer, CertificatesRefused> register(
      List<CertificateBatch> batches, Acceptance acceptance) {
    return transactions.execute(
        status -> {
          // Who registers the same serials at the same time waits here, not inside the constraint.
          jdbc.sql("SELECT pg_advisory_xact_lock(:family, 0)")
              .param("family", FAMILY)
              .query()
              .singleRow();
          Map<Integer, CertificatesRefused> refused = new TreeMap<>();
          for (int i = 0; i < batches.size(); i++) {
            try {
              register(batches.get(i));
            } catch (CertificatesRefused refusal) {
              refused.put(i, refusal);
            }
          }
          if (!refused.isEmpty() && acceptance == Acceptance.ALL_OR_NOTHING) {
            status.setRollbackOnly();
          }
          return refused;
        });
  }

  private void register(CertificateBatch batch) {
    claims.rule(batch);
    Optional<CertificateBatch> before = books.overlapping(batch.numbers());
    if (before.isEmpty()) {
      insert(batch);
    } else if (!before.get().saysTheSameAs(batch)) {
      throw new CertificatesRefused(
          Rule.SERIALS_REGISTERED_BEFORE,
          batch.numbers().range().toString(),
          before.get().numbers().range().toString());
    }
  }

  private void insert(CertificateBatch batch) {
    jdbc.sql(
            """
            INSERT INTO certificate_batch (register, prefix, serials, produced, technology, project,
              holder_id, evidence, registered_by, registered_at)
            VALUES (:register, :prefix, %s, :produced, :technology, :project, :holder, :evidence,
              :by, :at)
            """
                .formatted(CertificateBooks.RANGE))
        .params(CertificateBooks.parameters(batch.numbers()))
        .param("produced", Months.toColumn(batch.produced()))
        .param("technology", batch.technology().name())
        .param("project", batch.project())
        .param("holder", batch.holderId())
        .param("evidence", batch.evidence())
        .param("by", batch.registeredBy())
        .param("at", batch.registeredAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Allocated allocate(AllocationRequest request) {
    return transactions.execute(status -> claims.allocate(request));
  }

  @Override
  public void release(long allocationId, int companyId, String reason, String by, Instant at) {
    transactions.executeWithoutResult(
        status -> {
          String asked = String.valueOf(allocationId);
          long batchId =
              jdbc.sql(
                      """
                      SELECT batch_id FROM certificate_allocation
                      WHERE id = :id AND company_id = :company
                      """)
                  .param("id", allocationId)
                  .param("company", companyId)
                  .query(Long.class)
                  .optional()
                  .orElseThrow(() -> new CertificatesRefused(Rule.CERTIFICATES_NOT_HELD, asked));
          claims.holdBatch(batchId);
          Claim claim =
              books.get(batchId).claims().stream()
                  .filter(found -> found.allocation().allocationId() == allocationId)
                  .findFirst()
                  .orElseThrow(() -> new CertificatesRefused(Rule.CERTIFICATES_NOT_HELD, asked));
          if (claim instanceof Claim.Used) {
            throw claims.taken(claim.serials(), claim);
          }
          jdbc.sql(
                  """
                  INSERT INTO certificate_release (allocation_id, reason, released_by, released_at)
                  VALUES (:id, :reason, :by, :at)
                  """)
              .param("id", allocationId)
              .param("reason", reason)
              .param("by", by)
              .param("at", at.atOffset(ZoneOffset.UTC))
              .update();
          jdbc.sql("DELETE FROM certificate_claim WHERE allocation_id = :id")
              .param("id", allocationId)
              .update();
        });
  }

  @Override
  public void transfer(TransferRequest request) {
    transactions.executeWithoutResult(
        status -> {
          CertificateBook book = claims.hold(request.numbers());
          SerialRange serials = request.numbers().range();
          claims.requireFree(book, serials, request.fromCompany());
          jdbc.sql(
                  """
                  INSERT INTO certificate_transfer (batch_id, issued, serials, from_company,
                    to_company, reason, transferred_by, transferred_at)
                  VALUES (:batch, int8range(:issuedFirst, :issuedLast, '[]'), %s, :from, :to,
                    :reason, :by, :at)
                  """
                      .formatted(CertificateBooks.RANGE))
              .param("batch", book.batch().id())
              .param("issuedFirst", book.batch().numbers().range().first())
              .param("issuedLast", book.batch().numbers().range().last())
              .param("first", serials.first())
              .param("last", serials.last())
              .param("from", request.fromCompany())
              .param("to", request.toCompany())
              .param("reason", request.reason())
              .param("by", request.by())
              .param("at", request.at().atOffset(ZoneOffset.UTC))
              .update();
        });
  }

  @Override
  public List<CertificateBook> list(int companyId) {
    return books.list(
        jdbc.sql(
                """
                SELECT b.id
                FROM certificate_batch b
                WHERE b.holder_id = :company OR EXISTS (
                  SELECT 1 FROM certificate_transfer t
                  WHERE t.batch_id = b.id AND t.to_company = :company)
                """)
            .param("company", companyId)
            .query(Long.class)
            .list());
  }

  @Override
  public Optional<CertificateBook> find(SerialNumbers numbers) {
    return books.containing(numbers).map(batch -> books.get(batch.id()));
  }

  @Override
  public ConsumptionLimit limit(int siteId, YearMonth period) {
    return books.limit(siteId, period);
  }
}
