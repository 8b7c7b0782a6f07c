package org.greenloop.portal.register;

import java.util.Optional;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.batch.transparency.LogDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The transparency log for people, open to everybody: how far it goes, how to follow it, and the
/// proof of one serial.
@Controller
class LogPage {

  private final LabelLog log;
  private final LogDesk desk;

  LogPage(LabelLog log, LogDesk desk) {
    this.log = log;
    this.desk = desk;
  }

  @GetMapping("/log")
  ModelAndView show(@RequestParam(defaultValue = "") String serial) {
    ModelAndView page = new ModelAndView("log");
    page.addObject("size", log.size());
    page.addObject("checkpoint", checkpoint());
    page.addObject("key", desk.key().text());
    page.addObject("serial", serial.length() > 60 ? serial.substring(0, 60) + "…" : serial);
    Optional<Serial> known = Serial.find(serial);
    Optional<LabelProof> proof = known.flatMap(this::proof);
    page.addObject("proof", proof);
    page.addObject("mistyped", !serial.isBlank() && known.isEmpty());
    page.addObject("unknown", known.isPresent() && proof.isEmpty());
    if (!serial.isBlank() && proof.isEmpty()) {
      page.setStatus(HttpStatus.NOT_FOUND);
    }
    return page;
  }

  /// Empty where the log is damaged: nothing is signed on top of it.
  private Optional<LabelLog.StoredCheckpoint> checkpoint() {
    try {
      return Optional.of(desk.checkpoint());
    } catch (LogBroken broken) {
      return Optional.empty();
    }
  }

  private Optional<LabelProof> proof(Serial serial) {
    try {
      return desk.find(serial.text());
    } catch (LogBroken broken) {
      return Optional.empty();
    }
  }
}
