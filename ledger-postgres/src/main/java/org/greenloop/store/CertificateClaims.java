package org.greenloop.store;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.carbon.MarketCalculator;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateBatch;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateBook.Claim;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificateRule;
import org.greenloop.accounting.greencertificate.CertificateRules;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.greencertificate.ConsumptionLimit;
import org.greenloop.accounting.greencertificate.GreenCertificates.AllocationRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sets certificates aside and retires them, inside the transaction of the caller.
///
/// Whoever changes something about a batch holds its row, and whoever claims electricity of a site
/// holds the row of the site, always in this order; what must hold even for who forgets that is a
/// constraint (V5).
final class CertificateClaims {

  private final JdbcClient jdbc;
  private final CertificateBooks books;
  private final CertificateRules rules;

  CertificateClaims(JdbcClient jdbc, CertificateBooks books, CertificateRules rules) {
    this.jdbc = jdbc;
    this.books = books;
    this.rules = rules;
  }

  Allocated allocate(AllocationRequest request) {
    return allocate(hold(request.numbers()), request);
  }

  private Allocated allocate(CertificateBook book, AllocationRequest request) {
    SerialRange serials = request.numbers().range();
    requireFree(book, serials, request.companyId());
    Site site = holdSite(request.siteId());
    if (site.company() != request.companyId()) {
      throw new CertificatesRefused(Rule.SITE_OF_ANOTHER_COMPANY, site.code());
    }
    requireRule(book.batch(), site, request.period());
    ConsumptionLimit limit = books.limit(request.siteId(), request.period());
    if (serials.count() > limit.remaining()) {
      throw new CertificatesRefused(
          Rule.MORE_CERTIFICATES_THAN_BOUGHT,
          String.valueOf(serials.count()),
          site.code(),
          request.period().toString(),
          String.valueOf(limit.certificates()),
          String.valueOf(limit.allocated()));
    }
    return insert(book.batch(), request);
  }

  private void requireRule(CertificateBatch batch, Site site, YearMonth use) {
    CertificateRule rule = rule(batch);
    if (!rule.country().equals(site.country())) {
      throw new CertificatesRefused(
          Rule.CERTIFICATE_OF_ANOTHER_MARKET,
          batch.numbers().register(),
          rule.country(),
          site.code(),
          site.country());
    }
    if (!rule.allows(batch.produced(), use)) {
      throw new CertificatesRefused(
          Rule.VINTAGE_DOES_NOT_FIT,
          use.toString(),
          batch.produced().toString(),
          rule.firstUse(batch.produced()).toString(),
          rule.lastUse(batch.produced()).toString());
    }
  }

  private Allocated insert(CertificateBatch batch, AllocationRequest request) {
    SerialRange serials = request.numbers().range();
    long id =
        jdbc.sql(
                """
                INSERT INTO certificate_allocation (batch_id, issued, serials, company_id, site_id,
                  period, allocated_by, allocated_at)
                VALUES (:batch, int8range(:issuedFirst, :issuedLast, '[]'), %s, :company, :site,
                  :period, :by, :at)
                RETURNING id
                """
                    .formatted(CertificateBooks.RANGE))
            .param("batch", batch.id())
            .param("issuedFirst", batch.numbers().range().first())
            .param("issuedLast", batch.numbers().range().last())
            .param("first", serials.first())
            .param("last", serials.last())
            .param("company", request.companyId())
            .param("site", request.siteId())
            .param("period", Months.toColumn(request.period()))
            .param("by", request.by())
            .param("at", request.at().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            INSERT INTO certificate_claim (allocation_id, batch_id, serials)
            VALUES (:id, :batch, %s)
            """
                .formatted(CertificateBooks.RANGE))
        .param("id", id)
        .param("batch", batch.id())
        .param("first", serials.first())
        .param("last", serials.last())
        .update();
    return new Allocated(
        id,
        serials,
        request.companyId(),
        request.siteId(),
        request.period(),
        request.by(),
        request.at());
  }

  /// The company holds the serials, and nothing is claimed of them.
  void requireFree(CertificateBook book, SerialRange serials, int companyId) {
    if (!book.isHeldBy(companyId, serials)) {
      throw new CertificatesRefused(Rule.CERTIFICATES_NOT_HELD, serials.toString());
    }
    book.findClaim(serials)
        .ifPresent(
            claim -> {
              throw taken(serials, claim);
            });
  }

  CertificatesRefused taken(SerialRange asked, Claim claim) {
    Allocated allocation = claim.allocation();
    return new CertificatesRefused(
        switch (claim) {
          case Claim.Open open -> Rule.CERTIFICATES_ALLOCATED;
          case Claim.Used used -> Rule.CERTIFICATES_RETIRED;
        },
        asked.toString(),
        allocation.serials().toString(),
        site(allocation.siteId(), "").code(),
        allocation.period().toString());
  }

  /// Retires what a row of a submission names. Serials that nobody set aside are set aside for the
  /// row's site and month first; an allocation is retired as it is, not in part. The caller's
  /// transaction, batches and sites are held already ([#hold] of all rows).
  ///
  /// @throws CertificatesRefused as [#allocate] does, and when serials are set aside for something
  ///   else or retired already
  void retire(SourceRow source, AllocationRequest request) {
    SerialRange serials = request.numbers().range();
    CertificateBook book = hold(request.numbers());
    Optional<Claim> claim =
        book.findClaim(serials)
            .filter(found -> book.isHeldBy(request.companyId(), found.serials()));
    long allocation =
        claim.isPresent()
            ? openAllocation(claim.get(), request)
            : allocate(book, request).allocationId();
    ConsumptionLimit limit = books.limit(request.siteId(), request.period());
    if (limit.retired() + serials.count() > limit.certificates()) {
      // A correction has lowered what was bought since the serials were set aside.
      throw new CertificatesRefused(
          Rule.MORE_CERTIFICATES_THAN_BOUGHT,
          String.valueOf(serials.count()),
          site(request.siteId(), "").code(),
          request.period().toString(),
          String.valueOf(limit.certificates()),
          String.valueOf(limit.retired()));
    }
    jdbc.sql(
            """
            INSERT INTO certificate_retirement (allocation_id, submission_id, row_no, retired_by,
              retired_at)
            VALUES (:id, :submission, :row, :by, :at)
            """)
        .param("id", allocation)
        .param("submission", source.submissionId())
        .param("row", source.row())
        .param("by", request.by())
        .param("at", request.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private long openAllocation(Claim claim, AllocationRequest request) {
    Allocated allocation = claim.allocation();
    boolean theSame =
        claim instanceof Claim.Open
            && allocation.serials().equals(request.numbers().range())
            && allocation.siteId() == request.siteId()
            && allocation.period().equals(request.period());
    if (!theSame) {
      throw taken(request.numbers().range(), claim);
    }
    holdSite(request.siteId());
    return allocation.allocationId();
  }

  /// Holds the batches and then the sites that a submission names, each in the order of its key, so
  /// that two submissions cannot wait for each other.
  void hold(Collection<SerialNumbers> numbers, Collection<Integer> sites) {
    List<Long> batches = new ArrayList<>();
    numbers.forEach(one -> books.containing(one).map(CertificateBatch::id).ifPresent(batches::add));
    batches.stream().distinct().sorted().forEach(this::holdBatch);
    sites.stream().distinct().sorted().forEach(this::holdSite);
  }

  /// The rule of a batch's register and vintage.
  CertificateRule rule(CertificateBatch batch) {
    return rules
        .find(batch.numbers().register(), batch.produced())
        .orElseThrow(
            () ->
                new CertificatesRefused(
                    Rule.UNKNOWN_CERTIFICATE_REGISTER,
                    batch.numbers().register() + " " + batch.produced(),
                    String.join(", ", rules.registers())));
  }

  /// The batch of these serials as it is now, held until the transaction ends.
  CertificateBook hold(SerialNumbers numbers) {
    CertificateBatch batch =
        books
            .containing(numbers)
            .orElseThrow(
                () ->
                    new CertificatesRefused(
                        Rule.CERTIFICATES_NOT_HELD, numbers.range().toString()));
    holdBatch(batch.id());
    return books.get(batch.id());
  }

  void holdBatch(long id) {
    jdbc.sql("SELECT id FROM certificate_batch WHERE id = :id FOR NO KEY UPDATE")
        .param("id", id)
        .query()
        .singleRow();
  }

  private record Site(String code, int company, String country) {}

  private Site holdSite(int id) {
    return site(id, "FOR NO KEY UPDATE");
  }

  private Site site(int id, String lock) {
    return jdbc.sql("SELECT code, company_id, region FROM subject WHERE id = :id " + lock)
        .param("id", id)
        .query(
            (row, index) ->
                new Site(
                    row.getString("code"),
                    row.getInt("company_id"),
                    MarketCalculator.country(
                        Optional.ofNullable(row.getString("region")).orElse(""))))
        .single();
  }
}
