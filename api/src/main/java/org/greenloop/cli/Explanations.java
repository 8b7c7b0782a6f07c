package org.greenloop.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.EntryFindings;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.wording.FindingWording;
import org.greenloop.wording.TrustText;

/// An explanation as lines and as JSON.
final class Explanations {

  private static final FindingWording FINDINGS = new FindingWording();

  private final Explanation explanation;

  Explanations(Explanation explanation) {
    this.explanation = explanation;
  }

  List<String> lines(int mostRows, boolean chinese) {
    Metric metric = explanation.metric();
    Indicator indicator = metric.indicator();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  %s  %s = %s %s"
            .formatted(
                explanation.subject().code(),
                explanation.period(),
                indicator.code(),
                metric.value().map(Out::plain).orElse(metric.availability().name()),
                indicator.unit()));
    lines.add("  " + (chinese ? indicator.name() : indicator.nameEnglish()));
    lines.add((chinese ? "  公式：" : "  formula: ") + indicator.formula());
    lines.add((chinese ? "  依据：" : "  clause: ") + indicator.clause());
    lines.add(
        (chinese ? "  可信度：" : "  confidence: ")
            + metric.confidence()
            + (metric.confidence().mustBeDeclared()
                ? chinese ? "（未确认的系数影响此数值）" : " (a coefficient behind it is not confirmed)"
                : ""));
    lines.addAll(trust(metric, chinese));
    for (Explanation.MonthVersion version : explanation.versions()) {
      lines.add(
          (chinese ? "  关账：" : "  closed: ")
              + version.month()
              + " v"
              + version.version()
              + " ("
              + version.reason()
              + ")");
    }
    for (Explanation.Part part : explanation.parts()) {
      lines.add("");
      lines.add(
          "  %s %s = %s %s"
              .formatted(
                  part.role() == Explanation.Role.NUMERATOR ? "∑" : "÷ ∑",
                  part.account().code(),
                  Out.plain(part.sum()),
                  part.account().unit().symbol()));
      if (part.account().measure() == Account.Measure.STOCK && explanation.versions().size() > 1) {
        lines.add(
            (chinese ? "    月末存量，按月平均：÷ " : "    there in each month, averaged: ÷ ")
                + explanation.versions().size());
      }
      rows(lines, part.rows(), mostRows, chinese);
      if (!part.eliminated().isEmpty()) {
        lines.add(
            chinese
                ? "    合并抵销（对方在同一园区或企业内，两边都不计）："
                : "    eliminated (the other site is in the same group; neither side counts):");
        rows(lines, part.eliminated(), mostRows, chinese);
      }
    }
    return lines;
  }

  private static List<String> trust(Metric metric, boolean chinese) {
    List<String> lines = new ArrayList<>();
    String uncertainty = TrustText.uncertainty(metric);
    if (!uncertainty.isEmpty()) {
      boolean unconfirmed =
          metric.uncertaintyConfidence().filter(Confidence::mustBeDeclared).isPresent();
      String shown =
          uncertainty.equals(TrustText.UNKNOWN) ? uncertainty : "± " + uncertainty + " %";
      lines.add(
          (chinese ? "  不确定度：" : "  uncertainty: ")
              + shown
              + (chinese ? "（95 %，IPCC 方法 1）" : " (95 %, IPCC approach 1)")
              + (unconfirmed ? chinese ? "，依据未确认" : ", assumptions not confirmed" : ""));
    }
    lines.add(
        chinese
            ? "  数据质量：%s 分（满分 100），填报完整度 %s %%"
                .formatted(TrustText.score(metric), TrustText.completeness(metric))
            : "  data quality: %s of 100, reports complete: %s %%"
                .formatted(TrustText.score(metric), TrustText.completeness(metric)));
    if (TrustText.restsOnEstimates(metric)) {
      lines.add((chinese ? "  估计值占：" : "  estimates: ") + TrustText.estimated(metric) + " %");
    }
    return lines;
  }

  private static void rows(
      List<String> lines, List<Explanation.Row> rows, int mostRows, boolean chinese) {
    rows.stream().limit(mostRows).forEach(row -> lines.addAll(row(row, chinese)));
    if (rows.size() > mostRows) {
      BigDecimal rest =
          rows.stream()
              .skip(mostRows)
              .map(Explanation.Row::contribution)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      lines.add(
          chinese
              ? "    另有 %d 行，合计 %s（--rows 0 全部列出）"
                  .formatted(rows.size() - mostRows, Out.plain(rest))
              : "    and %d rows more, together %s (--rows 0 prints all)"
                  .formatted(rows.size() - mostRows, Out.plain(rest)));
    }
  }

  private static List<String> row(Explanation.Row row, boolean chinese) {
    LedgerEntry entry = row.line().entry();
    List<String> lines = new ArrayList<>();
    lines.add(
        "    %s  ← %s %s%s %s  %s%s"
            .formatted(
                Out.plain(row.contribution()),
                row.line().fileName(),
                chinese ? "行 " : "row ",
                row.rows(),
                row.site().code() + " " + entry.period(),
                reported(row),
                tier(entry.tier(), chinese)));
    if (!entry.calculation().factors().isEmpty()) {
      lines.add(
          "        "
              + entry.calculation().formula().expression()
              + "  ["
              + entry.calculation().formula().clause()
              + "]");
    }
    for (Factor factor : entry.calculation().factors()) {
      lines.add("        " + factor(factor));
    }
    findings(row, chinese).forEach(finding -> lines.add("        " + finding));
    return lines;
  }

  private static String tier(DataQualityTier tier, boolean chinese) {
    String number = (chinese ? "  [等级 " : "  [tier ") + tier.number();
    return tier == DataQualityTier.ESTIMATE
        ? number + (chinese ? " 估计]" : ", estimate]")
        : number + "]";
  }

  /// What a verdict rests on: each requirement, met or not and by how much, or unknown.
  private static List<String> findings(Explanation.Row row, boolean chinese) {
    Locale locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
    return EntryFindings.of(row.activity(), row.line().entry().calculation()).stream()
        .map(finding -> FINDINGS.word(finding, locale))
        .toList();
  }

  private static String factor(Factor factor) {
    return "%s = %s %s%s, %s, %s"
        .formatted(
            factor.id(),
            factor.value().map(Out::plain).orElse("—"),
            factor.unit(),
            factor.dataYear().isPresent() ? " (" + factor.dataYear().getAsInt() + ")" : "",
            factor.confidence(),
            factor.source());
  }

  /// What the row says, in its own unit.
  private static String reported(Explanation.Row row) {
    String counterparty = row.counterparty().map(other -> " ↔ " + other.code()).orElse("");
    Activity activity = row.activity();
    List<String> words = new ArrayList<>(activity.particulars());
    words.add(quantity(activity.quantity()));
    String remarks = activity.remarks().stream().map(remark -> ", " + remark).collect(joining());
    return String.join(" ", words) + remarks + counterparty;
  }

  private static String quantity(Quantity quantity) {
    return Out.plain(quantity.value()) + " " + quantity.unit().symbol();
  }

  Map<String, Object> json() {
    Metric metric = explanation.metric();
    Indicator indicator = metric.indicator();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", explanation.subject().code());
    json.put("period", explanation.period().toString());
    json.put("code", indicator.code());
    json.put("value", metric.value().map(Out::plain).orElse(null));
    json.put("unit", indicator.unit());
    json.put("availability", metric.availability().name());
    json.put("confidence", metric.confidence().name());
    json.put("uncertainty", TrustText.uncertainty(metric));
    json.put("uncertaintyConfidence", metric.uncertaintyConfidence().map(Enum::name).orElse(null));
    json.put("score", TrustText.score(metric));
    json.put("completeness", TrustText.completeness(metric));
    json.put("estimated", TrustText.estimated(metric));
    json.put("formula", indicator.formula());
    json.put("clause", indicator.clause());
    json.put(
        "versions",
        explanation.versions().stream()
            .map(
                version -> {
                  Map<String, Object> object = new LinkedHashMap<>();
                  object.put("month", version.month());
                  object.put("version", version.version());
                  object.put("reason", version.reason());
                  return object;
                })
            .toList());
    json.put("inputs", explanation.parts().stream().map(Explanations::part).toList());
    return json;
  }

  private static Map<String, Object> part(Explanation.Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("account", part.account().code());
    json.put("role", part.role().name().toLowerCase(Locale.ROOT));
    json.put("value", Out.plain(part.sum()));
    json.put("unit", part.account().unit().symbol());
    json.put("rows", part.rows().stream().map(Explanations::rowJson).toList());
    json.put("eliminated", part.eliminated().stream().map(Explanations::rowJson).toList());
    return json;
  }

  private static Map<String, Object> rowJson(Explanation.Row row) {
    LedgerEntry entry = row.line().entry();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("submission", entry.source().submissionId());
    json.put("file", row.line().fileName());
    json.put("row", entry.source().row());
    json.put("rows", row.rows());
    json.put("site", row.site().code());
    json.put("period", entry.period().toString());
    json.put("counterparty", row.counterparty().map(other -> other.code()).orElse(null));
    json.put("reported", reported(row));
    Quantity quantity = row.activity().quantity();
    json.put("quantity", Out.plain(quantity.value()));
    json.put("quantityUnit", quantity.unit().symbol());
    json.put("tier", entry.tier().number());
    json.put("value", Out.plain(row.contribution()));
    json.put("formula", entry.calculation().formula().expression());
    json.put("clause", entry.calculation().formula().clause());
    json.put("findings", findings(row, false));
    json.put(
        "factors", entry.calculation().factors().stream().map(Explanations::factorJson).toList());
    return json;
  }

  private static Map<String, Object> factorJson(Factor factor) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", factor.id());
    json.put("value", factor.value().map(Out::plain).orElse(null));
    json.put("unit", factor.unit());
    json.put("year", factor.dataYear().isPresent() ? factor.dataYear().getAsInt() : null);
    json.put("source", factor.source());
    json.put("confidence", factor.confidence().name());
    return json;
  }
}
