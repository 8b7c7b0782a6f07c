package org.greenloop.portal.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.ontology.publication.ShapeFile;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Everything that is published, and the shapes. Where an address names something that is told in
/// another document, the answer is 303 with the place.
@Controller
class CataloguePage {

  private final StandardCatalog catalog;
  private final CurrentPublication publication;
  private final Documents documents;

  CataloguePage(StandardCatalog catalog, CurrentPublication publication, Documents documents) {
    this.catalog = catalog;
    this.publication = publication;
    this.documents = documents;
  }

  @GetMapping("/catalog")
  @Nullable ModelAndView all(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "catalog",
        () -> {
          ModelAndView page = new ModelAndView("catalog");
          page.addObject("vocabulary", publication.get().vocabulary());
          page.addObject("schemes", catalog.standards().size());
          page.addObject("indicators", catalog.indicators().size());
          page.addObject("accounts", Account.values().length);
          page.addObject("lists", publication.get().codeLists().size());
          page.addObject("shapes", publication.get().shapes());
          return Optional.of(page);
        });
  }

  @GetMapping("/shapes/{name}")
  @Nullable ModelAndView shapes(
      @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "shapes/" + name,
        () ->
            publication
                .get()
                .findShapes(name)
                .map(file -> new ModelAndView("shapes").addObject("file", file)));
  }

  /// A rule stands in its file.
  @GetMapping("/shape/{rule}")
  ResponseEntity<Void> rule(@PathVariable String rule) {
    ShapeFile file =
        publication
            .get()
            .findShapesOfRule(rule)
            .orElseThrow(() -> new NotFound("no shape is called " + rule));
    return seeOther("/shapes/" + file.name(), rule);
  }

  /// A label is told of by the page that verifies it.
  @GetMapping("/label/{serial}")
  ResponseEntity<Void> label(@PathVariable String serial) {
    return seeOther("/verify/" + serial, "");
  }

  private static ResponseEntity<Void> seeOther(String path, String fragment) {
    ServletUriComponentsBuilder place = ServletUriComponentsBuilder.fromCurrentContextPath();
    place.path(path);
    if (!fragment.isEmpty()) {
      place.fragment(fragment);
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(place.build().toUri()).build();
  }
}
