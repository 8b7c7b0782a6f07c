package org.greenloop.portal.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.proposal.EditionDifference;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.ProposalVote;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.batch.proposing.ProposalDesk;
import org.greenloop.ontology.standard.StandardRefused;
import org.greenloop.portal.frame.Paging;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.ProposalWording;
import org.greenloop.wording.ProposalWording.WordedChange;
import org.greenloop.wording.ProposalWording.WordedIssue;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All proposals with the form for another one, and one proposal before its reviewers: what it
/// changes, what others said, and the vote.
@Controller
class ProposalPages {

  private static final int ON_A_PAGE = 50;
  private static final int MOST_ISSUES = 200;

  private final ProposalDesk desk;
  private final SchemeProposals proposals;
  private final AccountHolders accountHolders;
  private final ProposalWording wording = new ProposalWording();

  ProposalPages(ProposalDesk desk, SchemeProposals proposals, AccountHolders accountHolders) {
    this.desk = desk;
    this.proposals = proposals;
    this.accountHolders = accountHolders;
  }

  /// @param state in words
  /// @param tag style of the state
  record Line(SchemeProposal proposal, String state, String tag, String by, long approvals) {}

  /// Why a file or a form was not taken, and what had been typed.
  ///
  /// @param issues the first ones; `sentence` says how many there are
  record Refusal(String sentence, List<WordedIssue> issues, String typed) {}

  /// A vote with the name of who gave it.
  record Given(ProposalVote vote, String name) {}

  /// @param kind in words
  record CriterionLine(
      EditionDifference.OfCriterion criterion, String kind, List<WordedChange> changes) {}

  @GetMapping("/proposals")
  ModelAndView list(@RequestParam(defaultValue = "1") int page) {
    return list(page, Optional.empty());
  }

  @PostMapping("/proposals")
  ModelAndView propose(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes redirect) {
    try (InputStream in = file.getInputStream()) {
      SchemeProposal proposal =
          desk.propose(
              Optional.ofNullable(file.getOriginalFilename()).orElse(""),
              in.readNBytes(ProposalDesk.READ_BYTES),
              remark,
              viewer.username());
      redirect.addFlashAttribute("done", "proposals.kept");
      return new ModelAndView("redirect:/proposals/" + proposal.id());
    } catch (StandardRefused refused) {
      return notKept(
          HttpStatus.UNPROCESSABLE_CONTENT,
          new Refusal(
              wording.wordCount(refused.issues().size(), locale()),
              refused.issues().stream()
                  .limit(MOST_ISSUES)
                  .map(issue -> wording.word(issue, locale()))
                  .toList(),
              remark));
    } catch (ProposalRefused refused) {
      return notKept(
          HttpStatus.CONFLICT, new Refusal(wording.word(refused, locale()), List.of(), remark));
    } catch (IOException cutShort) {
      return notKept(HttpStatus.BAD_REQUEST, new Refusal("", List.of(), remark));
    }
  }

  private ModelAndView notKept(HttpStatus status, Refusal refusal) {
    ModelAndView page = list(1, Optional.of(refusal));
    page.setStatus(status);
    return page;
  }

  private ModelAndView list(int number, Optional<Refusal> refusal) {
    Paging<SchemeProposal> paging = Paging.of(proposals.list(), number, ON_A_PAGE);
    ModelAndView page = new ModelAndView("proposals");
    page.addObject("paging", paging);
    page.addObject("lines", paging.items().stream().map(this::line).toList());
    page.addObject("refusal", refusal);
    return page;
  }

  private Line line(SchemeProposal proposal) {
    return new Line(
        proposal,
        wording.word(proposal.state(), locale()),
        switch (proposal.state()) {
          case OPEN -> "doubt";
          case ADOPTED -> "ok";
          case REJECTED -> "no";
          case WITHDRAWN -> "";
        },
        name(proposal.proposedBy()),
        proposal.votes().stream().filter(vote -> vote.verdict() == Verdict.APPROVE).count());
  }

  @GetMapping("/proposals/{id}")
  ModelAndView show(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
    return page(viewer, get(id), Optional.empty());
  }

  @GetMapping("/proposals/{id}/file")
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

  @PostMapping("/proposals/{id}/votes")
  ModelAndView vote(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    Verdict given =
        Arrays.stream(Verdict.values())
            .filter(one -> one.name().equals(verdict))
            .findFirst()
            .orElseThrow(() -> new NotFound("no verdict is called " + verdict));
    return after(
        viewer,
        id,
        reason,
        redirect,
        () ->
            switch (desk.vote(id, viewer.username(), given, reason).state()) {
              case ADOPTED -> "proposals.adopted";
              case REJECTED -> "proposals.rejected";
              case OPEN, WITHDRAWN -> "proposals.voted";
            });
  }

  @PostMapping("/proposals/{id}/withdrawal")
  ModelAndView withdraw(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    return after(
        viewer,
        id,
        reason,
        redirect,
        () -> {
          desk.withdraw(id, viewer.username(), reason);
          return "proposals.withdrawn";
        });
  }

  /// An action of a form; what it says when it is done.
  private interface Deed {
    String run();
  }

  private ModelAndView after(
      Viewer viewer, long id, String typed, RedirectAttributes redirect, Deed deed) {
    get(id);
    try {
      redirect.addFlashAttribute("done", deed.run());
      return new ModelAndView("redirect:/proposals/" + id);
    } catch (ProposalRefused refused) {
      ModelAndView page =
          page(
              viewer,
              get(id),
              Optional.of(new Refusal(wording.word(refused, locale()), List.of(), typed)));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
  }

  private ModelAndView page(Viewer viewer, SchemeProposal proposal, Optional<Refusal> refusal) {
    EditionDifference difference = desk.difference(proposal);
    ModelAndView page = new ModelAndView("proposal");
    page.addObject("line", line(proposal));
    page.addObject("proposal", proposal);
    page.addObject("standard", desk.edition(proposal));
    page.addObject("summary", wording.summary(difference, locale()));
    page.addObject("header", wording.words(difference.header(), locale()));
    page.addObject(
        "criteria",
        difference.criteria().stream()
            .map(
                one ->
                    new CriterionLine(
                        one,
                        wording.word(one.kind(), locale()),
                        wording.words(one.changes(), locale())))
            .toList());
    page.addObject(
        "votes",
        proposal.votes().stream().map(vote -> new Given(vote, name(vote.reviewer()))).toList());
    page.addObject("endedBy", proposal.ending().map(ending -> name(ending.by())));
    page.addObject("mayVote", desk.mayVote(proposal, viewer.username()));
    page.addObject("reviews", viewer.is(Role.REVIEWER));
    page.addObject(
        "mayWithdraw",
        proposal.state() == SchemeProposal.State.OPEN
            && proposal.proposedBy().equals(viewer.username()));
    page.addObject("refusal", refusal);
    return page;
  }

  private SchemeProposal get(long id) {
    return proposals.find(id).orElseThrow(() -> new NotFound("no proposal has the number " + id));
  }

  private String name(String username) {
    return accountHolders.find(username).map(AccountHolder::name).orElse(username);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
