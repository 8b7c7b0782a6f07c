package org.greenloop.portal.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.ontology.publication.Publication;
import org.greenloop.ontology.standard.StandardCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Indicators and the accounts behind them.
@Controller
class IndicatorsPage {

  private final StandardCatalog catalog;
  private final CurrentPublication publication;
  private final Documents documents;

  IndicatorsPage(StandardCatalog catalog, CurrentPublication publication, Documents documents) {
    this.catalog = catalog;
    this.publication = publication;
    this.documents = documents;
  }

  /// A criterion that an indicator decides.
  record Use(Standard standard, Criterion criterion) {}

  @GetMapping("/indicator")
  @Nullable ModelAndView indicators(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "indicator",
        () ->
            Optional.of(
                new ModelAndView("indicators").addObject("indicators", catalog.indicators())));
  }

  @GetMapping("/indicator/{code}")
  @Nullable ModelAndView indicator(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request, response, "indicator/" + code, () -> catalog.findIndicator(code).map(this::page));
  }

  @GetMapping("/account")
  @Nullable ModelAndView accounts(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "account",
        () ->
            Optional.of(
                new ModelAndView("accounts").addObject("accounts", List.of(Account.values()))));
  }

  @GetMapping("/account/{code}")
  @Nullable ModelAndView account(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request, response, "account/" + code, () -> Account.find(code).map(this::page));
  }

  private ModelAndView page(Indicator indicator) {
    ModelAndView page = new ModelAndView("indicator");
    page.addObject("indicator", indicator);
    page.addObject("note", publication.get().note("indicator/" + indicator.code()));
    page.addObject("uses", uses(indicator));
    return page;
  }

  private ModelAndView page(Account account) {
    ModelAndView page = new ModelAndView("account");
    page.addObject("account", account);
    page.addObject("unitCode", Publication.unitCode(account.unit()));
    page.addObject("above", using(indicator -> indicator.numerator().contains(account)));
    page.addObject("below", using(indicator -> indicator.denominator().contains(account)));
    return page;
  }

  private List<Indicator> using(Predicate<Indicator> how) {
    return catalog.indicators().stream().filter(how).toList();
  }

  private List<Use> uses(Indicator indicator) {
    return catalog.standards().stream()
        .flatMap(
            standard ->
                standard.criteria().stream()
                    .filter(
                        criterion ->
                            Stream.concat(
                                    criterion.indicator().stream(),
                                    criterion.benchmarks().stream()
                                        .flatMap(benchmark -> benchmark.size().stream())
                                        .map(size -> size.indicator()))
                                .anyMatch(one -> one.code().equals(indicator.code())))
                    .map(criterion -> new Use(standard, criterion)))
        .toList();
  }
}
