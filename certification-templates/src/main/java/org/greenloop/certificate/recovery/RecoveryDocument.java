package org.greenloop.certificate.recovery;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.greenloop.accounting.custody.Route;
import org.greenloop.certificate.content.ContentDocument;
import org.greenloop.certificate.layout.Chart;
import org.greenloop.certificate.layout.Fields;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.Wording;
import org.greenloop.certificate.recovery.RecoveryContent.Treated;

/// The pages of a recovery statement.
public final class RecoveryDocument {

  private final ContentDocument<RecoveryContent> document =
      new ContentDocument<>(
          RecoveryContent.DATA,
          "/org/greenloop/certificate/recovery/recovery",
          (fields, content, wording, language) -> chart(fields, content, wording));

  /// An unsigned PDF/A-3a and PDF/UA-1, the same bytes for the same content.
  public byte[] render(RecoveryContent content, Language language) {
    return document.render(content, language);
  }

  ContentDocument<RecoveryContent> document() {
    return document;
  }

  /// Outputs of all processes by route.
  private static void chart(Fields fields, RecoveryContent content, Wording wording) {
    Map<Route, Function<Treated, BigDecimal>> routes = new LinkedHashMap<>();
    routes.put(Route.REUSE, Treated::reuse);
    routes.put(Route.REMANUFACTURE, Treated::remanufacture);
    routes.put(Route.RECYCLING, Treated::recycling);
    routes.put(Route.ENERGY_RECOVERY, Treated::energyRecovery);
    routes.put(Route.DISPOSAL, Treated::disposal);
    routes.put(Route.STOCK, Treated::stock);
    routes.put(Route.LOSS, Treated::loss);
    fields.chart(
        "routeChart",
        new Chart(
            Chart.Shape.BARS,
            wording.get("route.chart"),
            "kg",
            routes.keySet().stream().map(route -> wording.get("route." + route.name())).toList(),
            List.of(
                new Chart.Series(
                    wording.get("treated"),
                    routes.values().stream()
                        .map(
                            mass ->
                                Optional.of(
                                    content.treated().stream()
                                        .map(mass)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                        .toList())),
            Optional.empty()));
  }
}
