package org.greenloop.api;

import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberReadings;
import org.greenloop.access.Viewer;
import org.greenloop.access.VisibleSubjects;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.freight.FormLine;
import org.greenloop.batch.freight.GreenFreightForm;
import org.greenloop.problem.BadRequest;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The quarterly form of green freight.
@RestController
@RequestMapping("/api/v1")
class FreightFormResource {

  private final VisibleSubjects subjects;
  private final GreenFreightForm form;
  private final MemberReadings readings;

  FreightFormResource(VisibleSubjects subjects, GreenFreightForm form, MemberReadings readings) {
    this.subjects = subjects;
    this.form = form;
    this.readings = readings;
  }

  /// @param origin COMPUTED, DECLARED or MISSING
  record ItemJson(
      int no,
      String code,
      String group,
      String name,
      String nameEnglish,
      Optional<String> value,
      String unit,
      String origin,
      String confidence) {}

  @GetMapping(path = "/freight-form", produces = MediaType.APPLICATION_JSON_VALUE)
  List<ItemJson> form(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam Optional<String> base) {
    Subject one = subjects.get(viewer, subject);
    ReportingPeriod asked = period(period);
    Optional<ReportingPeriod> begin = base.map(FreightFormResource::period);
    return readings.read(viewer, () -> form.fill(one, asked, begin)).stream()
        .map(FreightFormResource::json)
        .toList();
  }

  private static ReportingPeriod period(String text) {
    return ReportingPeriod.find(text)
        .orElseThrow(
            () -> new BadRequest(text + " is no period; write 2025-03, 2025Q1, 2025 or 2023-2025"));
  }

  private static ItemJson json(FormLine line) {
    return new ItemJson(
        line.item().number(),
        line.item().declared().code(),
        line.item().group(),
        line.item().declared().name(),
        line.item().declared().nameEnglish(),
        line.value(),
        line.unit(),
        line.origin().name(),
        line.confidence().name());
  }
}
