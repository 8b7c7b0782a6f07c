package org.greenloop.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.greenloop.access.RenewalNotice;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.OwnFactors;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.greencertificate.GreenCertificates;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.plausibility.Warnings;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.accounting.transparency.LogSigner;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.BulkAssessing;
import org.greenloop.batch.certificates.CertificateDesk;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.MonthClosing;
import org.greenloop.batch.closing.RecoveryCounting;
import org.greenloop.batch.declaration.FootprintDeclarations;
import org.greenloop.batch.dossier.Dossiers;
import org.greenloop.batch.estimating.Estimating;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.footprint.CircularityDesk;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.ProcessImport;
import org.greenloop.batch.freight.GreenFreightForm;
import org.greenloop.batch.intake.FileArchive;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.SubmittedTables;
import org.greenloop.batch.intake.TemplateForms;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.batch.issuing.DocumentIssuing;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.LabelBan;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.batch.plausibility.PlausibilityStep;
import org.greenloop.batch.plausibility.WarningOverriding;
import org.greenloop.batch.posting.OwnFactorReviewing;
import org.greenloop.batch.posting.PostingSteps;
import org.greenloop.batch.proposing.CurrentStandards;
import org.greenloop.batch.proposing.ProposalDesk;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.batch.reporting.ReportAssembling;
import org.greenloop.batch.reporting.ReportIssuing;
import org.greenloop.batch.reporting.StatementAssembling;
import org.greenloop.batch.reporting.StatementIssuing;
import org.greenloop.batch.restating.Restating;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.batch.transparency.LogKeyFile;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.signing.RevocationLists;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.TimeStampService;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.ontology.standard.StandardFiles;
import org.greenloop.store.StepTimes;
import org.greenloop.store.Store;
import org.greenloop.store.StoreCheck;
import org.greenloop.wording.NoticeText;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The parts of the arrow, put together.
@Configuration(proxyBeanMethods = false)
class AccountingConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  CarrierCatalog carriers() {
    return ReferenceData.carriers();
  }

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
  SchemeProposals schemeProposals(Store store) {
    return store.schemeProposals();
  }

  @Bean
  ProposalDesk proposalDesk(StandardFiles files, Store store, Clock clock) {
    return new ProposalDesk(store.schemeProposals(), files, store.accountHolders(), clock);
  }

  @Bean
  Store store(
      DataSource dataSource,
      TransactionTemplate transactions,
      CarrierCatalog carriers,
      StandardFiles standards,
      Clock clock) {
    Store store =
        Store.of(
            dataSource,
            transactions,
            carriers,
            standards.indicators(),
            ReferenceData.certificateRules());
    for (ReferenceData.Edition edition : ReferenceData.editions()) {
      store.factorEditions().load(edition.factors(), edition.sha256(), clock.instant());
    }
    return store;
  }

  @Bean
  Organizations organizations(Store store) {
    return store.organizations();
  }

  @Bean
  Meters meters(Store store) {
    return store.meters();
  }

  @Bean
  FactorEditions factorEditions(Store store) {
    return store.factorEditions();
  }

  @Bean
  GreenCertificates greenCertificates(Store store) {
    return store.greenCertificates();
  }

  @Bean
  Submissions submissions(Store store) {
    return store.submissions();
  }

  @Bean
  Ledger ledger(Store store) {
    return store.ledger();
  }

  @Bean
  OwnFactors ownFactors(Store store) {
    return store.ownFactors();
  }

  @Bean
  Restatements restatements(Store store) {
    return store.restatements();
  }

  @Bean
  Closings closings(Store store) {
    return store.closings();
  }

  @Bean
  Certifications certifications(Store store) {
    return store.certifications();
  }

  @Bean
  AccountHolders accountHolders(Store store) {
    return store.accountHolders();
  }

  @Bean
  LedgerLocks ledgerLocks(Store store) {
    return store.locks();
  }

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
  Warnings warnings(Store store) {
    return store.warnings();
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
  CustodyRecords custodyRecords(Store store) {
    return store.custody();
  }

  @Bean
  ClosedMetrics closedMetrics(Closings closings, StandardCatalog standards) {
    return new ClosedMetrics(closings, standards.indicators());
  }

  @Bean
  StepTimes stepTimes(DataSource dataSource) {
    return new StepTimes(dataSource);
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
  SurveillanceFindings surveillanceFindings(Store store) {
    return store.surveillance();
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
  EvidenceBook evidenceBook(Store store) {
    return store.evidence();
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
  BanLifts banLifts(Store store) {
    return store.banLifts();
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

  @Bean
  SigningKey signingKey(GreenloopSettings settings, Clock clock) throws IOException {
    List<X509Certificate> before = new ArrayList<>();
    for (Path file : settings.signingCertificatesBefore()) {
      before.add(SigningKey.readCertificate(file));
    }
    SigningKey key = loadKey(settings, clock).after(before);
    if (settings.timeStampService() != null) {
      key = key.stampedBy(new TimeStampService(settings.timeStampService()));
    }
    if (!settings.revocationLists().isEmpty()) {
      key = key.archivedWith(new RevocationLists(settings.revocationLists()));
    }
    return key;
  }

  private static SigningKey loadKey(GreenloopSettings settings, Clock clock) throws IOException {
    char[] password = settings.signingKeyPassword().toCharArray();
    if (settings.signingToken() != null) {
      return SigningKey.loadFromToken(settings.signingToken(), password);
    }
    if (settings.signingKey() != null) {
      return SigningKey.load(settings.signingKey(), password);
    }
    Files.createDirectories(settings.keys());
    return SigningKey.loadOrCreateDemo(settings.keys().resolve("demo.p12"), clock.instant());
  }

  @Bean
  LabelLog labelLog(Store store) {
    return store.labelLog();
  }

  @Bean
  LogDesk logDesk(Store store, GreenloopSettings settings) throws IOException {
    LogSigner signer =
        settings.logKey() == null
            ? LogKeyFile.loadOrCreate(
                settings.keys().resolve("log.key"), LogKeyFile.name(settings.publicUrl()))
            : LogKeyFile.load(settings.logKey());
    return new LogDesk(store.labelLog(), signer, settings.earlierLogKeys());
  }

  @Bean
  LabelIssuing labelIssuing(
      Store store,
      StandardCatalog standards,
      LabelBan ban,
      LogDesk log,
      ContentIssuing contentIssuing,
      SigningKey key,
      GreenloopSettings settings,
      Clock clock) {
    return new LabelIssuing(
        store.certifications(),
        store.issuedDocuments(),
        store.accountHolders(),
        store.organizations(),
        standards,
        ban,
        ReferenceData.mendDays(),
        log,
        contentIssuing,
        key,
        URI.create(settings.publicUrl() + "/verify/"),
        new BilingualName(settings.issuerZh(), settings.issuerEn()),
        clock);
  }

  @Bean
  IssuedDocuments issuedDocuments(Store store) {
    return store.issuedDocuments();
  }

  @Bean
  RenewalNotice renewalNotice(GreenloopSettings settings) {
    return new RenewalNotice(settings.renewalNoticeDays());
  }

  @Bean
  RegisterDesk registerDesk(Store store, Clock clock) {
    return new RegisterDesk(store.issuedDocuments(), clock);
  }

  @Bean
  DocumentIssuing documentIssuing(
      Store store, LogDesk log, SigningKey key, GreenloopSettings settings, Clock clock) {
    return new DocumentIssuing(
        store.issuedDocuments(),
        store.organizations(),
        log,
        key,
        URI.create(settings.publicUrl() + "/verify/"),
        new BilingualName(settings.issuerZh(), settings.issuerEn()),
        clock);
  }

  @Bean
  ContentIssuing contentIssuing(DocumentIssuing issuing) {
    return new ContentIssuing(issuing);
  }

  @Bean
  FootprintDeclarations footprintDeclarations(FootprintDesk desk, Store store) {
    return new FootprintDeclarations(desk, store.organizations());
  }

  @Bean
  Dossiers dossiers(Store store, StandardCatalog standards) {
    return new Dossiers(
        store.certifications(),
        store.accountHolders(),
        store.evidence(),
        store.organizations(),
        standards);
  }

  @Bean
  StatementIssuing statementIssuing(
      JobRepository jobs,
      AsyncTaskExecutor partitionThreads,
      JobRunner runner,
      Store store,
      StandardCatalog standards,
      Assessing assessing,
      CurrentWarnings warnings,
      DocumentIssuing documents,
      IssuedDocuments register,
      Clock clock) {
    return new StatementIssuing(
        jobs,
        partitionThreads,
        runner,
        store.organizations(),
        store.closings(),
        new StatementAssembling(
            store.closings(),
            standards,
            assessing,
            warnings,
            store.ledger(),
            store.factorEditions(),
            new NoticeText()),
        documents,
        register,
        clock);
  }

  @Bean
  ReportIssuing reportIssuing(
      Store store,
      StandardCatalog standards,
      Assessing assessing,
      CurrentWarnings warnings,
      DocumentIssuing documents,
      IssuedDocuments register) {
    return new ReportIssuing(
        new ReportAssembling(
            store.organizations(),
            store.certifications(),
            store.accountHolders(),
            store.closings(),
            standards,
            assessing,
            warnings,
            store.factorEditions(),
            new NoticeText()),
        documents,
        register,
        store.organizations());
  }

  @Bean
  DocumentVerification documentVerification(Store store, LogDesk log, SigningKey key, Clock clock) {
    return new DocumentVerification(
        store.issuedDocuments(), store.certifications(), store.organizations(), log, key, clock);
  }

  @Bean
  ProcessFiles processFiles(Store store) {
    return store.processFiles();
  }

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

  @Bean
  Checkup checkup(
      DataSource dataSource,
      Store store,
      StandardCatalog standards,
      StandardFiles files,
      SigningKey key) {
    return new Checkup(
        new StoreCheck(dataSource),
        store.factorEditions(),
        standards,
        files,
        store.schemeProposals(),
        key);
  }
}
