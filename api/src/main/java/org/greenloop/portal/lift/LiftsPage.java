package org.greenloop.portal.lift;

import java.util.Optional;
import org.greenloop.access.LiftDesk;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.DecisionWording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Editions whose numbers nobody could confirm, who lifted the ban on their labels and why, and the
/// forms of an operator to lift it or to end that.
@Controller
class LiftsPage {

  private final LiftDesk desk;
  private final AccountHolders accountHolders;
  private final DecisionWording decisions = new DecisionWording();

  LiftsPage(LiftDesk desk, AccountHolders accountHolders) {
    this.desk = desk;
    this.accountHolders = accountHolders;
  }

  /// What was typed, to be shown again when it is refused.
  record Form(String scheme, String subject, String reason) {
    static final Form EMPTY = new Form("", "", "");
  }

  /// Why a lift was not given or not ended.
  record Refusal(String key, String detail) {}

  private static final Refusal NOT_FOUND = new Refusal("lift.notFound", "");

  /// Who a username belongs to; the template asks.
  record Names(AccountHolders holders) {
    public String of(String username) {
      return holders.find(username).map(AccountHolder::name).orElse(username);
    }
  }

  @GetMapping("/lifts")
  ModelAndView show(@AuthenticationPrincipal Viewer viewer) {
    return page(viewer, Form.EMPTY, Optional.empty());
  }

  @PostMapping("/lifts")
  ModelAndView give(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String scheme,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    Optional<String> code = Optional.of(subject.strip()).filter(text -> !text.isEmpty());
    try {
      desk.give(viewer, scheme, code, reason);
      redirect.addFlashAttribute("done", "lift.given");
      return new ModelAndView("redirect:/lifts");
    } catch (NotFound e) {
      return page(viewer, new Form(scheme, subject, reason), Optional.of(NOT_FOUND));
    } catch (DecisionRefused e) {
      return page(viewer, new Form(scheme, subject, reason), Optional.of(refused(e)));
    }
  }

  @PostMapping("/lifts/{id}/end")
  ModelAndView end(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    try {
      desk.end(viewer, id, reason);
      redirect.addFlashAttribute("done", "lift.ended");
      return new ModelAndView("redirect:/lifts");
    } catch (DecisionRefused e) {
      return page(viewer, Form.EMPTY, Optional.of(refused(e)));
    }
  }

  private Refusal refused(DecisionRefused refused) {
    return new Refusal("lift.refused", decisions.word(refused, LocaleContextHolder.getLocale()));
  }

  private ModelAndView page(Viewer viewer, Form form, Optional<Refusal> refusal) {
    ModelAndView page = new ModelAndView("lifts");
    page.addObject("banned", desk.banned());
    page.addObject("lifts", desk.list());
    page.addObject("names", new Names(accountHolders));
    page.addObject("mayLift", viewer.is(Role.OPERATOR));
    page.addObject("form", form);
    page.addObject("refusal", refusal);
    refusal.ifPresent(any -> page.setStatus(HttpStatus.CONFLICT));
    return page;
  }
}
