package org.greenloop.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.batch.proposing.ProposalDesk;
import org.greenloop.problem.BadRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/// New editions of schemes, proposed by members and adopted by two reviewers. A file with errors
/// answers 422 and lists them all; what the rules do not allow answers 409.
@RestController
@RequestMapping("/api/v1/schemes/proposals")
class ProposalsResource {

  private final ProposalDesk desk;
  private final SchemeProposals proposals;

  ProposalsResource(ProposalDesk desk, SchemeProposals proposals) {
    this.desk = desk;
    this.proposals = proposals;
  }

  /// @param verdict `APPROVE` or `REJECT`
  record VoteBody(Optional<String> verdict, Optional<String> reason) {}

  record WithdrawalBody(Optional<String> reason) {}

  /// All, newest first, without their differences.
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  List<ProposalJson> list() {
    return proposals.list().stream()
        .map(proposal -> ProposalJson.of(proposal, Optional.empty()))
        .toList();
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ProposalJson show(@PathVariable long id) {
    return json(get(id));
  }

  /// The file as it was handed in.
  @GetMapping(path = "/{id}/file")
  ResponseEntity<byte[]> file(@PathVariable long id) {
    SchemeProposal proposal = get(id);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "turtle", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(proposal.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(proposals.getContent(id));
  }

  /// @param file Turtle in UTF-8, at most 5 MB
  /// @param remark what changes, and why
  @PostMapping(
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ProposalJson> propose(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String remark)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      SchemeProposal proposal =
          desk.propose(
              Optional.ofNullable(file.getOriginalFilename()).orElse(""),
              in.readNBytes(ProposalDesk.READ_BYTES),
              remark,
              viewer.username());
      return ResponseEntity.created(URI.create("/api/v1/schemes/proposals/" + proposal.id()))
          .body(json(proposal));
    }
  }

  /// By a reviewer who did not make it.
  @PostMapping(path = "/{id}/votes", produces = MediaType.APPLICATION_JSON_VALUE)
  ProposalJson vote(
      @AuthenticationPrincipal Viewer viewer, @PathVariable long id, @RequestBody VoteBody body) {
    Verdict verdict =
        body.verdict()
            .flatMap(
                text ->
                    Arrays.stream(Verdict.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst())
            .orElseThrow(() -> new BadRequest("verdict is APPROVE or REJECT"));
    return json(desk.vote(id, viewer.username(), verdict, body.reason().orElse("")));
  }

  /// By who made it.
  @PostMapping(path = "/{id}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
  ProposalJson withdraw(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestBody WithdrawalBody body) {
    return json(desk.withdraw(id, viewer.username(), body.reason().orElse("")));
  }

  private SchemeProposal get(long id) {
    return proposals
        .find(id)
        .orElseThrow(() -> new ProposalRefused(ProposalRefused.Reason.NO_PROPOSAL, id));
  }

  private ProposalJson json(SchemeProposal proposal) {
    return ProposalJson.of(
        proposal,
        Optional.of(
            ProposalJson.Difference.of(
                desk.difference(proposal), LocaleContextHolder.getLocale())));
  }
}
