package org.greenloop.portal.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.ontology.publication.PublishedDocument;
import org.greenloop.ontology.vocabulary.Gl;
import org.greenloop.problem.NotFound;
import org.greenloop.problem.ProblemType;
import org.greenloop.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Answers for a document in the form that was asked for, at one address.
///
/// The answer depends on `Accept`; a page also on the language and on who is signed in, which the
/// cookies tell.
@Component
final class Documents {

  private static final String REVALIDATE = "no-cache";

  private final CurrentPublication publication;
  private final ProblemWriter problems;

  Documents(CurrentPublication publication, ProblemWriter problems) {
    this.publication = publication;
    this.problems = problems;
  }

  /// @param path of the permanent address
  /// @param page what people see; empty when there is nothing
  /// @return nothing when the answer is written already
  @Nullable ModelAndView answer(
      HttpServletRequest request,
      HttpServletResponse response,
      String path,
      Supplier<Optional<ModelAndView>> page)
      throws IOException {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    Optional<Form> form =
        Form.asked(request.getParameter("format"), request.getHeader(HttpHeaders.ACCEPT));
    if (form.isEmpty()) {
      problems.write(
          response,
          ProblemType.NOT_ACCEPTABLE,
          Stream.of(Form.values())
              .map(one -> one.mediaType().toString())
              .collect(Collectors.joining(", ", "this address has ", "")));
      return null;
    }
    return switch (form.get()) {
      case HTML -> page(request, response, path, page.get());
      case TURTLE, JSON_LD -> statements(response, path, form.get());
    };
  }

  private static ModelAndView page(
      HttpServletRequest request,
      HttpServletResponse response,
      String path,
      Optional<ModelAndView> found) {
    ModelAndView page = found.orElseThrow(() -> new NotFound("nothing is said at " + path));
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, " + REVALIDATE);
    for (Form form : new Form[] {Form.TURTLE, Form.JSON_LD}) {
      response.addHeader(
          HttpHeaders.LINK,
          "<%s?format=%s>; rel=\"alternate\"; type=\"%s\""
              .formatted(request.getRequestURI(), form.parameter(), form.mediaType()));
    }
    page.addObject("path", path);
    page.addObject("address", Gl.BASE + path);
    return page;
  }

  private @Nullable ModelAndView statements(HttpServletResponse response, String path, Form form)
      throws IOException {
    Optional<PublishedDocument> document = publication.get().find(path);
    if (document.isEmpty()) {
      problems.write(response, ProblemType.NOT_FOUND, "");
      return null;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, " + REVALIDATE);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    response.setContentType(form.mediaType().toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    String text = form == Form.TURTLE ? document.get().turtle() : document.get().jsonLd();
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return null;
  }
}
