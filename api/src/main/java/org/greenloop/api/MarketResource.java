package org.greenloop.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.MemberMarket;
import org.greenloop.access.Viewer;
import org.greenloop.batch.market.OfferForm;
import org.greenloop.batch.market.ReservationForm;
import org.greenloop.batch.market.SettlementForm;
import org.greenloop.custody.MarketJson;
import org.springframework.context.i18n.LocaleContextHolder;
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

/// The market of lots: offers for members, statistics for everybody. What the rules do not allow
/// answers 409 with all that is wrong.
@RestController
@RequestMapping(path = "/api/v1/lots", produces = MediaType.APPLICATION_JSON_VALUE)
class MarketResource {

  private final MemberMarket market;

  MarketResource(MemberMarket market) {
    this.market = market;
  }

  /// @param unit of the mass, `kg` where it is left out
  /// @param price asked for, yuan per tonne
  /// @param place GB/T 2260 code or country, the region of the site where it is left out
  /// @param documents SHA-256 of each
  record OfferBody(
      Optional<String> site,
      Optional<String> lot,
      Optional<String> mass,
      Optional<String> unit,
      Optional<String> price,
      Optional<String> grade,
      Optional<String> place,
      Optional<String> from,
      Optional<String> until,
      Optional<List<String>> documents) {}

  /// @param site that buys
  /// @param price agreed on, yuan per tonne; the price asked for where it is left out
  record ReservationBody(
      Optional<String> site,
      Optional<String> mass,
      Optional<String> unit,
      Optional<String> price,
      Optional<String> until) {}

  /// @param day of the hand-over
  /// @param given by the seller's weight; what was reserved where it is left out
  /// @param received by the buyer's weight
  /// @param lot code that it has from now on
  record SettlementBody(
      Optional<String> day,
      Optional<String> given,
      Optional<String> received,
      Optional<String> unit,
      Optional<String> lot,
      Optional<String> manifest) {}

  record NumberJson(String number) {}

  record LotJson(String lot) {}

  /// What can be reserved today.
  @GetMapping("/offers")
  MarketJson.Offers offers() {
    return MarketJson.offers(market.offers(), market.directory(), locale());
  }

  /// Offers and reservations of the own company.
  @GetMapping("/offers/own")
  MarketJson.Own own(@AuthenticationPrincipal Viewer viewer) {
    return MarketJson.own(market.own(viewer), market.directory(), locale());
  }

  /// Lots that the own company holds, with what of them can be offered.
  ///
  /// @param company needed of whoever sees all
  @GetMapping("/held")
  MarketJson.Holdings held(
      @AuthenticationPrincipal Viewer viewer, @RequestParam Optional<String> company) {
    return MarketJson.held(market.held(viewer, company), market.directory(), locale());
  }

  /// By month and material, for everybody.
  @GetMapping("/statistics")
  MarketJson.Statistics statistics() {
    return MarketJson.statistics(market.statistics());
  }

  @PostMapping("/offers")
  @ResponseStatus(HttpStatus.CREATED)
  NumberJson offer(@AuthenticationPrincipal Viewer viewer, @RequestBody OfferBody body) {
    return new NumberJson(
        market.offer(
            viewer,
            new OfferForm(
                body.site().orElse(""),
                body.lot().orElse(""),
                body.mass().orElse(""),
                body.unit().orElse(""),
                body.price().orElse(""),
                body.grade().orElse(""),
                body.place().orElse(""),
                body.from().orElse(""),
                body.until().orElse(""),
                body.documents().orElse(List.of()))));
  }

  @PostMapping("/offers/{number}/withdrawal")
  NumberJson withdraw(@AuthenticationPrincipal Viewer viewer, @PathVariable String number) {
    market.withdraw(viewer, number);
    return new NumberJson(number);
  }

  @PostMapping("/offers/{number}/reservations")
  @ResponseStatus(HttpStatus.CREATED)
  NumberJson reserve(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String number,
      @RequestBody ReservationBody body) {
    return new NumberJson(
        market.reserve(
            viewer,
            new ReservationForm(
                number,
                body.site().orElse(""),
                body.mass().orElse(""),
                body.unit().orElse(""),
                body.price().orElse(""),
                body.until().orElse(""))));
  }

  @PostMapping("/offers/reservations/{number}/release")
  NumberJson release(@AuthenticationPrincipal Viewer viewer, @PathVariable String number) {
    market.release(viewer, number);
    return new NumberJson(number);
  }

  /// By the buyer; the answer names the lot that the buyer holds now.
  @PostMapping("/offers/reservations/{number}/settlement")
  @ResponseStatus(HttpStatus.CREATED)
  LotJson settle(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String number,
      @RequestBody SettlementBody body) {
    return new LotJson(
        market.settle(
            viewer,
            new SettlementForm(
                number,
                body.day().orElse(""),
                body.given().orElse(""),
                body.received().orElse(""),
                body.unit().orElse(""),
                body.lot().orElse(""),
                body.manifest().orElse(""))));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
