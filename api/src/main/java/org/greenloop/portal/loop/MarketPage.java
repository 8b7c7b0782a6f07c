package org.greenloop.portal.loop;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.greenloop.access.MemberMarket;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.batch.market.HandOverRefused;
import org.greenloop.batch.market.OfferForm;
import org.greenloop.batch.market.ReservationForm;
import org.greenloop.batch.market.SettlementForm;
import org.greenloop.wording.MarketWording;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 批次交易: what is on offer, what the own company offered and reserved, and what was paid.
@Controller
class MarketPage {

  private static final OfferForm EMPTY =
      new OfferForm("", "", "", "", "", "", "", "", "", List.of());

  private final MemberMarket market;
  private final Clock clock;
  private final MarketWording wording = new MarketWording();

  MarketPage(MemberMarket market, Clock clock) {
    this.market = market;
    this.clock = clock;
  }

  /// Whose a site is; the template asks.
  record Ownership(MemberMarket market, Viewer viewer) {
    public boolean isOwn(int site) {
      return market.isOwn(viewer, site);
    }

    public boolean isOfAll() {
      return viewer.seesEverybody();
    }
  }

  @GetMapping("/loop/market")
  ModelAndView show(@AuthenticationPrincipal Viewer viewer) {
    return page(viewer, EMPTY, List.of());
  }

  /// @param documents digests with blanks between them
  @PostMapping("/loop/market/offers")
  ModelAndView offer(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String lot,
      @RequestParam(defaultValue = "") String mass,
      @RequestParam(defaultValue = "") String price,
      @RequestParam(defaultValue = "") String grade,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String documents,
      Locale locale,
      RedirectAttributes redirect) {
    OfferForm form =
        new OfferForm(
            site,
            lot,
            mass,
            "",
            price,
            grade,
            "",
            "",
            until,
            List.of(documents.strip().split("[\\s;,]+", -1)));
    return attempt(
        viewer, form, locale, redirect, "market.offered", () -> market.offer(viewer, form));
  }

  @PostMapping("/loop/market/offers/{number}/withdrawal")
  ModelAndView withdraw(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String number,
      Locale locale,
      RedirectAttributes redirect) {
    return attempt(
        viewer, EMPTY, locale, redirect, "market.withdrawn", () -> market.withdraw(viewer, number));
  }

  @PostMapping("/loop/market/offers/{number}/reservations")
  ModelAndView reserve(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String mass,
      @RequestParam(defaultValue = "") String price,
      @RequestParam(defaultValue = "") String until,
      Locale locale,
      RedirectAttributes redirect) {
    return attempt(
        viewer,
        EMPTY,
        locale,
        redirect,
        "market.reserved",
        () -> market.reserve(viewer, new ReservationForm(number, site, mass, "", price, until)));
  }

  @PostMapping("/loop/market/reservations/{number}/release")
  ModelAndView release(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String number,
      Locale locale,
      RedirectAttributes redirect) {
    return attempt(
        viewer, EMPTY, locale, redirect, "market.released", () -> market.release(viewer, number));
  }

  @PostMapping("/loop/market/reservations/{number}/settlement")
  ModelAndView settle(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String received,
      @RequestParam(defaultValue = "") String lot,
      @RequestParam(defaultValue = "") String manifest,
      Locale locale,
      RedirectAttributes redirect) {
    SettlementForm form = new SettlementForm(number, day, given, received, "", lot, manifest);
    return attempt(
        viewer, EMPTY, locale, redirect, "market.settled", () -> market.settle(viewer, form));
  }

  private ModelAndView attempt(
      Viewer viewer,
      OfferForm form,
      Locale locale,
      RedirectAttributes redirect,
      String done,
      Runnable deed) {
    try {
      deed.run();
      redirect.addFlashAttribute("done", done);
      return new ModelAndView("redirect:/loop/market");
    } catch (MarketRefused e) {
      return page(viewer, form, wording.word(e, locale));
    } catch (HandOverRefused e) {
      return page(viewer, form, wording.word(e, locale));
    }
  }

  private ModelAndView page(Viewer viewer, OfferForm form, List<String> refusals) {
    ModelAndView page = new ModelAndView("market");
    page.addObject("offers", market.offers());
    page.addObject("own", market.own(viewer));
    page.addObject("statistics", market.statistics());
    page.addObject("directory", market.directory());
    page.addObject("sites", market.sites(viewer));
    page.addObject("mayTrade", MemberMarket.mayTrade(viewer));
    page.addObject("ownership", new Ownership(market, viewer));
    page.addObject("form", form);
    page.addObject("until", lastDay());
    page.addObject("refusals", refusals);
    if (!refusals.isEmpty()) {
      page.setStatus(HttpStatus.CONFLICT);
    }
    return page;
  }

  /// As where none is given: the last of the next month.
  private LocalDate lastDay() {
    return YearMonth.from(clock.instant().atOffset(ZoneOffset.ofHours(8)))
        .plusMonths(1)
        .atEndOfMonth();
  }
}
