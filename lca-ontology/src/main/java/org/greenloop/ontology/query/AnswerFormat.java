package org.greenloop.ontology.query;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/// How an answer is written: rows and truths by the formats of SPARQL 1.1, statements as RDF.
public enum AnswerFormat {
  JSON,
  XML,
  CSV,
  TSV,
  TURTLE,
  N_TRIPLES,
  JSON_LD,
  RDF_XML;

  Lang lang() {
    return switch (this) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case TURTLE -> Lang.TURTLE;
      case N_TRIPLES -> Lang.NTRIPLES;
      case JSON_LD -> Lang.JSONLD11;
      case RDF_XML -> Lang.RDFXML;
    };
  }

  /// Of `CONSTRUCT` and `DESCRIBE`; the others are of `SELECT` and `ASK`.
  public boolean isForStatements() {
    return compareTo(TURTLE) >= 0;
  }

  /// The first is its own, the others are taken for it.
  public List<String> mediaTypes() {
    return switch (this) {
      case JSON -> List.of("application/sparql-results+json", "application/json");
      case XML -> List.of("application/sparql-results+xml", "application/xml", "text/xml");
      case CSV -> List.of("text/csv");
      case TSV -> List.of("text/tab-separated-values");
      case TURTLE -> List.of("text/turtle", "application/x-turtle");
      case N_TRIPLES -> List.of("application/n-triples", "text/plain");
      case JSON_LD -> List.of("application/ld+json", "application/json");
      case RDF_XML -> List.of("application/rdf+xml", "application/xml", "text/xml");
    };
  }

  /// As a request may name it in `format`, such as `json-ld`.
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// Those that fit an answer; the first is sent to whom anything is right.
  public static List<AnswerFormat> of(Answer answer) {
    return List.of(values()).stream()
        .filter(format -> format.isForStatements() == answer instanceof Answer.Statements)
        .toList();
  }
}
