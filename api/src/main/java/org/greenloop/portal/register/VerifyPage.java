package org.greenloop.portal.register;

import java.io.IOException;
import java.util.Optional;
import org.greenloop.access.Register;
import org.greenloop.access.RegisterRow;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.Serial;
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

/// Is this document real? Open to everybody, without script and without a session for those who
/// scan.
@Controller
class VerifyPage {

  private final Register register;
  private final DocumentVerification verification;

  VerifyPage(Register register, DocumentVerification verification) {
    this.register = register;
    this.verification = verification;
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

  private ModelAndView verdict(
      Optional<Viewer> viewer, DocumentVerification.Finding finding) {
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
    page.addObject(
        "entry",
        finding
            .document()
            .filter(document -> document.kind() == DocumentKind.LABEL)
            .flatMap(document -> Serial.find(document.serial()))
            .flatMap(register::find));
    page.addObject(
        "counterpart",
        finding
            .document()
            .flatMap(document -> Serial.find(document.serial()))
            .flatMap(register::findRow)
            .flatMap(RegisterRow::counterpart));
    page.addObject(
        "mayTake",
        viewer
            .flatMap(one -> finding.document().filter(document -> Register.mayTake(one, document)))
            .isPresent());
    return page;
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
