package org.greenloop.config;

import java.time.Clock;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.MonthClosing;
import org.greenloop.batch.closing.RecoveryCounting;
import org.greenloop.batch.freight.GreenFreightForm;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.batch.restating.Restating;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.store.Store;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// What closes months, restates them and explains their figures.
@Configuration(proxyBeanMethods = false)
class ClosingConfiguration {

  @Bean
  Restating restating(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor partitionThreads,
      JobRunner runner,
      Store store,
      StandardCatalog standards,
      Clock clock) {
    return new Restating(
        jobs,
        transactions,
        partitionThreads,
        runner,
        store.submissions(),
        store.restatements(),
        store.factorEditions(),
        store.ownFactors(),
        store.organizations(),
        new MetricCalculator(standards.indicators()),
        clock);
  }

  @Bean
  MonthClosing monthClosing(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor partitionThreads,
      JobRunner runner,
      Store store,
      StandardCatalog standards,
      LabelSurveillance surveillance,
      Clock clock) {
    return new MonthClosing(
        jobs,
        transactions,
        partitionThreads,
        runner,
        store.organizations(),
        store.submissions(),
        store.ledger(),
        store.restatements(),
        store.closings(),
        store.meters(),
        store.factorEditions(),
        new RecoveryCounting(
            store.custody(),
            store.recoveryCounts(),
            store.organizations(),
            ReferenceData.treatmentProcesses(),
            ReferenceData.renewableResources(),
            ReferenceData.substitutions(),
            clock),
        new MetricCalculator(standards.indicators()),
        surveillance,
        clock);
  }

  @Bean
  ClosedMetrics closedMetrics(Closings closings, StandardCatalog standards) {
    return new ClosedMetrics(closings, standards.indicators());
  }

  @Bean
  Explainer explainer(Store store, ClosedMetrics closedMetrics) {
    return new Explainer(store.organizations(), store.submissions(), store.ledger(), closedMetrics);
  }

  @Bean
  GreenFreightForm greenFreightForm(Store store, ClosedMetrics closedMetrics) {
    return new GreenFreightForm(
        ReferenceData.greenFreightForm(),
        closedMetrics,
        store.submissions(),
        store.organizations());
  }
}
