package org.greenloop.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.Register;
import org.greenloop.access.RegisteredLabel;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.issuing.LabelVerification;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.problem.NotFound;
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
  private final LabelVerification verification;

  RegisterResource(Register register, LabelVerification verification) {
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

  record FindingJson(
      String verdict,
      List<LabelVerification.Reason> reasons,
      Optional<String> serial,
      Optional<String> holder,
      Optional<String> period) {}

  @GetMapping("/register/{serial}")
  LabelJson find(@PathVariable String serial) {
    Serial known =
        Serial.find(serial)
            .orElseThrow(
                () -> new NotFound(serial + " is no serial: a character does not fit its check"));
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
    LabelVerification.Finding finding = verification.verify(file.getBytes());
    return new FindingJson(
        finding.verdict().name(),
        finding.reasons(),
        finding.facts().map(facts -> facts.serial()),
        finding.facts().map(facts -> facts.holder()),
        finding.facts().map(facts -> facts.period()));
  }
}
