package org.greenloop.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberCertificates;
import org.greenloop.access.Viewer;
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
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.problem.BadRequest;
import org.greenloop.wording.IssueWording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The register of green electricity certificates. Batches come in as a file of the template
/// `green-certificates` to `/submissions`. What the register refuses answers 409 with the rule.
@RestController
@RequestMapping(path = "/api/v1/certificates", produces = MediaType.APPLICATION_JSON_VALUE)
class CertificatesResource {

  private static final String REGISTER = "GEC";

  private final MemberCertificates certificates;
  private final Organizations organizations;
  private final IssueWording wording = new IssueWording();

  CertificatesResource(MemberCertificates certificates, Organizations organizations) {
    this.certificates = certificates;
    this.organizations = organizations;
  }

  record RangeJson(long first, long last) {
    static List<RangeJson> of(List<SerialRange> ranges) {
      return ranges.stream().map(range -> new RangeJson(range.first(), range.last())).toList();
    }
  }

  /// @param held what the company holds now, used certificates included
  /// @param free what it holds and has not set aside
  /// @param history in the order in which it happened; the registration first
  record BatchJson(
      String register,
      String prefix,
      RangeJson issued,
      String produced,
      String technology,
      String project,
      List<RangeJson> held,
      List<RangeJson> free,
      List<ClaimJson> claims,
      List<EventJson> history) {}

  record ClaimJson(
      long allocation, RangeJson serials, String site, String month, boolean retired) {}

  /// @param allocation that the event is about; empty for a transfer
  record EventJson(
      String what,
      String at,
      String by,
      Optional<RangeJson> serials,
      Optional<Long> allocation,
      Optional<String> site,
      Optional<String> month,
      Optional<String> from,
      Optional<String> to,
      Optional<String> reason,
      Optional<Long> submission) {}

  record AllocationBody(
      Optional<String> company,
      Optional<String> register,
      String prefix,
      long first,
      long last,
      String site,
      String month) {}

  record ReleaseBody(Optional<String> company, String reason) {}

  /// @param reason needed where the month is closed
  record RetirementBody(
      Optional<String> company, Optional<String> evidence, Optional<String> reason) {}

  record TransferBody(
      Optional<String> company,
      Optional<String> register,
      String prefix,
      long first,
      long last,
      String to,
      String reason) {}

  @GetMapping
  List<BatchJson> list(
      @AuthenticationPrincipal Viewer viewer, @RequestParam Optional<String> company) {
    Subject own = certificates.company(viewer, company);
    SubjectDirectory directory = organizations.directory();
    return certificates.list(viewer, own).stream().map(book -> json(book, own, directory)).toList();
  }

  @PostMapping("/allocations")
  @ResponseStatus(HttpStatus.CREATED)
  ClaimJson allocate(@AuthenticationPrincipal Viewer viewer, @RequestBody AllocationBody body) {
    Subject own = certificates.company(viewer, body.company());
    Allocated made =
        certificates.allocate(
            viewer,
            own,
            numbers(body.register(), body.prefix(), body.first(), body.last()),
            text(body.site(), "site"),
            month(body.month()));
    return new ClaimJson(
        made.allocationId(),
        new RangeJson(made.serials().first(), made.serials().last()),
        body.site(),
        body.month(),
        false);
  }

  @PostMapping("/allocations/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestBody ReleaseBody body) {
    certificates.release(
        viewer, certificates.company(viewer, body.company()), id, text(body.reason(), "reason"));
  }

  /// Answers with the receipt of the submission that it becomes; 422 with the rule where it is
  /// refused. The same again answers with the first receipt.
  @PostMapping("/allocations/{id}/retirement")
  ResponseEntity<ReceiptJson> retire(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestBody RetirementBody body)
      throws IOException {
    ImportReceipt receipt =
        certificates.retire(
            viewer,
            certificates.company(viewer, body.company()),
            id,
            body.evidence(),
            body.reason().filter(reason -> !reason.isBlank()));
    HttpStatus status =
        !receipt.isClean()
            ? HttpStatus.UNPROCESSABLE_CONTENT
            : receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED;
    return ResponseEntity.status(status).body(ReceiptJson.of(List.of(receipt), wording));
  }

  @PostMapping("/transfers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void transfer(@AuthenticationPrincipal Viewer viewer, @RequestBody TransferBody body) {
    certificates.transfer(
        viewer,
        certificates.company(viewer, body.company()),
        numbers(body.register(), body.prefix(), body.first(), body.last()),
        text(body.to(), "to"),
        text(body.reason(), "reason"));
  }

  private static SerialNumbers numbers(
      Optional<String> register, String prefix, long first, long last) {
    if (first < 0 || last < first || last > SerialRange.HIGHEST) {
      throw new BadRequest("serials run from first to a last that is not below it");
    }
    return new SerialNumbers(
        register.orElse(REGISTER), text(prefix, "prefix"), new SerialRange(first, last));
  }

  /// What a body leaves out is no value of its type, whatever the type says.
  @SuppressWarnings({"NullAway", "ConstantValue"})
  private static String text(String value, String name) {
    if (value == null || value.isBlank()) {
      throw new BadRequest(name + " is missing");
    }
    return value;
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text(text, "month"));
    } catch (DateTimeException e) {
      throw new BadRequest("month is a month such as 2025-07");
    }
  }

  private static BatchJson json(CertificateBook book, Subject own, SubjectDirectory directory) {
    CertificateBatch batch = book.batch();
    return new BatchJson(
        batch.numbers().register(),
        batch.numbers().prefix(),
        new RangeJson(batch.numbers().range().first(), batch.numbers().range().last()),
        batch.produced().toString(),
        batch.technology().code(),
        batch.project(),
        RangeJson.of(book.heldBy(own.id())),
        RangeJson.of(book.freeOf(own.id())),
        book.claimsOf(own.id()).stream()
            .map(
                claim ->
                    new ClaimJson(
                        claim.allocation().allocationId(),
                        new RangeJson(claim.serials().first(), claim.serials().last()),
                        directory.get(claim.allocation().siteId()).code(),
                        claim.allocation().period().toString(),
                        claim instanceof Claim.Used))
            .toList(),
        book.eventsOf(own.id()).stream().map(event -> json(event, directory)).toList());
  }

  private static EventJson json(CertificateEvent event, SubjectDirectory directory) {
    String at = event.at().toString();
    return switch (event) {
      case Transferred t ->
          new EventJson(
              "transferred",
              at,
              t.by(),
              Optional.of(new RangeJson(t.serials().first(), t.serials().last())),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(directory.get(t.fromCompany()).code()),
              Optional.of(directory.get(t.toCompany()).code()),
              Optional.of(t.reason()),
              Optional.empty());
      case Allocated a ->
          new EventJson(
              "allocated",
              at,
              a.by(),
              Optional.of(new RangeJson(a.serials().first(), a.serials().last())),
              Optional.of(a.allocationId()),
              Optional.of(directory.get(a.siteId()).code()),
              Optional.of(a.period().toString()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      case Released r ->
          new EventJson(
              "released",
              at,
              r.by(),
              Optional.empty(),
              Optional.of(r.allocationId()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(r.reason()),
              Optional.empty());
      case Retired r ->
          new EventJson(
              "retired",
              at,
              r.by(),
              Optional.empty(),
              Optional.of(r.allocationId()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(r.source().submissionId()));
    };
  }
}
