package org.greenloop.ontology.provenance;

/// A property of the published graph: its key in JSON-LD, its name in Turtle and how its values are
/// written. The embedded JSON-LD context is this list.
enum Term {
  IDENTIFIER("identifier", "dct:identifier", Kind.TEXT),
  NAME("name", "skos:prefLabel", Kind.NAMES),
  CLAUSE("source", "dct:source", Kind.TEXT),
  SUBJECT("subject", "gl:subject", Kind.THING),
  SUBJECT_KIND("subjectKind", "gl:subjectKind", Kind.CONCEPT),
  SCHEME("scheme", "gl:scheme", Kind.THING),
  EDITION("edition", "gl:edition", Kind.TEXT),
  PASS_SCORE("passScore", "gl:passScore", Kind.DECIMAL),
  PASS_SCORE_SOURCE("passScoreSource", "gl:passScoreSource", Kind.TEXT),
  PASS_SCORE_CONFIDENCE("passScoreConfidence", "gl:passScoreConfidence", Kind.CONCEPT),
  COUNTING("counting", "gl:counting", Kind.CONCEPT),
  PERIOD("period", "gl:period", Kind.TEXT),
  OUTCOME("outcome", "gl:outcome", Kind.CONCEPT),
  SCORE("score", "gl:score", Kind.DECIMAL),
  GRADE("grade", "gl:grade", Kind.THING),
  GENERATED_AT("generatedAtTime", "prov:generatedAtTime", Kind.INSTANT),
  JUDGEMENT("judgement", "gl:judgement", Kind.THING),
  CRITERION("criterion", "gl:criterion", Kind.THING),
  ORDER("order", "gl:order", Kind.INTEGER),
  GROUP("group", "gl:group", Kind.THING),
  RULE("rule", "gl:rule", Kind.CONCEPT),
  INDICATOR("indicator", "gl:indicator", Kind.THING),
  FORMULA("formula", "gl:formula", Kind.TEXT),
  UNIT("unit", "gl:unit", Kind.TEXT),
  DIRECTION("direction", "gl:direction", Kind.CONCEPT),
  BENCHMARK("benchmark", "gl:benchmark", Kind.THING),
  BAND("band", "gl:band", Kind.THING),
  INDUSTRY("industry", "gl:industry", Kind.TEXT),
  SIZE_INDICATOR("sizeIndicator", "gl:sizeIndicator", Kind.THING),
  SIZE_FROM("sizeFrom", "gl:sizeFrom", Kind.DECIMAL),
  SIZE_BELOW("sizeBelow", "gl:sizeBelow", Kind.DECIMAL),
  BASE("base", "gl:base", Kind.DECIMAL),
  BASE_SOURCE("baseSource", "gl:baseSource", Kind.TEXT),
  BASE_CONFIDENCE("baseConfidence", "gl:baseConfidence", Kind.CONCEPT),
  LIMIT("limit", "gl:limit", Kind.DECIMAL),
  LIMIT_SOURCE("limitSource", "gl:limitSource", Kind.TEXT),
  CAP("cap", "gl:cap", Kind.DECIMAL),
  EVIDENCE_ASKED("evidenceAsked", "gl:evidenceAsked", Kind.NAMES),
  WEIGHT("weight", "gl:weight", Kind.DECIMAL),
  REQUIRED("required", "gl:required", Kind.BOOLEAN),
  SHARE("share", "gl:share", Kind.DECIMAL),
  POINTS("points", "gl:points", Kind.DECIMAL),
  VALUE("value", "gl:value", Kind.DECIMAL),
  DISTANCE("distance", "gl:distance", Kind.DECIMAL),
  REASON("reason", "gl:reason", Kind.CONCEPT),
  AVAILABILITY("availability", "gl:availability", Kind.CONCEPT),
  CONFIDENCE("confidence", "gl:confidence", Kind.CONCEPT),
  UNCONFIRMED("unconfirmedNumber", "gl:unconfirmedNumber", Kind.THING),
  OF_PROPERTY("ofProperty", "gl:ofProperty", Kind.CONCEPT),
  LIFTED_BY("liftedBy", "gl:liftedBy", Kind.TEXT),
  LIFT_REASON("liftReason", "gl:liftReason", Kind.TEXT),
  VERSION("version", "gl:version", Kind.INTEGER),
  HASH("hash", "gl:hash", Kind.TEXT),
  ATTACHMENT("attachment", "gl:attachment", Kind.THING),
  REVIEWER_SCORE("reviewerScore", "gl:reviewerScore", Kind.THING),
  REVIEWER("reviewer", "gl:reviewer", Kind.TEXT),
  GENERATED_BY("wasGeneratedBy", "prov:wasGeneratedBy", Kind.THING),
  ENDED_AT("endedAtTime", "prov:endedAtTime", Kind.INSTANT),
  USED("used", "prov:used", Kind.THING);

  enum Kind {
    TEXT(""),
    /// One text in Chinese and one in English.
    NAMES(""),
    DECIMAL("xsd:decimal"),
    INTEGER("xsd:integer"),
    BOOLEAN("xsd:boolean"),
    INSTANT("xsd:dateTime"),
    /// A constant of the core, as a concept of the vocabulary.
    CONCEPT("@vocab"),
    THING("@id");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /// `@type` in the JSON-LD context and datatype in Turtle; empty for plain texts.
    String type() {
      return type;
    }
  }

  private final String key;
  private final String property;
  private final Kind kind;

  Term(String key, String property, Kind kind) {
    this.key = key;
    this.property = property;
    this.kind = kind;
  }

  String key() {
    return key;
  }

  /// With its prefix.
  String property() {
    return property;
  }

  Kind kind() {
    return kind;
  }
}
