package org.greenloop.certificate.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SystemBoundary;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.certificate.content.Content;
import org.greenloop.certificate.content.ContentData;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Term;

/// Everything that stands on a footprint declaration: the figure by each method of sharing
/// recycling, by stage, what it rests on, and what ISO 14067:2018, clause 7, and GB/T 24067-2024
/// want beside it.
///
/// Figures are rounded to six significant digits, the same on the page and in the data. Suppliers
/// are not named and their contributions are not told apart: a declaration is read by everybody.
///
/// The holder makes the product and declares. A declaration ends when the numbers of the process
/// do.
///
/// @param figures period of the figures of sites; empty where none entered
/// @param process name of the process that makes it
/// @param declaredUnit such as `1 台`
/// @param functionalUnit what the product does, how much and how long; empty where not declared,
///   and so are `cutOff` and `allocation`
/// @param category of impact, with the factor edition in `edition`
/// @param unit of the figures
/// @param method the one that stages, quality and share of primary data are told for
/// @param source where the numbers of the process are from
/// @param primaryPercent of the impact that comes from primary data (ISO 14067:2018, 3.1.7.1)
/// @param processes how many products were solved at once
/// @param missing figures of sites that are left out
/// @param uncharacterised elementary flows without a factor, which count for nothing
/// @param notDeclared what is asked for and was not said
public record DeclarationContent(
    Issued issued,
    Term product,
    String process,
    String figures,
    String declaredUnit,
    String functionalUnit,
    String category,
    String unit,
    FootprintMethod method,
    BigDecimal total,
    Optional<Interval> interval,
    List<Allocation> allocations,
    List<Stage> stages,
    Optional<SystemBoundary> boundary,
    String cutOff,
    String allocation,
    String edition,
    String source,
    BigDecimal primaryPercent,
    List<Quality> qualities,
    int processes,
    List<MissingFigure> missing,
    List<LeftOut> uncharacterised,
    List<NotDeclared> notDeclared)
    implements Content {

  public static final ContentData<DeclarationContent> DATA =
      new ContentData<>("footprint-declaration", DeclarationContent.class);

  /// @throws IllegalArgumentException where the methods do not have the figure that is declared
  public DeclarationContent {
    allocations = List.copyOf(allocations);
    stages = List.copyOf(stages);
    qualities = List.copyOf(qualities);
    missing = List.copyOf(missing);
    uncharacterised = List.copyOf(uncharacterised);
    notDeclared = List.copyOf(notDeclared);
    FootprintMethod declared = method;
    BigDecimal figure = total;
    if (allocations.stream()
        .noneMatch(
            one -> one.method() == declared && one.total().filter(figure::equals).isPresent())) {
      throw new IllegalArgumentException(
          "declaration "
              + issued.serial()
              + " has no figure "
              + figure
              + " by the method "
              + declared);
    }
  }

  /// 95 %, from the uncertainty of all amounts.
  public record Interval(BigDecimal low, BigDecimal high) {}

  /// The figure by one method.
  ///
  /// @param total empty where that method has no supply chain
  /// @param declared whether it is the one that is declared
  public record Allocation(FootprintMethod method, Optional<BigDecimal> total, boolean declared) {}

  /// @param percent of the total; empty where the total is zero
  public record Stage(LifeCycleStage stage, BigDecimal value, Optional<BigDecimal> percent) {}

  /// @param percent of the impact, whatever its sign, from numbers of that confidence
  public record Quality(Confidence confidence, BigDecimal percent) {}

  public record LeftOut(String what) {}

  /// @param figure code of the metric
  public record MissingFigure(String site, String figure, Availability reason) {}

  public record NotDeclared(Item item) {}

  /// What is asked for beside a footprint.
  public enum Item {
    FUNCTIONAL_UNIT,
    BOUNDARY,
    CUT_OFF,
    ALLOCATION,
    PERIOD,
    VALIDITY
  }
}
