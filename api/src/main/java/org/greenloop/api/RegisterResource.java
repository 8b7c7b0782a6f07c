package org.greenloop.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.Register;
import org.greenloop.access.RegisteredLabel;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.VerdictWording;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The register and the check of a document, open to everybody.
@RestController
@RequestMapping("/api/v1")
class RegisterResource {

  private final Register register;
  private final DocumentVerification verification;

  RegisterResource(Register register, DocumentVerification verification) {
    this.register = register;
    this.verification = verification;
  }

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
      Optional<LiftedJson> lift) {}

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
                    new LiftedJson(lift.givenByName(), lift.givenAt().toString(), lift.reason())));
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
