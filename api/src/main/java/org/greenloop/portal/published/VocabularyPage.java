package org.greenloop.portal.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.greenloop.ontology.publication.Vocabulary;
import org.greenloop.ontology.publication.VocabularyTerm.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The vocabulary: a diagram, classes, properties and fixed values. A term is a fragment of `/ns`.
@Controller
class VocabularyPage {

  private final CurrentPublication publication;
  private final Documents documents;

  VocabularyPage(CurrentPublication publication, Documents documents) {
    this.publication = publication;
    this.documents = documents;
  }

  @GetMapping("/ns")
  @Nullable ModelAndView newest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request, response, "ns", () -> Optional.of(page(publication.get().vocabulary())));
  }

  @GetMapping("/ns/{version}")
  @Nullable ModelAndView version(
      @PathVariable String version, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "ns/" + version,
        () -> publication.get().findVocabulary(version).map(this::page));
  }

  private ModelAndView page(Vocabulary vocabulary) {
    ModelAndView page = new ModelAndView("vocabulary");
    page.addObject("vocabulary", vocabulary);
    page.addObject("versions", publication.get().versions());
    page.addObject("diagram", vocabulary.diagram());
    page.addObject("relations", vocabulary.terms(Kind.RELATION));
    page.addObject("attributes", vocabulary.terms(Kind.ATTRIBUTE));
    return page;
  }
}
