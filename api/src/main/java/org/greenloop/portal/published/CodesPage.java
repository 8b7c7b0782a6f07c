package org.greenloop.portal.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.classification.Code;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.ontology.publication.Link;
import org.greenloop.ontology.publication.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Lists of codes, and each code.
@Controller
class CodesPage {

  private final CurrentPublication publication;
  private final Documents documents;

  CodesPage(CurrentPublication publication, Documents documents) {
    this.publication = publication;
    this.documents = documents;
  }

  /// A code with what it corresponds to elsewhere.
  ///
  /// @param depth how many codes it is below
  record Entry(Code code, int depth, List<Link> matches, Text note) {}

  @GetMapping("/code")
  @Nullable ModelAndView lists(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "code",
        () ->
            Optional.of(
                new ModelAndView("codes").addObject("lists", publication.get().codeLists())));
  }

  @GetMapping("/code/{list}")
  @Nullable ModelAndView list(
      @PathVariable String list, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "code/" + list,
        () -> publication.get().findCodeList(list).map(this::page));
  }

  @GetMapping("/code/{list}/{code}")
  @Nullable ModelAndView code(
      @PathVariable String list,
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return documents.answer(
        request,
        response,
        "code/" + list + "/" + code,
        () -> publication.get().findCodeList(list).flatMap(found -> page(found, code)));
  }

  private ModelAndView page(CodeList list) {
    ModelAndView page = new ModelAndView("code-list");
    page.addObject("list", list);
    List<Entry> entries = list.codes().stream().map(code -> entry(list, code)).toList();
    page.addObject("entries", entries);
    page.addObject(
        "isNamed",
        entries.stream().anyMatch(one -> !one.code().name().equals(one.code().notation())));
    page.addObject(
        "isMatched",
        entries.stream().anyMatch(one -> !one.matches().isEmpty() || !one.note().isEmpty()));
    page.addObject("isSure", entries.stream().anyMatch(one -> one.code().confidence().isPresent()));
    return page;
  }

  private Optional<ModelAndView> page(CodeList list, String code) {
    return find(list, code)
        .map(
            found -> {
              ModelAndView page = new ModelAndView("code");
              page.addObject("list", list);
              page.addObject("entry", entry(list, found));
              page.addObject("above", found.broader().flatMap(above -> find(list, above)));
              page.addObject(
                  "below",
                  list.codes().stream()
                      .filter(other -> other.broader().equals(Optional.of(found.code())))
                      .toList());
              return page;
            });
  }

  private Entry entry(CodeList list, Code code) {
    int depth = 0;
    Optional<Code> above = code.broader().flatMap(broader -> find(list, broader));
    while (above.isPresent()) {
      depth++;
      above = above.get().broader().flatMap(broader -> find(list, broader));
    }
    return new Entry(
        code,
        depth,
        publication.get().matches(list.id(), code.code()),
        publication.get().codeNote(list.id(), code.code()));
  }

  private static Optional<Code> find(CodeList list, String code) {
    return list.codes().stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
