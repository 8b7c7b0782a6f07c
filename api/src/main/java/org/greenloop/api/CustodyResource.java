package org.greenloop.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.access.MemberCustody;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.SourceShares;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.MaterialSources;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.custody.BalancesJson;
import org.greenloop.custody.FindingsJson;
import org.greenloop.custody.RatesJson;
import org.greenloop.custody.SourceShareJson;
import org.greenloop.custody.TraceJson;
import org.greenloop.problem.BadRequest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lots: where they came from and went, what is left of them, what looks wrong about them. Made for
/// the answer and stored nowhere.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CustodyResource {

  private final MemberCustody custody;

  CustodyResource(MemberCustody custody) {
    this.custody = custody;
  }

  /// @param direction `back` (where from) or `forward` (where to)
  @GetMapping("/lots/{code}/trace")
  TraceJson trace(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "back") String direction) {
    return TraceJson.of(
        custody.trace(viewer, code, one(LotTrace.Direction.class, "direction", direction)),
        LocaleContextHolder.getLocale());
  }

  /// @param subject a site, or all sites of a company or park
  @GetMapping("/balances")
  BalancesJson balances(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period) {
    ReportingPeriod asked = MemberCustody.period(period);
    return BalancesJson.of(
        custody.subject(viewer, subject), asked, custody.balances(viewer, subject, asked));
  }

  /// For reviewers and operators.
  @GetMapping("/custody/findings")
  FindingsJson findings(@AuthenticationPrincipal Viewer viewer, @RequestParam String period) {
    ReportingPeriod asked = MemberCustody.period(period);
    return FindingsJson.of(asked, custody.findings(viewer, asked), LocaleContextHolder.getLocale());
  }

  /// What share of the material of a subject came from one source.
  ///
  /// @param material code of a renewable resource, with all that is narrower
  /// @param basis `received` (what came to it) or `made` (what its treatments made)
  @GetMapping("/custody/share")
  SourceShareJson share(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String material,
      @RequestParam String period,
      @RequestParam(defaultValue = "received") String basis,
      @RequestParam Optional<String> family,
      @RequestParam Optional<String> kind,
      @RequestParam Optional<String> producer,
      @RequestParam Optional<String> brand) {
    ReportingPeriod asked = MemberCustody.period(period);
    SourceShares.Basis on = one(SourceShares.Basis.class, "basis", basis);
    MaterialSources.Wanted wanted =
        new MaterialSources.Wanted(
            family.map(text -> one(ReturnedProduct.Family.class, "family", text)),
            kind,
            producer,
            brand);
    return SourceShareJson.of(
        custody.subject(viewer, subject),
        asked,
        material,
        on,
        wanted,
        custody.share(viewer, subject, material, asked, on, wanted));
  }

  /// Product and packaging recovery rates. Of producer, park and region one at most; without them
  /// all producers that the viewer may see.
  ///
  /// @param park consolidated from the producers with sites there
  /// @param region the same, by the beginning of a GB/T 2260 code or a country
  /// @param base `same` (the period itself) or `three-years` (average of the three years before)
  @GetMapping("/custody/rates")
  RatesJson rates(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam Optional<String> producer,
      @RequestParam Optional<String> park,
      @RequestParam Optional<String> region,
      @RequestParam String period,
      @RequestParam(defaultValue = "same") String base,
      @RequestParam Optional<String> family,
      @RequestParam Optional<String> brand) {
    ReportingPeriod asked = MemberCustody.period(period);
    Optional<ReturnedProduct.Family> products =
        family.map(text -> one(ReturnedProduct.Family.class, "family", text));
    if (products.filter(one -> !ProducerRates.hasRate(one)).isPresent()) {
      throw new BadRequest("material without a product has no recovery rate");
    }
    List<String> whose = Stream.of(producer, park, region).flatMap(Optional::stream).toList();
    if (whose.size() > 1) {
      throw new BadRequest("of producer, park and region give one");
    }
    ProducerRates.Wanted wanted =
        new ProducerRates.Wanted(products, brand, one(ProducerRates.Base.class, "base", base));
    return RatesJson.of(
        asked,
        wanted,
        custody.rates(viewer, whose.stream().findFirst(), asked, wanted),
        LocaleContextHolder.getLocale());
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name, String text) {
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> code(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    name
                        + " is one of "
                        + Arrays.stream(constants)
                            .map(CustodyResource::code)
                            .collect(Collectors.joining(", "))));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
