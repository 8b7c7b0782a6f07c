package org.greenloop.footprint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.batch.footprint.CircularityReport;

/// How far a product closes the loop, as programs read it.
public final class CircularityJson {

  private CircularityJson() {}

  /// `{product, company, shown, figures}`; figures are empty of inputs where the supplier shows the
  /// total alone.
  public static Map<String, Object> of(CircularityReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("product", report.product());
    json.put("company", report.owner());
    json.put("shown", FootprintJson.code(report.view()));
    json.put("figures", report.figures().stream().map(CircularityJson::json).toList());
    return json;
  }

  private static Map<String, Object> json(CircularityReport.Figure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", FootprintJson.code(figure.formula().code()));
    json.put("value", FootprintNumbers.exact(figure.value().value()));
    json.put("unit", figure.value().unit().symbol());
    json.put("confidence", figure.leastSure().name());
    json.put("formula", figure.formula().formula());
    json.put("source", figure.formula().source());
    json.put("formulaConfidence", figure.formula().confidence().name());
    json.put("dataConfidence", figure.confidence().name());
    json.put("limit", figure.formula().limit().map(limit -> json(limit, figure)).orElse(null));
    json.put("inputs", figure.inputs().stream().map(CircularityJson::json).toList());
    return json;
  }

  private static Map<String, Object> json(Reference limit, CircularityReport.Figure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", limit.value().toPlainString());
    json.put("reached", figure.reachesLimit().orElseThrow());
    json.put("source", limit.source());
    json.put("confidence", limit.confidence().name());
    return json;
  }

  private static Map<String, Object> json(CircularityReport.Input input) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", input.code());
    json.put("symbol", input.symbol());
    json.put("value", FootprintNumbers.exact(input.value()));
    json.put("unit", input.unit());
    json.put("from", FootprintJson.code(input.from()));
    json.put("place", input.place());
    json.put("source", input.source());
    json.put("confidence", input.confidence().name());
    return json;
  }
}
