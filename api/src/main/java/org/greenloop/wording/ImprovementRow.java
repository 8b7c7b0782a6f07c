package org.greenloop.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Improvement;
import org.greenloop.accounting.assessment.Improvements;
import org.greenloop.accounting.assessment.InputChange;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.provenance.PublishedJudgement;

/// One line of what would change an assessment, the same for programs on the command line and on
/// the web. Numbers are exact and have no trailing zeros; what does not apply is empty.
///
/// @param part `criterion`: any one of the lines of a criterion is enough for its points; `plan`:
///   all lines together pass, in this order
/// @param step of the plan, from 1; 0 for a criterion alone
/// @param points that the criterion earns today
/// @param pointsAfter that it would earn
/// @param value that the indicator has today
/// @param needed that it would have to have
/// @param accounts that move, by code, joined by `+`
/// @param from sum of the input over the period
/// @param to what it would have to be
/// @param shown the same with the decimals that matter; it passes too
/// @param relative change in % of what there is, signed
/// @param scoreAfter of the plan, with this step and those before
/// @param action for a plan: `change` an input, `report` a figure, `declare` evidence, `answer` a
///   veto
public record ImprovementRow(
    String part,
    int step,
    String criterion,
    String outcome,
    String points,
    String pointsAfter,
    String indicator,
    String value,
    String needed,
    String unit,
    String action,
    String accounts,
    String from,
    String to,
    String shown,
    String inputUnit,
    String relative,
    String scoreAfter) {

  private static final int DECIMALS_OF_SHARES = 2;

  public static final List<String> COLUMNS =
      List.of(
          "part",
          "step",
          "criterion",
          "outcome",
          "points",
          "pointsAfter",
          "indicator",
          "value",
          "needed",
          "unit",
          "action",
          "accounts",
          "from",
          "to",
          "shown",
          "inputUnit",
          "relative",
          "scoreAfter");

  public List<String> cells() {
    return List.of(
        part,
        String.valueOf(step),
        criterion,
        outcome,
        points,
        pointsAfter,
        indicator,
        value,
        needed,
        unit,
        action,
        accounts,
        from,
        to,
        shown,
        inputUnit,
        relative,
        scoreAfter);
  }

  /// What a step asks somebody to do.
  public enum Action {
    CHANGE,
    REPORT,
    DECLARE,
    ANSWER;

    public static Action of(Improvement improvement) {
      if (improvement.cheapest().isPresent()) {
        return CHANGE;
      }
      if (improvement.judgement().criterion().indicator().isPresent()) {
        return REPORT;
      }
      return improvement.judgement().criterion().weight().signum() == 0 ? ANSWER : DECLARE;
    }
  }

  /// Each criterion alone, and then the plan.
  public static List<ImprovementRow> of(Improvements improvements) {
    List<ImprovementRow> rows = new ArrayList<>();
    for (Improvement improvement : improvements.ofEach()) {
      improvement
          .changes()
          .forEach(
              change ->
                  rows.add(of("criterion", 0, improvement, Optional.of(change), Optional.empty())));
    }
    int number = 1;
    for (Improvements.Step step : improvements.plan().steps()) {
      rows.add(
          of(
              "plan",
              number++,
              step.improvement(),
              step.improvement().cheapest(),
              Optional.of(step.scoreAfter())));
    }
    return rows;
  }

  private static ImprovementRow of(
      String part,
      int step,
      Improvement improvement,
      Optional<InputChange> change,
      Optional<BigDecimal> scoreAfter) {
    var criterion = improvement.judgement().criterion();
    CriterionOutcome outcome = improvement.judgement().outcome();
    BigDecimal weight = criterion.weight();
    return new ImprovementRow(
        part,
        step,
        criterion.id(),
        PublishedJudgement.Outcome.of(outcome).name(),
        outcome.earned().map(share -> points(weight, share)).orElse(""),
        points(weight, improvement.share()),
        criterion.indicator().map(Indicator::code).orElse(""),
        value(outcome).map(Rounding::plain).orElse(""),
        improvement.value().map(Rounding::plain).orElse(""),
        criterion.indicator().map(Indicator::unit).orElse(""),
        Action.of(improvement).name().toLowerCase(Locale.ROOT),
        change
            .map(c -> c.accounts().stream().map(Account::code).collect(Collectors.joining("+")))
            .orElse(""),
        change.map(c -> Rounding.plain(c.from())).orElse(""),
        change.map(c -> Rounding.plain(c.to())).orElse(""),
        change.map(c -> Rounding.plain(c.shown())).orElse(""),
        change.map(c -> c.accounts().getFirst().unit().symbol()).orElse(""),
        change.flatMap(ImprovementRow::percent).map(Rounding::plain).orElse(""),
        scoreAfter
            .map(score -> Rounding.plain(Rounding.toDecimals(score, DECIMALS_OF_SHARES)))
            .orElse(""));
  }

  private static String points(BigDecimal weight, BigDecimal share) {
    return Rounding.plain(Rounding.toDecimals(weight.multiply(share), 4));
  }

  private static Optional<BigDecimal> value(CriterionOutcome outcome) {
    return switch (outcome) {
      case CriterionOutcome.Met met -> met.value();
      case CriterionOutcome.PartlyMet partly -> partly.value();
      case CriterionOutcome.NotMet missed -> missed.value();
      case CriterionOutcome.NotAssessable unknown -> Optional.empty();
      case CriterionOutcome.Vetoed vetoed -> Optional.empty();
    };
  }

  /// The change as read, in % of what there is, with its sign.
  static Optional<BigDecimal> percent(InputChange change) {
    return change
        .relative()
        .map(
            relative ->
                Rounding.toDecimals(
                    change.to().compareTo(change.from()) < 0
                        ? relative.movePointRight(2).negate()
                        : relative.movePointRight(2),
                    DECIMALS_OF_SHARES));
  }
}
