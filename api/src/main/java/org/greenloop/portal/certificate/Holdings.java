package org.greenloop.portal.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateBatch;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateBook.Claim;
import org.greenloop.accounting.greencertificate.CertificateEvent;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificateEvent.Released;
import org.greenloop.accounting.greencertificate.CertificateEvent.Retired;
import org.greenloop.accounting.greencertificate.CertificateEvent.Transferred;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;

/// What a company has of every batch, as the page shows it.
record Holdings(List<Batch> batches, List<Allocation> allocations, List<Happening> history) {

  /// @param freeSerials as text, such as `401–1000`
  record Batch(
      CertificateBatch batch,
      long held,
      long allocated,
      long retired,
      long free,
      String freeSerials,
      Optional<SerialRange> firstFree) {}

  record Allocation(
      long id,
      SerialNumbers numbers,
      Subject site,
      Allocated allocated,
      Optional<Retired> retirement) {

    /// Asked by the template.
    public boolean isRetired() {
      return retirement.isPresent();
    }
  }

  /// @param key of the word for what happened
  record Happening(
      CertificateBatch batch, Instant at, String by, String key, String serials, String detail) {}

  static Holdings of(List<CertificateBook> books, Subject company, SubjectDirectory directory) {
    List<Batch> batches = new ArrayList<>();
    List<Allocation> allocations = new ArrayList<>();
    List<Happening> history = new ArrayList<>();
    for (CertificateBook book : books) {
      batches.add(batch(book, company.id()));
      for (Claim claim : book.claimsOf(company.id())) {
        allocations.add(allocation(book.batch(), claim, directory));
      }
      history.addAll(history(book, company.id(), directory));
    }
    history.sort(Comparator.comparing(Happening::at).reversed());
    return new Holdings(batches, allocations, history);
  }

  private static Batch batch(CertificateBook book, int company) {
    List<SerialRange> free = book.freeOf(company);
    long retired =
        SerialRange.count(
            book.claimsOf(company).stream()
                .filter(Claim.Used.class::isInstance)
                .map(Claim::serials)
                .toList());
    long claimed = SerialRange.count(book.claimsOf(company).stream().map(Claim::serials).toList());
    return new Batch(
        book.batch(),
        SerialRange.count(book.heldBy(company)),
        claimed - retired,
        retired,
        SerialRange.count(free),
        free.stream().map(SerialRange::toString).collect(Collectors.joining(", ")),
        free.stream().findFirst());
  }

  private static Allocation allocation(
      CertificateBatch batch, Claim claim, SubjectDirectory directory) {
    return new Allocation(
        claim.allocation().allocationId(),
        new SerialNumbers(batch.numbers().register(), batch.numbers().prefix(), claim.serials()),
        directory.get(claim.allocation().siteId()),
        claim.allocation(),
        switch (claim) {
          case Claim.Open open -> Optional.empty();
          case Claim.Used used -> Optional.of(used.retirement());
        });
  }

  private static List<Happening> history(
      CertificateBook book, int company, SubjectDirectory directory) {
    List<Happening> happenings = new ArrayList<>();
    CertificateBatch batch = book.batch();
    if (batch.holderId() == company) {
      happenings.add(
          new Happening(
              batch,
              batch.registeredAt(),
              batch.registeredBy(),
              "certificates.registered",
              batch.numbers().range().toString(),
              batch.evidence()));
    }
    for (CertificateEvent event : book.eventsOf(company)) {
      happenings.add(happening(batch, event, directory));
    }
    return happenings;
  }

  private static Happening happening(
      CertificateBatch batch, CertificateEvent event, SubjectDirectory directory) {
    return switch (event) {
      case Transferred t ->
          new Happening(
              batch,
              t.at(),
              t.by(),
              "certificates.transferred",
              t.serials().toString(),
              directory.get(t.fromCompany()).code()
                  + " → "
                  + directory.get(t.toCompany()).code()
                  + ": "
                  + t.reason());
      case Allocated a ->
          new Happening(
              batch,
              a.at(),
              a.by(),
              "certificates.allocatedAs",
              a.serials().toString(),
              directory.get(a.siteId()).code() + " " + a.period() + " = " + a.allocationId());
      case Released r ->
          new Happening(
              batch,
              r.at(),
              r.by(),
              "certificates.released",
              String.valueOf(r.allocationId()),
              r.reason());
      case Retired r ->
          new Happening(
              batch,
              r.at(),
              r.by(),
              "certificates.retiredAs",
              String.valueOf(r.allocationId()),
              "→ " + r.source().submissionId());
    };
  }
}
