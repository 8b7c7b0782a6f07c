package org.greenloop.config;

import java.time.Clock;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.TraceConsents;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.market.MarketBook;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.batch.custody.ConsentDesk;
import org.greenloop.batch.custody.CustodyBook;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.MaterialBalances;
import org.greenloop.batch.custody.MaterialSources;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.market.LotDesk;
import org.greenloop.batch.receipt.RecoveryReceipts;
import org.greenloop.batch.recovery.RecoveryStatements;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Questions about lots, and their market.
@Configuration(proxyBeanMethods = false)
class CustodyConfiguration {

  @Bean
  CustodyBook custodyBook(CustodyRecords records) {
    return new CustodyBook(records);
  }

  @Bean
  TraceConsents traceConsents(Store store) {
    return store.traceConsents();
  }

  @Bean
  ConsentDesk consentDesk(TraceConsents consents, Organizations organizations, Clock clock) {
    return new ConsentDesk(consents, organizations, clock);
  }

  @Bean
  LotTracing lotTracing(CustodyBook book, Organizations organizations, TraceConsents consents) {
    return new LotTracing(book, organizations, consents::allowing);
  }

  @Bean
  MarketBook marketBook(Store store) {
    return store.market();
  }

  @Bean
  LotDesk lotDesk(
      MarketBook market,
      LedgerLocks locks,
      CustodyBook book,
      Organizations organizations,
      FileImport imports,
      Clock clock) {
    return new LotDesk(market, locks, book, organizations, imports, clock);
  }

  @Bean
  MaterialBalances materialBalances(CustodyBook book, Organizations organizations) {
    return new MaterialBalances(book, organizations, ReferenceData.custodyLimits());
  }

  @Bean
  MaterialSources materialSources(CustodyBook book, Organizations organizations) {
    return new MaterialSources(book, organizations, ReferenceData.renewableResources());
  }

  @Bean
  ProducerRates producerRates(
      CustodyBook book, Submissions submissions, Organizations organizations) {
    return new ProducerRates(
        book, submissions::listDeclarations, organizations, ReferenceData.treatmentProcesses());
  }

  @Bean
  RecoveryReceipts recoveryReceipts(
      CustodyBook book, LotTracing tracing, Organizations organizations) {
    return new RecoveryReceipts(book, tracing, organizations);
  }

  @Bean
  RecoveryStatements recoveryStatements(
      CustodyBook book,
      MaterialBalances balances,
      ProducerRates rates,
      CustodyFindings findings,
      Organizations organizations) {
    return new RecoveryStatements(book, balances, rates, findings, organizations);
  }

  @Bean
  CustodyFindings custodyFindings(CustodyBook book, Organizations organizations) {
    return new CustodyFindings(book, ReferenceData.custodyReview(), organizations);
  }
}
