package org.greenloop.portal.register;

import java.io.IOException;
import java.util.Optional;
import org.greenloop.access.Register;
import org.greenloop.access.RegisteredLabel;
import org.greenloop.batch.issuing.LabelVerification;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.signing.SigningKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Is this label real? Open to everybody, without script and without a session for those who scan.
@Controller
class VerifyPage {

  private final Register register;
  private final LabelVerification verification;
  private final SigningKey key;

  VerifyPage(Register register, LabelVerification verification, SigningKey key) {
    this.register = register;
    this.verification = verification;
    this.key = key;
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
  ModelAndView show(@PathVariable String typed) {
    Optional<Serial> serial = Serial.find(typed);
    if (serial.isEmpty()) {
      return mistyped(typed);
    }
    ModelAndView page = new ModelAndView("verdict");
    page.addObject("serial", serial.get().text());
    Optional<RegisteredLabel> entry = register.find(serial.get());
    page.addObject("entry", entry);
    page.addObject("finding", Optional.empty());
    page.addObject("demo", entry.isPresent() && key.standing() == Standing.DEMO);
    page.addObject(
        "verdict",
        entry
            .map(RegisteredLabel::label)
            .map(verification::stateInLog)
            .orElse(LabelVerification.Verdict.NOT_IN_REGISTER));
    if (entry.isEmpty()) {
      page.setStatus(HttpStatus.NOT_FOUND);
    }
    return page;
  }

  private static ModelAndView mistyped(String typed) {
    ModelAndView page = new ModelAndView("verify");
    page.addObject("mistyped", typed.length() > 60 ? typed.substring(0, 60) + "…" : typed);
    page.setStatus(HttpStatus.NOT_FOUND);
    return page;
  }

  @PostMapping("/verify")
  ModelAndView check(@RequestParam MultipartFile file) throws IOException {
    if (file.isEmpty()) {
      ModelAndView page = new ModelAndView("verify");
      page.addObject("noFile", true);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    LabelVerification.Finding finding = verification.verify(file.getBytes());
    ModelAndView page = new ModelAndView("verdict");
    page.addObject("finding", Optional.of(finding));
    page.addObject("demo", finding.standing().filter(Standing.DEMO::equals).isPresent());
    page.addObject("verdict", finding.verdict());
    page.addObject(
        "entry",
        finding.label().flatMap(label -> Serial.find(label.serial())).flatMap(register::find));
    page.addObject("serial", finding.facts().map(facts -> facts.serial()).orElse(""));
    return page;
  }
}
