package org.greenloop.certificate.label;

import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.layout.Fields;

/// A criterion as a row of a template, for every document that lists criteria.
public final class CriterionFields {

  private CriterionFields() {}

  public static Fields of(CriterionRow row) {
    return new Fields()
        .text("id", row.id())
        .text("clause", row.clause())
        .text("name", row.name())
        .text("value", orDash(row.value()))
        .text("limit", orDash(row.limit()))
        .text("unit", row.unit())
        .when("met", row.judgement() == Judgement.MET)
        .when("partlyMet", row.judgement() == Judgement.PARTLY_MET)
        .when("notMet", row.judgement() == Judgement.NOT_MET)
        .when("notAssessable", row.judgement() == Judgement.NOT_ASSESSABLE)
        .when("vetoed", row.judgement() == Judgement.VETOED)
        .text("distance", orDash(row.distance()))
        .text("confidence", row.confidence());
  }

  private static String orDash(String text) {
    return text.isBlank() ? "–" : text;
  }
}
