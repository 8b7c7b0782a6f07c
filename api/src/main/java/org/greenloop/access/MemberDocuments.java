package org.greenloop.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.declaration.FootprintDeclarations;
import org.greenloop.batch.dossier.Dossiers;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.batch.receipt.RecoveryReceipts;
import org.greenloop.batch.recovery.RecoveryStatements;
import org.greenloop.certificate.layout.Language;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// Documents that a member has issued for itself: a receipt for a lot it took over, a statement of
/// its year, a declaration of its product. Dossiers are for reviewers and operators, since they
/// name reviewers. Whoever sees all may have any of them issued, for whom it is about.
///
/// Issuing again on the same data gives the document that is there.
@Component
public final class MemberDocuments {

  private final RecoveryReceipts receipts;
  private final RecoveryStatements statements;
  private final FootprintDeclarations declarations;
  private final Dossiers dossiers;
  private final Certifications certifications;
  private final ContentIssuing issuing;
  private final IssuedDocuments register;
  private final VisibleSubjects subjects;

  MemberDocuments(
      RecoveryReceipts receipts,
      RecoveryStatements statements,
      FootprintDeclarations declarations,
      Dossiers dossiers,
      Certifications certifications,
      ContentIssuing issuing,
      IssuedDocuments register,
      VisibleSubjects subjects) {
    this.receipts = receipts;
    this.statements = statements;
    this.declarations = declarations;
    this.dossiers = dossiers;
    this.certifications = certifications;
    this.issuing = issuing;
    this.register = register;
    this.subjects = subjects;
  }

  /// @throws NotFound for a lot that there is not, that the company of the viewer does not hold, or
  ///   that a treatment made
  public IssuedDocument receipt(Viewer viewer, String lot) {
    return issuing.issue(
        receipts
            .find(lot, onlooker(viewer))
            .orElseThrow(() -> new NotFound("no lot that was taken over has the code " + lot))
            .order());
  }

  /// Whether a lot that the viewer may see was taken over from somebody, so that it has a receipt.
  public boolean hasReceipt(Viewer viewer, String lot) {
    return receipts.find(lot, onlooker(viewer)).isPresent();
  }

  private static Onlooker onlooker(Viewer viewer) {
    return viewer.seesEverybody()
        ? Onlooker.OF_ALL
        : viewer.companyId().map(Onlooker::of).orElseThrow();
  }

  /// @param company empty for the own one
  /// @throws NotFound for a company that the viewer may not see
  /// @throws BadRequest where the base does not fit the period
  public IssuedDocument statement(
      Viewer viewer, Optional<String> company, ReportingPeriod period, ProducerRates.Base base) {
    if (!base.fits(period)) {
      throw new BadRequest("the base three-years is for a calendar year, such as 2025");
    }
    return issuing.issue(statements.order(company(viewer, company), period, base));
  }

  public Optional<Subject> ownCompany(Viewer viewer) {
    return viewer.companyId().map(subjects.directory()::get);
  }

  private Subject company(Viewer viewer, Optional<String> code) {
    Subject company =
        code.map(text -> subjects.get(viewer, text))
            .or(() -> ownCompany(viewer))
            .orElseThrow(() -> new BadRequest("company is missing, such as EX-COOL"));
    if (company.kind() != SubjectKind.COMPANY) {
      throw new NotFound("no company has the code " + company.code());
    }
    return company;
  }

  /// @param product code, name or process of it; `COMPANY/PRODUCT` where several companies make it
  /// @throws NotFound where nobody makes it, and where another company does
  /// @throws BadRequest for a method that there is not
  /// @throws org.greenloop.batch.footprint.FootprintRefused where there is no footprint
  public IssuedDocument declaration(
      Viewer viewer, String product, String method, Optional<ReportingPeriod> period) {
    FootprintMethod known =
        FootprintMethod.find(method)
            .orElseThrow(() -> new BadRequest("method is cut-off, cff or avoided"));
    OptionalInt company =
        viewer.seesEverybody()
            ? OptionalInt.empty()
            : OptionalInt.of(viewer.companyId().orElseThrow());
    try {
      return issuing.issue(
          declarations
              .find(product, known, period, company)
              .orElseThrow(() -> new NotFound("nobody makes the product " + product))
              .order());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws NotFound for an assessment that there is not, and for a clerk
  public IssuedDocument dossier(Viewer viewer, long assessmentId) {
    if (!viewer.seesEverybody()) {
      throw new NotFound("dossiers are for reviewers and operators");
    }
    StoredAssessment assessment =
        certifications.list().stream()
            .filter(one -> one.id() == assessmentId)
            .findFirst()
            .orElseThrow(() -> new NotFound("no assessment has the number " + assessmentId));
    return issuing.issue(dossiers.bind(assessment).order());
  }

  /// The signed bytes of a document that the viewer has just had issued.
  public byte[] file(IssuedDocument document, Language language) {
    return register.getFile(document.serial(), language.name().toLowerCase(Locale.ROOT));
  }

  /// @throws BadRequest for a language that no document is in
  public static Language language(String text) {
    return switch (text) {
      case "zh" -> Language.ZH;
      case "en" -> Language.EN;
      case "bilingual" -> Language.BILINGUAL;
      default -> throw new BadRequest("language is zh, en or bilingual");
    };
  }
}
