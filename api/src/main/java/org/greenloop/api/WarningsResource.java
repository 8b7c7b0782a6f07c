package org.greenloop.api;

import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberWarnings;
import org.greenloop.access.Viewer;
import org.greenloop.access.VisibleSubjects;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.problem.BadRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Accepted amounts that ask for a second look, and the reasons given to them.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class WarningsResource {

  private final MemberWarnings warnings;
  private final VisibleSubjects subjects;

  WarningsResource(MemberWarnings warnings, VisibleSubjects subjects) {
    this.warnings = warnings;
    this.subjects = subjects;
  }

  /// @param count all; `warnings` lists the first of them
  record WarningsJson(long count, List<WarningJson> warnings) {

    static WarningsJson of(MemberWarnings.Listed listed) {
      return new WarningsJson(
          listed.count(), listed.warnings().stream().map(WarningJson::of).toList());
    }
  }

  record OverrideBody(Optional<String> reason) {}

  @GetMapping("/submissions/{id}/warnings")
  WarningsJson ofSubmission(@AuthenticationPrincipal Viewer viewer, @PathVariable long id) {
    return WarningsJson.of(warnings.list(viewer, id));
  }

  /// @param subject a site, or all sites of a company or park
  /// @param period a month, quarter or year
  @GetMapping("/warnings")
  WarningsJson ofSubject(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period) {
    return WarningsJson.of(
        warnings.list(
            viewer,
            subjects.get(viewer, subject),
            ReportingPeriod.find(period)
                .orElseThrow(
                    () -> new BadRequest("period is 2025-03, 2025Q1, 2025 or 2023-2025"))));
  }

  /// Gives a reason; those given before stay, the last one holds. By the company that handed the
  /// submission in, or an operator.
  @PostMapping("/submissions/{id}/warnings/{number}/override")
  @ResponseStatus(HttpStatus.CREATED)
  WarningJson override(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @PathVariable int number,
      @RequestBody OverrideBody body) {
    return WarningJson.of(warnings.override(viewer, id, number, body.reason().orElse("")));
  }
}
