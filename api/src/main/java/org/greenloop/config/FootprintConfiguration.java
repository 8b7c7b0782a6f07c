package org.greenloop.config;

import java.time.Clock;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.footprint.CircularityDesk;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.ProcessImport;
import org.greenloop.batch.intake.FileArchive;
import org.greenloop.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Footprints of products, and how circular they are.
@Configuration(proxyBeanMethods = false)
class FootprintConfiguration {

  @Bean
  ProcessImport processImport(Store store, FileArchive archive, Clock clock) {
    return new ProcessImport(
        store.organizations(), store.processFiles(), archive, store.factorEditions(), clock);
  }

  @Bean
  CircularityDesk circularityDesk(Store store, ProcessImport imports) {
    return new CircularityDesk(store.organizations(), imports, store.processFiles());
  }

  @Bean
  FootprintDesk footprintDesk(
      Store store, ProcessImport imports, ClosedMetrics closedMetrics, Clock clock) {
    return new FootprintDesk(
        store.organizations(),
        imports,
        store.processFiles(),
        store.factorEditions(),
        closedMetrics,
        store.submissions(),
        clock);
  }
}
