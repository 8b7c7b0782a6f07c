package org.greenloop.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.access.MemberDocuments;
import org.greenloop.access.Register;
import org.greenloop.access.RegisterRow;
import org.greenloop.access.RegisteredLabel;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocument.Standing;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.certificate.layout.Language;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.VerdictWording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The register and the check of a document, open to everybody.
@RestController
@RequestMapping("/api/v1")
class RegisterResource {

  private static final int MOST_ROWS = 200;

  private final Register register;
  private final DocumentVerification verification;
  private final RegisterDesk desk;
  private final MemberDocuments documents;

  RegisterResource(
      Register register,
      DocumentVerification verification,
      RegisterDesk desk,
      MemberDocuments documents) {
    this.register = register;
    this.verification = verification;
    this.desk = desk;
    this.documents = documents;
  }

  /// @param certificate serial of its certificate
  record LabelJson(
      String serial,
      String state,
      String holder,
      String holderEnglish,
      String subject,
      String subjectName,
      String subjectNameEnglish,
      String scheme,
      String edition,
      String period,
      LocalDate validUntil,
      Optional<String> revocationReason,
      List<UnconfirmedJson> unconfirmed,
      Optional<LiftedJson> lift,
      Optional<String> certificate) {}

  /// A number of the scheme that nobody could confirm.
  ///
  /// @param number weight, base, limit, band, pass_score or grade
  /// @param of id of the criterion, or name of the grade
  record UnconfirmedJson(
      String number, Optional<String> of, String value, String source, String confidence) {}

  /// Who let the label rest on such numbers, as it prints it.
  record LiftedJson(String by, String at, String reason) {}

  /// @param sentence verdict and reason in Chinese; `sentenceEnglish` the same in English
  /// @param kind code of the kind of document, as it says itself or as the register has it
  record FindingJson(
      String verdict,
      String sentence,
      String sentenceEnglish,
      List<DocumentVerification.Reason> reasons,
      Optional<String> kind,
      Optional<String> serial,
      Optional<String> holder,
      Optional<String> subject,
      Optional<String> period) {}

  /// A row of the register.
  ///
  /// @param state in-force, suspended, expired, superseded or revoked
  /// @param about the period, lot or product
  /// @param certificate serial of the certificate of a label
  /// @param label serial of the label of a certificate
  record DocumentJson(
      String serial,
      String kind,
      String state,
      String holder,
      String holderEnglish,
      String subject,
      String about,
      int version,
      String issuedAt,
      Optional<LocalDate> validUntil,
      Optional<String> certificate,
      Optional<String> label,
      List<ChangeJson> changes) {}

  /// What became of a document.
  ///
  /// @param kind suspended, reinstated, revoked or superseded
  record ChangeJson(
      int number, String kind, Optional<String> successor, String reason, String at) {}

  /// @param total rows on all pages
  record RegisterJson(int total, int page, int size, List<DocumentJson> documents) {}

  /// @param change suspend, reinstate or revoke
  record ChangeBody(Optional<String> change, Optional<String> reason) {}

  /// Labels and certificates for everybody; who is signed in sees the own documents as well.
  ///
  /// @param q in serial, holder, subject, or period, lot and product
  /// @param endingWithin in force, and not any more after so many days
  @GetMapping("/register")
  RegisterJson list(
      @AuthenticationPrincipal @Nullable Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<String> kind,
      @RequestParam Optional<String> state,
      @RequestParam Optional<String> scheme,
      @RequestParam Optional<Integer> endingWithin,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > MOST_ROWS) {
      throw new BadRequest("size is between 1 and " + MOST_ROWS);
    }
    Register.Page found =
        register.list(
            Optional.ofNullable(viewer),
            new Register.Search(
                q,
                kind.map(RegisterResource::kind),
                state.map(RegisterResource::standing),
                scheme,
                Optional.empty(),
                endingWithin),
            page,
            size);
    return new RegisterJson(
        found.total(),
        found.number(),
        size,
        found.rows().stream().map(RegisterResource::json).toList());
  }

  private static DocumentKind kind(String code) {
    return DocumentKind.find(code)
        .orElseThrow(
            () ->
                new BadRequest(
                    "kind is one of "
                        + Arrays.stream(DocumentKind.values())
                            .map(DocumentKind::code)
                            .collect(Collectors.joining(", "))));
  }

  private static Standing standing(String text) {
    return Arrays.stream(Standing.values())
        .filter(one -> code(one).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "state is one of "
                        + Arrays.stream(Standing.values())
                            .map(RegisterResource::code)
                            .collect(Collectors.joining(", "))));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static DocumentJson json(RegisterRow row) {
    IssuedDocument document = row.document();
    return new DocumentJson(
        document.serial(),
        document.kind().code(),
        code(row.standing()),
        document.holder(),
        row.holder().nameEnglish(),
        row.subject().code(),
        document.about(),
        document.version(),
        document.issuedAt().toString(),
        document.validUntil(),
        row.counterpart().filter(any -> document.kind() == DocumentKind.LABEL),
        row.counterpart().filter(any -> document.kind() == DocumentKind.CERTIFICATE),
        document.changes().stream()
            .map(
                change ->
                    new ChangeJson(
                        change.number(),
                        code(change.kind()),
                        change.successor(),
                        change.reason(),
                        change.at().toString()))
            .toList());
  }

  /// The signed file of a label, certificate or any other document, for its holder and the
  /// alliance.
  ///
  /// @param language `zh`, `en` or `bilingual`
  @GetMapping("/register/{serial}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String serial,
      @RequestParam(defaultValue = "zh") String language) {
    Language in = MemberDocuments.language(language);
    IssuedDocument document = register.take(viewer, known(serial));
    return DocumentsResource.pdf(document, in, documents.file(document, in));
  }

  /// A document of any kind, for whoever has its serial.
  @GetMapping("/register/{serial}/changes")
  DocumentJson changes(@PathVariable String serial) {
    Serial known = known(serial);
    return register
        .findRow(known)
        .map(RegisterResource::json)
        .orElseThrow(() -> new NotFound("the register has no document " + known));
  }

  /// Suspends, reinstates or revokes, by an operator.
  @PostMapping("/register/{serial}/changes")
  DocumentJson change(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String serial,
      @RequestBody ChangeBody body) {
    Serial known = known(serial);
    if (register.findRow(known).isEmpty()) {
      throw new NotFound("the register has no document " + known);
    }
    String reason = body.reason().orElse("");
    switch (body.change().orElse("")) {
      case "suspend" -> desk.suspend(known.text(), viewer.username(), reason);
      case "reinstate" -> desk.reinstate(known.text(), viewer.username(), reason);
      case "revoke" -> desk.revoke(known.text(), viewer.username(), reason);
      default -> throw new BadRequest("change is suspend, reinstate or revoke");
    }
    return changes(serial);
  }

  @GetMapping("/register/{serial}")
  LabelJson find(@PathVariable String serial) {
    Serial known = known(serial);
    return register
        .find(known)
        .map(RegisterResource::json)
        .orElseThrow(() -> new NotFound("the register has no label " + known));
  }

  private static LabelJson json(RegisteredLabel entry) {
    return new LabelJson(
        entry.label().serial(),
        entry.state().name(),
        entry.holder().name(),
        entry.holder().nameEnglish(),
        entry.published().subjectCode(),
        entry.published().subjectName(),
        entry.published().subjectNameEnglish(),
        entry.published().scheme(),
        entry.published().edition(),
        entry.published().period().toString(),
        entry.label().validUntil(),
        entry.label().revocation().map(revocation -> revocation.reason()),
        entry.published().unconfirmedNumbers().stream().map(RegisterResource::json).toList(),
        entry
            .label()
            .lift()
            .map(
                lift ->
                    new LiftedJson(lift.givenByName(), lift.givenAt().toString(), lift.reason())),
        entry.certificate().map(IssuedDocument::serial));
  }

  private static UnconfirmedJson json(UnconfirmedNumber number) {
    return new UnconfirmedJson(
        number.kind().name().toLowerCase(Locale.ROOT),
        number.of().map(UnconfirmedNumber.Place::id),
        Rounding.plain(number.value()),
        number.source(),
        number.confidence().name());
  }

  @PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  FindingJson verify(@RequestParam MultipartFile file) throws IOException {
    return json(verification.verify(file.getBytes()));
  }

  /// What register and log say of a serial; what is read on a copy is compared with it.
  @GetMapping("/verify/{serial}")
  FindingJson verify(
      @PathVariable String serial,
      @RequestParam Optional<String> holder,
      @RequestParam Optional<String> subject,
      @RequestParam Optional<String> period) {
    return json(
        verification.verify(
            known(serial), new DocumentVerification.Printed(holder, subject, period)));
  }

  private static Serial known(String serial) {
    return Serial.find(serial)
        .orElseThrow(() -> new NotFound(new VerdictWording(Locale.ENGLISH).mistyped(serial)));
  }

  private static FindingJson json(DocumentVerification.Finding finding) {
    Optional<DocumentFacts> facts = finding.facts();
    Optional<IssuedDocument> document = finding.document();
    return new FindingJson(
        finding.verdict().name(),
        new VerdictWording(Locale.CHINESE).sentence(finding),
        new VerdictWording(Locale.ENGLISH).sentence(finding),
        finding.reasons(),
        facts.map(DocumentFacts::kind).or(() -> document.map(one -> one.kind().code())),
        facts.map(DocumentFacts::serial).or(() -> document.map(IssuedDocument::serial)),
        facts.map(DocumentFacts::holder).or(() -> document.map(IssuedDocument::holder)),
        facts.map(DocumentFacts::subject),
        facts.map(DocumentFacts::period).or(() -> document.map(IssuedDocument::about)));
  }
}
