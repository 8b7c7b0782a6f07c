package org.greenloop.certificate.figure;

import java.util.List;
import org.greenloop.certificate.layout.Fields;

/// The fields that documents with figures have in common, worded in one language.
public final class FigureFields {

  private FigureFields() {}

  public static Fields party(Party party, PageWords words) {
    return new Fields()
        .text("code", party.code())
        .text("name", words.of(party.name()))
        .text("creditCode", party.creditCode());
  }

  public static List<Fields> charts(List<Series> series, PageWords words) {
    return series.stream()
        .filter(Series::isDrawn)
        .map(
            one ->
                new Fields()
                    .text("name", words.of(one.name()))
                    .text("unit", one.unit())
                    .chart("chart", Charts.of(one, words)))
        .toList();
  }

  public static List<Fields> months(List<MonthVersion> months) {
    return months.stream()
        .map(
            month ->
                new Fields()
                    .text("month", month.month().toString())
                    .text("version", String.valueOf(month.version()))
                    .text("reason", month.reason()))
        .toList();
  }

  public static List<Fields> factors(List<FactorUse> factors, PageWords words) {
    return factors.stream()
        .map(
            factor ->
                new Fields()
                    .text("subject", factor.subject())
                    .text(
                        "edition",
                        factor.edition().isEmpty() ? words.get("factor.own") : factor.edition())
                    .text("year", factor.dataYear().map(String::valueOf).orElse("—"))
                    .text("value", factor.value().map(words::plain).orElse("—"))
                    .text("unit", factor.unit())
                    .text("source", words.orDash(factor.source()))
                    .text("confidence", words.confidence(factor.confidence()))
                    .when("unconfirmed", factor.confidence().mustBeDeclared()))
        .toList();
  }

  public static List<Fields> notices(List<Notice> notices, PageWords words) {
    return notices.stream()
        .map(
            notice ->
                new Fields()
                    .text("id", notice.id())
                    .text("month", notice.month().toString())
                    .text("place", notice.place())
                    .text("text", words.of(notice.text()))
                    .text("answer", notice.answer()))
        .toList();
  }

  /// How far figures can be trusted.
  public static Fields trust(Figure figure, PageWords words) {
    return new Fields()
        .text("code", figure.code())
        .text("name", words.of(figure.name()))
        .text("unit", figure.unit())
        .text(
            "value",
            figure.value().isPresent()
                ? words.number(figure.value(), figure.decimals())
                : words.availability(figure.availability()))
        .when("known", figure.value().isPresent())
        .text(
            "uncertainty",
            figure
                .uncertaintyPercent()
                .map(percent -> "± " + words.plain(percent) + " %")
                .orElse("—"))
        .text("trustScore", figure.score().map(words::plain).orElse("—"))
        .text("reports", words.reports(figure.reports()))
        .text("estimated", words.plain(figure.estimatedPercent()) + " %")
        .text("confidence", words.confidence(figure.confidence()))
        .when("unconfirmed", figure.unconfirmed());
  }
}
