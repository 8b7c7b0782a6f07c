package org.greenloop.api;

import java.util.List;
import java.util.Optional;
import org.greenloop.access.LiftDesk;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.problem.BadRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Lifts of the ban on labels that rest on unconfirmed numbers: read by operators and reviewers,
/// given and ended by operators. What the rules do not allow answers 409.
@RestController
@RequestMapping(path = "/api/v1/lifts", produces = MediaType.APPLICATION_JSON_VALUE)
class LiftsResource {

  private final LiftDesk desk;

  LiftsResource(LiftDesk desk) {
    this.desk = desk;
  }

  /// @param scheme with its edition
  /// @param subject the only one that it is for
  /// @param ended reason, name and time; present once it is over
  record LiftJson(
      long number,
      String scheme,
      Optional<String> subject,
      String reason,
      String by,
      String name,
      String at,
      Optional<EndJson> ended) {

    static LiftJson of(LiftDesk.Given given) {
      BanLift lift = given.lift();
      return new LiftJson(
          lift.id(),
          lift.schemeReference(),
          given.subject().map(Subject::code),
          lift.reason(),
          lift.givenBy(),
          lift.givenByName(),
          lift.givenAt().toString(),
          lift.end().map(end -> new EndJson(end.reason(), end.endedBy(), end.at().toString())));
    }
  }

  record EndJson(String reason, String by, String at) {}

  /// @param scheme `ID` for the edition in force, or `ID@EDITION`
  /// @param subject may be left out for all that the edition judges
  record LiftBody(Optional<String> scheme, Optional<String> subject, Optional<String> reason) {}

  record EndBody(Optional<String> reason) {}

  /// The newest first.
  @GetMapping
  List<LiftJson> list() {
    return desk.list().stream().map(LiftJson::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  LiftJson give(@AuthenticationPrincipal Viewer viewer, @RequestBody LiftBody body) {
    String scheme = body.scheme().orElseThrow(() -> new BadRequest("scheme is missing"));
    return LiftJson.of(desk.give(viewer, scheme, body.subject(), body.reason().orElse("")));
  }

  @PostMapping("/{number}/end")
  LiftJson end(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long number,
      @RequestBody EndBody body) {
    return LiftJson.of(desk.end(viewer, number, body.reason().orElse("")));
  }
}
