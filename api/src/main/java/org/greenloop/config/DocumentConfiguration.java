package org.greenloop.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.access.RenewalNotice;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.transparency.LogSigner;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.declaration.FootprintDeclarations;
import org.greenloop.batch.dossier.Dossiers;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.batch.issuing.DocumentIssuing;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.LabelBan;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.batch.reporting.ReportAssembling;
import org.greenloop.batch.reporting.ReportIssuing;
import org.greenloop.batch.reporting.StatementAssembling;
import org.greenloop.batch.reporting.StatementIssuing;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.batch.transparency.LogKeyFile;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.signing.RevocationLists;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.certificate.signing.TimeStampService;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.store.Store;
import org.greenloop.wording.NoticeText;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;

/// What issues documents, keeps the register and its log, and verifies.
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

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
}
