package org.greenloop.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.footprint.network.MonteCarlo;
import org.greenloop.accounting.footprint.network.PropagatedUncertainty;
import org.greenloop.accounting.footprint.system.Declared;
import org.greenloop.accounting.footprint.system.SystemBoundary;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.footprint.FootprintDeclaration;
import org.greenloop.batch.footprint.FootprintIssue;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.batch.footprint.MissingFigure;
import org.greenloop.wording.FootprintWording;

/// A footprint as programs read it.
public final class FootprintJson {

  private FootprintJson() {}

  /// The stable shape, and beside it what it rests on.
  public static Map<String, Object> of(String asked, FootprintReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("product", asked);
    json.put("declaredUnit", "1 " + report.product().output().unit());
    json.put("total", FootprintNumbers.exact(report.footprint().value()));
    json.put("unit", report.unit());
    Map<String, Object> stages = new LinkedHashMap<>();
    report
        .stages()
        .forEach((stage, value) -> stages.put(code(stage), FootprintNumbers.exact(value)));
    json.put("stages", stages);
    json.put("contributions", report.contributions().stream().map(FootprintJson::json).toList());
    json.put("primaryDataShare", FootprintNumbers.exact(report.primaryDataShare()));
    json.put("quality", quality(report));
    json.put("method", report.method().code());
    Map<String, Object> allocations = new LinkedHashMap<>();
    report
        .allocations()
        .forEach(
            (other, value) ->
                allocations.put(other.code(), value.map(FootprintNumbers::exact).orElse(null)));
    json.put("allocations", allocations);
    json.put("category", report.category());
    json.put("company", report.product().owner());
    json.put("process", report.product().process().id());
    json.put("shown", code(report.view()));
    json.put("declaration", declaration(report));
    report.uncertainty().ifPresent(spread -> json.put("uncertainty", json(spread)));
    report.simulation().ifPresent(runs -> json.put("simulation", json(runs)));
    return json;
  }

  /// `RAW_MATERIALS` as `raw-materials`.
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What ISO 14067:2018 and GB/T 24067-2024 want beside a footprint; null where nobody said it.
  private static Map<String, Object> declaration(FootprintReport report) {
    FootprintDeclaration declaration = report.declaration();
    Declared declared = declaration.declared();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("standards", List.of("ISO 14067:2018", "GB/T 24067-2024"));
    json.put("functionalUnit", stated(declared.functionalUnit()).orElse(null));
    json.put("declaredUnit", "1 " + report.product().output().unit());
    json.put("systemBoundary", declared.boundary().map(SystemBoundary::code).orElse(null));
    json.put("stages", declaration.stages().stream().map(FootprintJson::code).toList());
    json.put("cutOff", stated(declared.cutOff()).orElse(null));
    json.put("allocationOfRecycling", report.method().code());
    json.put("allocationOfCoProducts", stated(declared.allocation()).orElse(null));
    json.put("period", declaration.period().map(ReportingPeriod::toString).orElse(null));
    json.put("factorEdition", declaration.edition());
    json.put("primaryDataShare", FootprintNumbers.exact(report.primaryDataShare()));
    json.put("dataQuality", confidence(report));
    json.put("source", stated(report.product().process().provenance().source()).orElse(null));
    json.put("validUntil", declared.validUntil().map(LocalDate::toString).orElse(null));
    json.put("expired", declaration.isExpired());
    json.put("missing", declaration.missing().stream().map(FootprintJson::code).toList());
    return json;
  }

  private static Optional<String> stated(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static Map<String, Object> confidence(FootprintReport report) {
    Map<String, Object> confidence = new LinkedHashMap<>();
    report
        .confidence()
        .forEach((sure, share) -> confidence.put(sure.name(), FootprintNumbers.exact(share)));
    return confidence;
  }

  private static Map<String, Object> quality(FootprintReport report) {
    Map<String, Object> quality = new LinkedHashMap<>();
    quality.put("confidence", confidence(report));
    quality.put(
        "errorBound",
        new BigDecimal(report.footprint().errorBound()).round(new MathContext(3)).toString());
    quality.put("evidence", report.footprint().evidence().name());
    quality.put("processes", report.processes());
    quality.put("shareOfOwnLoops", FootprintNumbers.exact(report.shareOfLoops()));
    quality.put("uncharacterised", report.uncharacterised());
    quality.put("missing", report.missing().stream().map(MissingFigure::text).toList());
    return quality;
  }

  private static Map<String, Object> json(FootprintReport.Contribution contribution) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("company", contribution.company());
    json.put("process", contribution.process());
    json.put("product", contribution.product());
    json.put("amount", FootprintNumbers.exact(contribution.amount()));
    json.put("value", FootprintNumbers.exact(contribution.value()));
    json.put("share", FootprintNumbers.exact(contribution.share()));
    return json;
  }

  private static Map<String, Object> json(PropagatedUncertainty spread) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("standardDeviation", FootprintNumbers.exact(spread.standardDeviation()));
    json.put("form", spread.form().name());
    json.put("low", FootprintNumbers.exact(spread.low()));
    json.put("high", FootprintNumbers.exact(spread.high()));
    json.put(
        "sources",
        spread.sources().stream()
            .map(
                source ->
                    Map.of(
                        "process", source.process(),
                        "amount", source.other(),
                        "share", FootprintNumbers.exact(source.share())))
            .toList());
    return json;
  }

  private static Map<String, Object> json(MonteCarlo.Distribution runs) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("runs", runs.runs());
    json.put("undefined", runs.undefined());
    json.put("mean", FootprintNumbers.exact(runs.mean()));
    json.put("standardDeviation", FootprintNumbers.exact(runs.standardDeviation()));
    json.put("median", FootprintNumbers.exact(runs.median()));
    json.put("low", FootprintNumbers.exact(runs.low()));
    json.put("high", FootprintNumbers.exact(runs.high()));
    return json;
  }

  /// Why there is none.
  public static List<Map<String, Object>> of(List<FootprintIssue> issues, Locale locale) {
    FootprintWording wording = new FootprintWording();
    return issues.stream()
        .map(
            issue -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("kind", issue.kind().name());
              json.put("place", issue.place());
              json.put("found", issue.found());
              json.put("expected", issue.expected());
              json.put("message", wording.word(issue, locale));
              return json;
            })
        .toList();
  }
}
