package org.greenloop.portal.register;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.Register;
import org.greenloop.access.RegisterRow;
import org.greenloop.access.RegisteredLabel;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.DecisionWording;
import org.greenloop.wording.VerdictWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Is this document real? Open to everybody, without script and without a session for those who
/// scan. Operators change from here where it stands.
@Controller
class VerifyPage {

  private final Register register;
  private final DocumentVerification verification;
  private final RegisterDesk desk;
  private final AccountHolders accountHolders;
  private final DecisionWording decisions = new DecisionWording();

  VerifyPage(
      Register register,
      DocumentVerification verification,
      RegisterDesk desk,
      AccountHolders accountHolders) {
    this.register = register;
    this.verification = verification;
    this.desk = desk;
    this.accountHolders = accountHolders;
  }

  @GetMapping("/verify")
  ModelAndView ask(@RequestParam(defaultValue = "") String serial) {
    if (serial.isBlank()) {
      return new ModelAndView("verify");
    }
    return Serial.find(serial)
        .map(found -> new ModelAndView("redirect:/verify/" + found.text()))
        .orElseGet(() -> mistyped(serial));
  }

  /// The verdict by serial alone: what register and log say. The printed names are for the reader
  /// to compare, because a code can be copied onto another paper.
  @GetMapping("/verify/{typed}")
  ModelAndView show(@AuthenticationPrincipal @Nullable Viewer viewer, @PathVariable String typed) {
    Optional<Serial> serial = Serial.find(typed);
    if (serial.isEmpty()) {
      return mistyped(typed);
    }
    DocumentVerification.Finding finding =
        verification.verify(serial.get(), DocumentVerification.Printed.NOTHING);
    ModelAndView page = verdict(Optional.ofNullable(viewer), finding);
    page.addObject("serial", serial.get().text());
    if (finding.document().isEmpty()) {
      page.setStatus(HttpStatus.NOT_FOUND);
    }
    return page;
  }

  /// Suspends, reinstates or revokes, by an operator.
  ///
  /// @param deed `SUSPENDED`, `REINSTATED` or `REVOKED`
  /// @param confirmed that it is the document of the holder whom the form names
  @PostMapping("/register/{typed}/changes")
  ModelAndView change(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String typed,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean confirmed,
      RedirectAttributes redirect) {
    Optional<Serial> serial = Serial.find(typed);
    Optional<IssuedDocument> document = serial.flatMap(desk::find);
    if (document.isEmpty()) {
      return mistyped(typed);
    }
    StandingForm form =
        StandingForm.find(Optional.of(viewer), document)
            .orElseThrow(() -> new NotFound("nothing can happen to document " + typed))
            .filled(deed, reason, confirmed);
    if (!form.errors().isEmpty()) {
      return refused(viewer, serial.get(), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      desk.change(
          document.get().serial(), form.deed().orElseThrow(), viewer.username(), form.reason());
    } catch (DecisionRefused e) {
      String why = decisions.word(e, LocaleContextHolder.getLocale());
      return refused(viewer, serial.get(), form.refused(why), HttpStatus.CONFLICT);
    }
    redirect.addFlashAttribute("done", "standing.done." + form.deed().orElseThrow().name());
    return new ModelAndView("redirect:/verify/" + serial.get().text());
  }

  private ModelAndView refused(Viewer viewer, Serial serial, StandingForm form, HttpStatus status) {
    ModelAndView page = show(viewer, serial.text());
    page.addObject("form", Optional.of(form));
    page.setStatus(status);
    return page;
  }

  private ModelAndView verdict(Optional<Viewer> viewer, DocumentVerification.Finding finding) {
    VerdictWording wording = new VerdictWording(LocaleContextHolder.getLocale());
    ModelAndView page = new ModelAndView("verdict");
    page.addObject("finding", finding);
    page.addObject("verdict", finding.verdict());
    page.addObject("headline", wording.headline(finding));
    page.addObject("sentence", wording.sentence(finding));
    page.addObject("notes", wording.notes(finding));
    page.addObject("kind", wording.kind(finding));
    page.addObject(
        "demo", finding.reasons().stream().anyMatch(reason -> reason.code().equals("DEMO_KEY")));
    page.addObject("document", finding.document());
    Optional<RegisteredLabel> entry =
        finding
            .document()
            .filter(document -> document.kind() == DocumentKind.LABEL)
            .flatMap(document -> Serial.find(document.serial()))
            .flatMap(register::find);
    page.addObject("entry", entry);
    page.addObject("form", StandingForm.find(viewer, finding.document()));
    page.addObject("history", history(viewer, finding));
    Optional<String> counterpart =
        finding
            .document()
            .flatMap(document -> Serial.find(document.serial()))
            .flatMap(register::findRow)
            .flatMap(RegisterRow::counterpart);
    page.addObject("counterpart", counterpart);
    page.addObject(
        "awarded",
        entry.isPresent() ? entry : counterpart.flatMap(Serial::find).flatMap(register::find));
    page.addObject(
        "mayTake",
        viewer
            .flatMap(one -> finding.document().filter(document -> Register.mayTake(one, document)))
            .isPresent());
    return page;
  }

  /// What happened, the oldest first; people of the alliance see who did it.
  ///
  /// @param by empty for others, and where it was superseded
  record Happened(StandingChange change, String by) {}

  private List<Happened> history(Optional<Viewer> viewer, DocumentVerification.Finding finding) {
    boolean seesPeople = viewer.filter(Viewer::seesEverybody).isPresent();
    return finding.document().map(IssuedDocument::changes).orElse(List.of()).stream()
        .map(change -> new Happened(change, seesPeople ? name(change.by()) : ""))
        .toList();
  }

  private String name(String username) {
    return accountHolders.find(username).map(AccountHolder::name).orElse(username);
  }

  private static ModelAndView mistyped(String typed) {
    ModelAndView page = new ModelAndView("verify");
    page.addObject("mistyped", typed.length() > 60 ? typed.substring(0, 60) + "…" : typed);
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  @PostMapping("/verify")
  ModelAndView check(
      @AuthenticationPrincipal @Nullable Viewer viewer, @RequestParam MultipartFile file)
      throws IOException {
    if (file.isEmpty()) {
      ModelAndView page = new ModelAndView("verify");
      page.addObject("noFile", true);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    DocumentVerification.Finding finding = verification.verify(file.getBytes());
    ModelAndView page = verdict(Optional.ofNullable(viewer), finding);
    page.addObject("serial", finding.facts().map(facts -> facts.serial()).orElse(""));
    return page;
  }
}
