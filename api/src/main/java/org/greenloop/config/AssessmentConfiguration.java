package org.greenloop.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.BulkAssessing;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.batch.issuing.LabelBan;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.proposing.CurrentStandards;
import org.greenloop.batch.proposing.ProposalDesk;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.ontology.standard.StandardFiles;
import org.greenloop.store.Store;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// Standards, and what assesses by them and decides.
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

  @Bean
  StandardFiles standardFiles(GreenloopSettings settings) {
    if (settings.standards() == null) {
      return StandardFiles.load();
    }
    try (Stream<Path> files = Files.list(settings.standards())) {
      return StandardFiles.load(
          files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + settings.standards(), e);
    }
  }

  @Bean
  StandardCatalog standards(StandardFiles files, Store store) {
    return new CurrentStandards(files, store.schemeProposals());
  }

  @Bean
  ProposalDesk proposalDesk(StandardFiles files, Store store, Clock clock) {
    return new ProposalDesk(store.schemeProposals(), files, store.accountHolders(), clock);
  }

  @Bean
  Assessing assessing(Store store, ClosedMetrics closedMetrics, Clock clock) {
    return new Assessing(
        store.organizations(),
        closedMetrics,
        store.ledger(),
        store.certifications(),
        store.evidence(),
        clock);
  }

  @Bean
  BulkAssessing bulkAssessing(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      AsyncTaskExecutor partitionThreads,
      JobRunner runner,
      Store store,
      ClosedMetrics closedMetrics,
      Clock clock) {
    return new BulkAssessing(
        jobs,
        transactions,
        partitionThreads,
        runner,
        store.organizations(),
        store.closings(),
        closedMetrics,
        store.ledger(),
        store.certifications(),
        store.evidence(),
        clock);
  }

  @Bean
  LabelSurveillance labelSurveillance(
      Store store, StandardCatalog standards, Assessing assessing, Clock clock) {
    return new LabelSurveillance(
        store.surveillance(),
        store.certifications(),
        store.organizations(),
        store.closings(),
        standards,
        assessing,
        ReferenceData.mendDays(),
        clock);
  }

  @Bean
  EvidenceDesk evidenceDesk(Store store, Clock clock) {
    return new EvidenceDesk(store.evidence(), store.accountHolders(), store.organizations(), clock);
  }

  @Bean
  LabelBan labelBan(Store store) {
    return new LabelBan(store.banLifts());
  }

  @Bean
  BanLifting banLifting(Store store, Clock clock) {
    return new BanLifting(store.banLifts(), store.accountHolders(), clock);
  }

  @Bean
  Reviewing reviewing(Store store, LabelBan ban, Clock clock) {
    return new Reviewing(
        store.certifications(), store.accountHolders(), store.organizations(), ban, clock);
  }
}
