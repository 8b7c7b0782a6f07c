package org.greenloop.portal.loop;

import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.MemberConsents;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.wording.ConsentWording;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 追溯公开: whom the own company lets see its events, since when and why, whom it no longer lets, and
/// whose events it may see itself.
@Controller
class ConsentsPage {

  private final MemberConsents consents;
  private final ConsentWording wording = new ConsentWording();

  ConsentsPage(MemberConsents consents) {
    this.consents = consents;
  }

  /// What was typed, to be shown again when it is refused.
  ///
  /// @param all whether all members were chosen
  record Form(String company, boolean all, String to, String reason) {
    static final Form EMPTY = new Form("", false, "", "");
  }

  @GetMapping("/loop/consents")
  ModelAndView show(@AuthenticationPrincipal Viewer viewer) {
    return page(viewer, Form.EMPTY, Optional.empty());
  }

  /// @param company that speaks; only an operator writes it
  /// @param scope `one` or `all`
  @PostMapping("/loop/consents")
  ModelAndView allow(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam Optional<String> company,
      @RequestParam(defaultValue = "one") String scope,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes redirect) {
    Form form = new Form(company.orElse(""), scope.equals("all"), to, reason);
    return attempt(
        viewer,
        form,
        locale,
        redirect,
        "consent.given",
        () ->
            consents.allow(
                viewer, company, form.all() ? Optional.empty() : Optional.of(to), reason));
  }

  @PostMapping("/loop/consents/{number}/withdrawal")
  ModelAndView withdraw(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      RedirectAttributes redirect) {
    return attempt(
        viewer,
        Form.EMPTY,
        locale,
        redirect,
        "consent.withdrawn",
        () -> consents.withdraw(viewer, number, reason));
  }

  private ModelAndView attempt(
      Viewer viewer,
      Form form,
      Locale locale,
      RedirectAttributes redirect,
      String done,
      Runnable deed) {
    try {
      deed.run();
      redirect.addFlashAttribute("done", done);
      return new ModelAndView("redirect:/loop/consents");
    } catch (ConsentRefused refused) {
      ModelAndView page = page(viewer, form, Optional.of(wording.word(refused, locale)));
      page.setStatus(refused.isAboutNothing() ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT);
      return page;
    }
  }

  private ModelAndView page(Viewer viewer, Form form, Optional<String> refusal) {
    ModelAndView page = new ModelAndView("consents");
    page.addObject("given", consents.given(viewer));
    page.addObject("received", consents.received(viewer));
    page.addObject("maySpeak", MemberConsents.maySpeak(viewer));
    page.addObject("ofAll", viewer.seesEverybody());
    page.addObject("form", form);
    page.addObject("refusal", refusal);
    return page;
  }
}
