package org.greenloop.store;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.TraceConsents;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.OwnFactors;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.greencertificate.CertificateRules;
import org.greenloop.accounting.greencertificate.GreenCertificates;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.ledger.RecoveryCounts;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.market.MarketBook;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.plausibility.SiteHistories;
import org.greenloop.accounting.plausibility.Warnings;
import org.greenloop.accounting.projection.ProjectionSource;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.store.embedded.DatabaseNotReadyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The ports of the core over one PostgreSQL database.
public record Store(
    Organizations organizations,
    Meters meters,
    FactorEditions factorEditions,
    Submissions submissions,
    Ledger ledger,
    Restatements restatements,
    RecoveryCounts recoveryCounts,
    CustodyRecords custody,
    TraceConsents traceConsents,
    MarketBook market,
    OwnFactors ownFactors,
    Closings closings,
    Certifications certifications,
    IssuedDocuments issuedDocuments,
    LabelLog labelLog,
    BanLifts banLifts,
    EvidenceBook evidence,
    SurveillanceFindings surveillance,
    AccountHolders accountHolders,
    GreenCertificates greenCertificates,
    SiteHistories siteHistories,
    Warnings warnings,
    ProjectionSource projectionSource,
    SchemeProposals schemeProposals,
    ProcessFiles processFiles,
    LedgerLocks locks) {

  /// @param transactions on the same data source: what a port promises to do all or none runs in
  ///   one
  public static Store of(
      DataSource dataSource,
      TransactionOperations transactions,
      CarrierCatalog carriers,
      List<Indicator> indicators,
      CertificateRules certificateRules) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    PostgresFactorEditions factors = new PostgresFactorEditions(jdbc, transactions, dataSource);
    CertificateBooks books = new CertificateBooks(jdbc);
    CertificateClaims claims = new CertificateClaims(jdbc, books, certificateRules);
    PostgresMeters meters = new PostgresMeters(jdbc, carriers);
    PostgresSubmissions submissions =
        new PostgresSubmissions(
            jdbc, dataSource, transactions, carriers, new CertificateSettlement(jdbc, claims));
    PostgresLedger ledger = new PostgresLedger(jdbc, dataSource, transactions, factors);
    PostgresOrganizations organizations = new PostgresOrganizations(jdbc, transactions);
    PostgresClosings closings = new PostgresClosings(jdbc, dataSource, transactions, indicators);
    PostgresLabelLog log = new PostgresLabelLog(jdbc, transactions);
    PostgresIssuedDocuments register = new PostgresIssuedDocuments(jdbc, transactions, log);
    return new Store(
        organizations,
        meters,
        factors,
        submissions,
        ledger,
        new PostgresRestatements(jdbc, transactions, ledger, submissions, factors),
        new PostgresRecoveryCounts(jdbc, dataSource, transactions, ledger),
        new PostgresCustodyRecords(jdbc, dataSource, transactions),
        new PostgresTraceConsents(jdbc, transactions),
        new PostgresMarketBook(jdbc),
        new PostgresOwnFactors(jdbc, transactions),
        closings,
        new PostgresCertifications(jdbc, transactions, register),
        register,
        log,
        new PostgresBanLifts(jdbc, transactions),
        new PostgresEvidence(jdbc, transactions),
        new PostgresSurveillanceFindings(jdbc),
        new PostgresAccountHolders(jdbc),
        new PostgresGreenCertificates(jdbc, transactions, books, claims),
        new PostgresSiteHistories(jdbc, transactions),
        new PostgresWarnings(jdbc, dataSource, transactions),
        new PostgresProjectionSource(jdbc, dataSource, organizations, closings, register),
        new PostgresSchemeProposals(jdbc, transactions),
        new PostgresProcessFiles(jdbc, transactions),
        new PostgresLedgerLocks(dataSource));
  }

  /// Brings the schema to the newest version; again is nothing new.
  ///
  /// @throws DatabaseNotReadyException with the cause and the cure
  public static void migrate(DataSource dataSource) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .javaMigrations(new OldLabelsIntoLog())
          .load()
          .migrate();
    } catch (FlywayException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new DatabaseNotReadyException(
          "the schema could not be made: "
              + cause.getMessage()
              + "; the account must own the database and may either create roles, or a superuser runs"
              + " CREATE ROLE greenloop_app NOLOGIN; GRANT greenloop_app TO that account",
          e);
    }
  }
}
