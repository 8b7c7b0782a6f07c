package org.greenloop.api;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.access.MemberEvidence;
import org.greenloop.access.MemberEvidence.Opened;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.problem.BadRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.multipart.MultipartFile;

/// Evidence declared for a scheme, subject and period. Every answer is the application as it is
/// then. What the rules do not allow answers 409, an attachment that is no evidence 422, one too
/// large 413.
@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceResource {

  private final MemberEvidence evidence;

  EvidenceResource(MemberEvidence evidence) {
    this.evidence = evidence;
  }

  /// @param version of the statement that was read
  /// @param share of the points, 0 to 1; or `points`; or, of a veto, `applies`
  record ScoreBody(
      Optional<String> scheme,
      Optional<String> subject,
      Optional<String> period,
      Optional<String> criterion,
      Optional<Integer> version,
      Optional<BigDecimal> share,
      Optional<BigDecimal> points,
      Optional<Boolean> applies,
      Optional<String> remark) {}

  record MessageBody(
      Optional<String> scheme,
      Optional<String> subject,
      Optional<String> period,
      Optional<String> criterion,
      Optional<String> text) {}

  /// @param scheme `ID` for the edition in force, or `ID@EDITION`
  /// @param period a month, quarter or year
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  EvidenceJson show(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period) {
    return json(viewer, evidence.open(viewer, scheme, subject, period));
  }

  /// Adds a version. The attachments of the one before stay, but for those left out.
  ///
  /// @param text may be left out to keep that of the version before
  /// @param applies of a veto, whether the fact is there
  /// @param file attachments to add
  /// @param leaveOut hashes of attachments to do without
  @PostMapping(
      path = "/statements",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  EvidenceJson state(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam String criterion,
      @RequestParam Optional<String> text,
      @RequestParam Optional<Boolean> applies,
      @RequestParam Optional<List<MultipartFile>> file,
      @RequestParam Optional<Set<String>> leaveOut)
      throws IOException {
    Opened opened = evidence.open(viewer, scheme, subject, period);
    StatementDraft draft =
        new StatementDraft(
            text, applies, leaveOut.orElse(Set.of()), MemberEvidence.files(file.orElse(List.of())));
    evidence.state(viewer, opened, criterion, draft);
    return json(viewer, opened);
  }

  /// By a reviewer who is not of a company concerned.
  @PostMapping(path = "/scores", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  EvidenceJson score(@AuthenticationPrincipal Viewer viewer, @RequestBody ScoreBody body) {
    Opened opened = open(viewer, body.scheme(), body.subject(), body.period());
    evidence.score(
        viewer,
        opened,
        text(body.criterion(), "criterion"),
        body.version().orElseThrow(() -> new BadRequest("version is missing")),
        given(body),
        body.remark().orElse(""));
    return json(viewer, opened);
  }

  private static ScoreGiven given(ScoreBody body) {
    List<ScoreGiven> given = new ArrayList<>();
    body.share().map(ScoreGiven.Share::new).ifPresent(given::add);
    body.points().map(ScoreGiven.Points::new).ifPresent(given::add);
    body.applies().map(ScoreGiven.Fact::new).ifPresent(given::add);
    if (given.size() != 1) {
      throw new BadRequest("give one of share, points and, for a veto, applies");
    }
    return given.getFirst();
  }

  /// A question of a reviewer, an answer of the applicant.
  @PostMapping(path = "/messages", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  EvidenceJson say(@AuthenticationPrincipal Viewer viewer, @RequestBody MessageBody body) {
    Opened opened = open(viewer, body.scheme(), body.subject(), body.period());
    evidence.say(viewer, opened, text(body.criterion(), "criterion"), body.text().orElse(""));
    return json(viewer, opened);
  }

  /// @param sha256 of the attachment, of any version
  @GetMapping("/attachments/{sha256}")
  ResponseEntity<byte[]> attachment(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String sha256,
      @RequestParam String scheme,
      @RequestParam String subject,
      @RequestParam String period) {
    EvidenceFile file =
        evidence.file(viewer, evidence.open(viewer, scheme, subject, period), sha256);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.attachment().type().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.attachment().fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }

  private Opened open(
      Viewer viewer, Optional<String> scheme, Optional<String> subject, Optional<String> period) {
    return evidence.open(
        viewer, text(scheme, "scheme"), text(subject, "subject"), text(period, "period"));
  }

  private static String text(Optional<String> value, String name) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new BadRequest(name + " is missing"));
  }

  private EvidenceJson json(Viewer viewer, Opened opened) {
    return EvidenceJson.of(opened, evidence.find(viewer, opened));
  }
}
