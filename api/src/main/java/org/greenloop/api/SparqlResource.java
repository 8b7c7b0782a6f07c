package org.greenloop.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.GraphAudience;
import org.greenloop.access.Viewer;
import org.greenloop.ontology.query.Answer;
import org.greenloop.ontology.query.AnswerFormat;
import org.greenloop.ontology.query.GraphQueries;
import org.greenloop.ontology.query.Question;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.UpdateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Queries of the graph by the SPARQL 1.1 protocol. Everybody may ask about what is public; a
/// member about the own company besides.
@RestController
@RequestMapping("/api/v1/sparql")
class SparqlResource {

  /// How many rows an answer has at most, and whether this one would have had more.
  private static final String LIMIT_HEADER = "Greenloop-Row-Limit";

  private static final String CUT_HEADER = "Greenloop-Cut";
  private static final String UPDATE = "the graph follows the books; it is not changed by SPARQL";

  private final GraphQueries queries;
  private final GraphAudience audience;

  SparqlResource(GraphQueries queries, GraphAudience audience) {
    this.queries = queries;
    this.audience = audience;
  }

  /// @param parameters `query`, `default-graph-uri`, `named-graph-uri`; `format` instead of
  ///   `Accept`
  @GetMapping
  ResponseEntity<byte[]> get(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Object principal,
      @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      @RequestParam MultiValueMap<String, String> parameters)
      throws HttpMediaTypeNotAcceptableException {
    return answer(principal, accept, parameters);
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> post(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Object principal,
      @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      @RequestParam MultiValueMap<String, String> parameters)
      throws HttpMediaTypeNotAcceptableException {
    return answer(principal, accept, parameters);
  }

  @PostMapping(consumes = "application/sparql-query")
  ResponseEntity<byte[]> postQuery(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Object principal,
      @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestBody byte[] query)
      throws HttpMediaTypeNotAcceptableException {
    if (parameters.containsKey("query")) {
      throw new BadRequest("the query is in the body and in the address; send one");
    }
    return answer(
        principal, accept, parameters, new String(query, java.nio.charset.StandardCharsets.UTF_8));
  }

  @PostMapping(consumes = "application/sparql-update")
  ResponseEntity<byte[]> postUpdate() {
    throw new UpdateRefused(UPDATE);
  }

  private ResponseEntity<byte[]> answer(
      @Nullable Object principal, String accept, MultiValueMap<String, String> parameters)
      throws HttpMediaTypeNotAcceptableException {
    if (parameters.containsKey("update")) {
      throw new UpdateRefused(UPDATE);
    }
    List<String> texts = all(parameters, "query");
    if (texts.size() != 1) {
      throw new BadRequest("send one parameter query with SPARQL 1.1; there are " + texts.size());
    }
    return answer(principal, accept, parameters, texts.getFirst());
  }

  private ResponseEntity<byte[]> answer(
      @Nullable Object principal,
      String accept,
      MultiValueMap<String, String> parameters,
      String text)
      throws HttpMediaTypeNotAcceptableException {
    Optional<Viewer> viewer =
        principal instanceof Viewer signedIn ? Optional.of(signedIn) : Optional.empty();
    Answer answer =
        queries.answer(
            new Question(
                text, all(parameters, "default-graph-uri"), all(parameters, "named-graph-uri")),
            audience.of(viewer));
    AnswerFormat format = format(answer, accept, parameters.getFirst("format"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    answer.write(format, bytes);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaTypes().getFirst() + ";charset=utf-8")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(LIMIT_HEADER, String.valueOf(queries.limits().rows()))
        .header(CUT_HEADER, String.valueOf(answer.isCut()))
        .body(bytes.toByteArray());
  }

  private static List<String> all(MultiValueMap<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).orElse(List.of());
  }

  /// @param named what a link of a page cannot say by `Accept`; client libraries send names of
  ///   their own beside `Accept`, which are passed over
  private static AnswerFormat format(Answer answer, String accept, @Nullable String named)
      throws HttpMediaTypeNotAcceptableException {
    List<AnswerFormat> formats = AnswerFormat.of(answer);
    Optional<AnswerFormat> chosen =
        formats.stream().filter(format -> format.text().equals(named)).findFirst();
    if (chosen.isPresent()) {
      return chosen.get();
    }
    for (MediaType wanted : wanted(accept)) {
      for (AnswerFormat format : formats) {
        if (format.mediaTypes().stream()
            .map(MediaType::parseMediaType)
            .anyMatch(wanted::isCompatibleWith)) {
          return format;
        }
      }
    }
    throw notAcceptable(formats);
  }

  /// The best first; what is refused by `q=0` is left out.
  private static List<MediaType> wanted(String accept) {
    try {
      List<MediaType> types = new java.util.ArrayList<>(MediaType.parseMediaTypes(accept));
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted(java.util.Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .map(MediaType::removeQualityValue)
          .toList();
    } catch (InvalidMimeTypeException | org.springframework.http.InvalidMediaTypeException e) {
      throw new BadRequest("Accept cannot be read");
    }
  }

  private static HttpMediaTypeNotAcceptableException notAcceptable(List<AnswerFormat> formats) {
    return new HttpMediaTypeNotAcceptableException(
        formats.stream()
            .map(format -> MediaType.parseMediaType(format.mediaTypes().getFirst()))
            .toList());
  }
}
