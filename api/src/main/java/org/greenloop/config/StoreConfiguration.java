package org.greenloop.config;

import java.time.Clock;
import javax.sql.DataSource;
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
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.plausibility.Warnings;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.ontology.standard.StandardFiles;
import org.greenloop.store.StepTimes;
import org.greenloop.store.Store;
import org.greenloop.store.StoreCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// The store, and the ports of the core that it fulfils.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  CarrierCatalog carriers() {
    return ReferenceData.carriers();
  }

  @Bean
  SchemeProposals schemeProposals(Store store) {
    return store.schemeProposals();
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
  Warnings warnings(Store store) {
    return store.warnings();
  }

  @Bean
  CustodyRecords custodyRecords(Store store) {
    return store.custody();
  }

  @Bean
  StepTimes stepTimes(DataSource dataSource) {
    return new StepTimes(dataSource);
  }

  @Bean
  SurveillanceFindings surveillanceFindings(Store store) {
    return store.surveillance();
  }

  @Bean
  EvidenceBook evidenceBook(Store store) {
    return store.evidence();
  }

  @Bean
  BanLifts banLifts(Store store) {
    return store.banLifts();
  }

  @Bean
  LabelLog labelLog(Store store) {
    return store.labelLog();
  }

  @Bean
  IssuedDocuments issuedDocuments(Store store) {
    return store.issuedDocuments();
  }

  @Bean
  ProcessFiles processFiles(Store store) {
    return store.processFiles();
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
