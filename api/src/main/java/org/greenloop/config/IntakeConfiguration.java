package org.greenloop.config;

import java.time.Clock;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.batch.certificates.CertificateDesk;
import org.greenloop.batch.estimating.Estimating;
import org.greenloop.batch.intake.FileArchive;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.SubmittedTables;
import org.greenloop.batch.intake.TemplateForms;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.batch.plausibility.PlausibilityStep;
import org.greenloop.batch.plausibility.WarningOverriding;
import org.greenloop.batch.posting.OwnFactorReviewing;
import org.greenloop.batch.posting.PostingSteps;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.store.Store;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// What takes in files, checks and posts them.
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  FileArchive fileArchive(GreenloopSettings settings) {
    return new FileArchive(settings.files());
  }

  @Bean
  TemplateForms templateForms(Store store, CarrierCatalog carriers, FileArchive archive) {
    return new TemplateForms(
        store.organizations(),
        store.meters(),
        store.factorEditions(),
        store.submissions(),
        carriers,
        archive);
  }

  @Bean
  PostingSteps postingSteps(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor partitionThreads,
      Store store) {
    return new PostingSteps(
        jobs,
        transactions,
        partitionThreads,
        store.submissions(),
        store.ledger(),
        store.factorEditions(),
        store.ownFactors(),
        store.restatements(),
        store.organizations());
  }

  @Bean
  OwnFactorReviewing ownFactorReviewing(Store store, AccountHolders accountHolders, Clock clock) {
    return new OwnFactorReviewing(
        store.ownFactors(), store.factorEditions(), store.submissions(), accountHolders, clock);
  }

  @Bean
  Estimating estimating(Store store, FileArchive archive, FileImport imports) {
    return new Estimating(
        store.organizations(), store.submissions(), new SubmittedTables(archive), imports);
  }

  @Bean
  FileImport fileImport(
      Store store,
      CarrierCatalog carriers,
      FileArchive archive,
      JobRepository jobs,
      PlatformTransactionManager transactions,
      JobRunner runner,
      PostingSteps posting,
      Clock clock) {
    PlausibilityStep plausibility =
        new PlausibilityStep(
            jobs,
            transactions,
            store.siteHistories(),
            store.warnings(),
            store.organizations(),
            store.factorEditions(),
            carriers,
            ReferenceData.plausibility());
    return new FileImport(
        store.organizations(),
        store.meters(),
        store.factorEditions(),
        store.restatements(),
        store.submissions(),
        carriers,
        store.greenCertificates(),
        archive,
        jobs,
        transactions,
        runner,
        store.warnings(),
        plausibility,
        posting,
        clock);
  }

  @Bean
  CurrentWarnings currentWarnings(Store store, CarrierCatalog carriers) {
    return new CurrentWarnings(
        store.warnings(),
        store.siteHistories(),
        store.factorEditions(),
        carriers,
        ReferenceData.plausibility());
  }

  @Bean
  WarningOverriding warningOverriding(Store store, Clock clock) {
    return new WarningOverriding(
        store.warnings(), store.submissions(), store.accountHolders(), clock);
  }

  @Bean
  CertificateDesk certificateDesk(Store store, FileImport imports, Clock clock) {
    return new CertificateDesk(store.greenCertificates(), store.organizations(), imports, clock);
  }
}
