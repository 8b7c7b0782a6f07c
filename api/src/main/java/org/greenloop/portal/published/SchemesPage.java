package org.greenloop.portal.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.ontology.standard.StandardCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Schemes: the list of editions, and an edition with all that it asks. A criterion is a fragment
/// of its edition.
@Controller
class SchemesPage {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final StandardCatalog catalog;
  private final CurrentPublication publication;
  private final Documents documents;
  private final Clock clock;

  SchemesPage(
      StandardCatalog catalog, CurrentPublication publication, Documents documents, Clock clock) {
    this.catalog = catalog;
    this.publication = publication;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping("/scheme")
  @Nullable ModelAndView all(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request, response, "scheme", () -> Optional.of(list(catalog.standards())));
  }

  @GetMapping("/scheme/{id}")
  @Nullable ModelAndView editions(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "scheme/" + id,
        () -> Optional.of(editions(id)).filter(found -> !found.isEmpty()).map(this::list));
  }

  @GetMapping("/scheme/{id}/{edition}")
  @Nullable ModelAndView edition(
      @PathVariable String id,
      @PathVariable String edition,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "scheme/" + id + "/" + edition,
        () ->
            editions(id).stream()
                .filter(standard -> standard.edition().equals(edition))
                .findFirst()
                .map(this::page));
  }

  private ModelAndView list(List<Standard> standards) {
    ModelAndView page = new ModelAndView("schemes");
    page.addObject("standards", standards);
    page.addObject("today", today());
    return page;
  }

  private ModelAndView page(Standard standard) {
    ModelAndView page = new ModelAndView("scheme");
    page.addObject("edition", Edition.of(standard, publication.get()));
    page.addObject("editions", editions(standard.id()));
    page.addObject("today", today());
    return page;
  }

  /// The newest first.
  private List<Standard> editions(String id) {
    return catalog.standards().stream()
        .filter(standard -> standard.id().equals(id))
        .sorted(Comparator.comparing(Standard::validFrom).reversed())
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }
}
