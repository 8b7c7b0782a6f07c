package org.greenloop.portal.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.GraphAudience;
import org.greenloop.access.Viewer;
import org.greenloop.ontology.dataset.GraphHeld;
import org.greenloop.ontology.query.Answer;
import org.greenloop.ontology.query.AnswerFormat;
import org.greenloop.ontology.query.GraphQueries;
import org.greenloop.ontology.query.QueryRefused;
import org.greenloop.ontology.query.QueryStopped;
import org.greenloop.ontology.query.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An editor for SPARQL with examples; the same answers as the interface gives, as a table.
@Controller
class SparqlPage {

  private static final int ROWS_SHOWN = 200;
  private static final int CHARACTERS_SHOWN = 50_000;

  private final GraphQueries queries;
  private final GraphAudience audience;
  private final List<ExampleQuery> examples = ExampleQuery.list();

  SparqlPage(GraphQueries queries, GraphAudience audience) {
    this.queries = queries;
    this.audience = audience;
  }

  /// What stands below the editor.
  ///
  /// @param statements as Turtle, cut where it is long
  record Shown(
      List<String> columns,
      List<List<Answer.Cell>> rows,
      int count,
      boolean isCut,
      Optional<Boolean> truth,
      Optional<String> statements,
      List<AnswerFormat> formats) {

    static Shown of(Answer answer) {
      List<AnswerFormat> formats = AnswerFormat.of(answer);
      return switch (answer) {
        case Answer.Rows rows ->
            new Shown(
                rows.columns(),
                rows.cells(ROWS_SHOWN),
                rows.size(),
                rows.isCut(),
                Optional.empty(),
                Optional.empty(),
                formats);
        case Answer.Truth truth ->
            new Shown(
                List.of(),
                List.of(),
                1,
                false,
                Optional.of(truth.holds()),
                Optional.empty(),
                formats);
        case Answer.Statements statements ->
            new Shown(
                List.of(),
                List.of(),
                statements.size(),
                statements.isCut(),
                Optional.empty(),
                Optional.of(turtle(statements)),
                formats);
      };
    }

    private static String turtle(Answer.Statements statements) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      statements.write(AnswerFormat.TURTLE, bytes);
      String turtle = bytes.toString(StandardCharsets.UTF_8);
      return turtle.length() > CHARACTERS_SHOWN
          ? turtle.substring(0, CHARACTERS_SHOWN) + " …"
          : turtle;
    }
  }

  @GetMapping("/sparql")
  ModelAndView show(@RequestParam(defaultValue = "") String example) {
    Optional<ExampleQuery> chosen =
        examples.stream().filter(one -> one.name().equals(example)).findFirst();
    return page(chosen.map(ExampleQuery::text).orElse(""), example);
  }

  @PostMapping("/sparql")
  ModelAndView run(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Object principal,
      @RequestParam(defaultValue = "") String query) {
    ModelAndView page = page(query, "");
    Optional<Viewer> viewer =
        principal instanceof Viewer signedIn ? Optional.of(signedIn) : Optional.empty();
    try {
      page.addObject(
          "shown", Optional.of(Shown.of(queries.answer(Question.of(query), audience.of(viewer)))));
    } catch (QueryRefused refused) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("refused", Optional.of(refused));
    } catch (QueryStopped stopped) {
      page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
      page.addObject("stopped", Optional.of(stopped.reason().name()));
    } catch (GraphHeld held) {
      page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
      page.addObject("stopped", Optional.of(QueryStopped.Cause.BUSY.name()));
    }
    return page;
  }

  private ModelAndView page(String query, String example) {
    ModelAndView page = new ModelAndView("sparql");
    page.addObject("query", query);
    page.addObject("example", example);
    page.addObject("examples", examples);
    page.addObject("limits", queries.limits());
    page.addObject("rowsShown", ROWS_SHOWN);
    page.addObject("shown", Optional.empty());
    page.addObject("refused", Optional.empty());
    page.addObject("stopped", Optional.empty());
    return page;
  }
}
