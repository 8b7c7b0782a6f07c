package org.greenloop.batch.declaration;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.footprint.FootprintDeclaration;
import org.greenloop.batch.footprint.FootprintDesk;
import org.greenloop.batch.footprint.FootprintQuestion;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.certificate.content.Draft;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.declaration.DeclarationContent;
import org.greenloop.certificate.declaration.DeclarationContent.Allocation;
import org.greenloop.certificate.declaration.DeclarationContent.Interval;
import org.greenloop.certificate.declaration.DeclarationContent.Item;
import org.greenloop.certificate.declaration.DeclarationContent.LeftOut;
import org.greenloop.certificate.declaration.DeclarationContent.MissingFigure;
import org.greenloop.certificate.declaration.DeclarationContent.NotDeclared;
import org.greenloop.certificate.declaration.DeclarationContent.Quality;
import org.greenloop.certificate.declaration.DeclarationContent.Stage;
import org.greenloop.certificate.declaration.DeclarationDocument;

/// The footprint declaration of a product.
///
/// The maker declares, or whoever sees all does it for the maker; either way it says what the maker
/// sees, by stages at most, and names no supplier.
public final class FootprintDeclarations {

  /// Digits that are printed.
  private static final MathContext PRINTED = new MathContext(6);

  private static final MathContext PERCENT = new MathContext(3);

  private static final DeclarationDocument DOCUMENT = new DeclarationDocument();

  private final FootprintDesk desk;
  private final Organizations organizations;

  public FootprintDeclarations(FootprintDesk desk, Organizations organizations) {
    this.desk = desk;
    this.organizations = organizations;
  }

  /// A declaration that can be issued.
  ///
  /// @param holder who makes the product
  /// @param about product, period and method
  /// @param validUntil last day of the numbers of the process
  public record Declaration(
      Subject holder,
      String about,
      Optional<LocalDate> validUntil,
      Draft<DeclarationContent> draft) {

    public ContentIssuing.Order<DeclarationContent> order() {
      return new ContentIssuing.Order<>(
          DocumentKind.FOOTPRINT_DECLARATION,
          holder,
          about,
          validUntil,
          draft,
          DeclarationContent.DATA,
          DOCUMENT::render);
    }
  }

  /// @param product code, name or process of it; `COMPANY/PRODUCT` where several companies make it
  /// @param viewer id of the company that asks; empty for whoever sees all
  /// @return empty where nobody makes the product, and where the viewer is not its maker
  /// @throws org.greenloop.batch.footprint.FootprintRefused where there is no footprint
  /// @throws DecisionRefused where the maker is no member, or the numbers of the process are over
  public Optional<Declaration> find(
      String product, FootprintMethod method, Optional<ReportingPeriod> period, OptionalInt viewer)
      throws IOException {
    Optional<Offer> offer =
        desk.find(question(product, method, period, viewer)).map(FootprintReport::product);
    if (offer.isEmpty()) {
      return Optional.empty();
    }
    Subject maker =
        organizations
            .directory()
            .find(offer.get().owner(), SubjectKind.COMPANY)
            .orElseThrow(() -> new DecisionRefused(Reason.NO_MAKER, product));
    if (viewer.isPresent() && viewer.getAsInt() != maker.id()) {
      return Optional.empty();
    }
    return desk.find(question(product, method, period, OptionalInt.of(maker.id())))
        .map(report -> declaration(report, maker));
  }

  private static FootprintQuestion question(
      String product,
      FootprintMethod method,
      Optional<ReportingPeriod> period,
      OptionalInt viewer) {
    return new FootprintQuestion(
        product, method, period, Optional.empty(), viewer, 0, true, Optional.empty());
  }

  private Declaration declaration(FootprintReport report, Subject maker) {
    FootprintDeclaration declared = report.declaration();
    if (declared.isExpired()) {
      throw new DecisionRefused(
          Reason.OUTDATED,
          report.product().output().product(),
          declared.declared().validUntil().orElseThrow());
    }
    return new Declaration(
        maker, about(report), declared.declared().validUntil(), draft(report, maker));
  }

  private static String about(FootprintReport report) {
    return Stream.of(
            Stream.of(report.product().output().product()),
            report.declaration().period().map(ReportingPeriod::toString).stream(),
            Stream.of(report.method().code()))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" "));
  }

  private Draft<DeclarationContent> draft(FootprintReport report, Subject maker) {
    FootprintDeclaration declaration = report.declaration();
    Offer product = report.product();
    double total = report.footprint().value();
    return issued ->
        new DeclarationContent(
            issued,
            product(product, maker),
            product.process().name(),
            declaration.period().map(ReportingPeriod::toString).orElse(""),
            "1 " + product.output().unit(),
            declaration.declared().functionalUnit(),
            report.category(),
            report.unit(),
            report.method(),
            printed(total),
            report
                .uncertainty()
                .filter(spread -> spread.low() < spread.high())
                .map(spread -> new Interval(printed(spread.low()), printed(spread.high()))),
            report.allocations().entrySet().stream()
                .map(
                    one ->
                        new Allocation(
                            one.getKey(),
                            one.getValue().map(FootprintDeclarations::printed),
                            one.getKey() == report.method()))
                .toList(),
            stages(report.stages(), total),
            declaration.declared().boundary(),
            declaration.declared().cutOff(),
            declaration.declared().allocation(),
            declaration.edition(),
            product.process().provenance().source(),
            percent(report.primaryDataShare()),
            report.confidence().entrySet().stream()
                .map(one -> new Quality(one.getKey(), percent(one.getValue())))
                .toList(),
            report.processes(),
            report.missing().stream()
                .map(one -> new MissingFigure(one.site(), one.figure(), one.reason()))
                .toList(),
            report.uncharacterised().stream().map(LeftOut::new).toList(),
            notDeclared(declaration.missing()));
  }

  private Term product(Offer offer, Subject maker) {
    String code = offer.output().product();
    return organizations.listProducts().stream()
        .filter(one -> one.code().equals(code) && one.companyId() == maker.id())
        .findFirst()
        .map((Product one) -> new Term(code, one.name(), one.nameEnglish()))
        .orElseGet(() -> new Term(code, offer.output().name(), offer.output().name()));
  }

  private static List<Stage> stages(Map<LifeCycleStage, Double> stages, double total) {
    List<Stage> rows = new ArrayList<>();
    stages.forEach(
        (stage, value) ->
            rows.add(
                new Stage(
                    stage,
                    printed(value),
                    total == 0 ? Optional.empty() : Optional.of(percent(value / total)))));
    return rows;
  }

  private static List<NotDeclared> notDeclared(Set<FootprintDeclaration.Item> items) {
    return items.stream()
        .map(
            item ->
                new NotDeclared(
                    switch (item) {
                      case FUNCTIONAL_UNIT -> Item.FUNCTIONAL_UNIT;
                      case BOUNDARY -> Item.BOUNDARY;
                      case CUT_OFF -> Item.CUT_OFF;
                      case ALLOCATION -> Item.ALLOCATION;
                      case PERIOD -> Item.PERIOD;
                      case VALIDITY -> Item.VALIDITY;
                    }))
        .toList();
  }

  /// By way of the shortest text that is the number, as a decimal of the ledger would be read.
  private static BigDecimal printed(double value) {
    return plain(new BigDecimal(Double.toString(value)).round(PRINTED));
  }

  private static BigDecimal percent(double share) {
    return plain(new BigDecimal(Double.toString(share)).movePointRight(2).round(PERCENT));
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(Rounding.plain(value));
  }
}
