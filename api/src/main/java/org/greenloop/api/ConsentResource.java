package org.greenloop.api;

import java.util.Optional;
import org.greenloop.access.MemberConsents;
import org.greenloop.access.Viewer;
import org.greenloop.custody.ConsentsJson;
import org.greenloop.problem.BadRequest;
import org.springframework.context.i18n.LocaleContextHolder;
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

/// Who may see names and masses of events that they took no part in.
@RestController
@RequestMapping(path = "/api/v1/custody/consents", produces = MediaType.APPLICATION_JSON_VALUE)
class ConsentResource {

  /// In the place of a code: every member of the alliance.
  private static final String ALL = "all";

  private final MemberConsents consents;

  ConsentResource(MemberConsents consents) {
    this.consents = consents;
  }

  /// @param company that speaks; the own one where it is left out, and needed of an operator
  /// @param to code of the company that may see its events, or `all` for all members
  record ConsentBody(Optional<String> company, Optional<String> to, Optional<String> reason) {}

  record WithdrawalBody(Optional<String> reason) {}

  /// Consents of the own company with their history, and whose events it may see.
  @GetMapping
  ConsentsJson list(@AuthenticationPrincipal Viewer viewer) {
    return ConsentsJson.of(
        consents.given(viewer), consents.received(viewer), LocaleContextHolder.getLocale());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ConsentsJson.ConsentJson allow(
      @AuthenticationPrincipal Viewer viewer, @RequestBody ConsentBody body) {
    String to =
        body.to()
            .orElseThrow(
                () -> new BadRequest("to is the code of a company, or all for all members"));
    return ConsentsJson.of(
        consents.allow(
            viewer,
            body.company(),
            Optional.of(to).filter(code -> !code.equals(ALL)),
            body.reason().orElse("")),
        LocaleContextHolder.getLocale());
  }

  @PostMapping("/{number}/withdrawal")
  ConsentsJson.ConsentJson withdraw(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long number,
      @RequestBody WithdrawalBody body) {
    return ConsentsJson.of(
        consents.withdraw(viewer, number, body.reason().orElse("")),
        LocaleContextHolder.getLocale());
  }
}
