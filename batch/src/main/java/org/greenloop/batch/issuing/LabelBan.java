package org.greenloop.batch.issuing;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.provenance.AssessmentGraph;

/// No label rests on a number of a scheme that nobody could confirm, unless an operator lifted
/// that.
public final class LabelBan {

  private static final int MOST_NAMED = 5;

  private final BanLifts lifts;

  public LabelBan(BanLifts lifts) {
    this.lifts = lifts;
  }

  /// The lift that a label of an assessment rests on; empty where it needs none.
  ///
  /// @throws DecisionRefused where it needs one and there is none, naming the numbers and who can
  ///   lift the ban
  public Optional<BanLift> requireLifted(StoredAssessment assessment) {
    List<UnconfirmedNumber> numbers =
        AssessmentGraph.read(assessment.content()).unconfirmedNumbers();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        find(assessment)
            .orElseThrow(
                () ->
                    new DecisionRefused(
                        Reason.BANNED, named(numbers), assessment.schemeReference(), numbers)));
  }

  /// Whether a label of an assessment would be refused.
  public boolean isBanned(StoredAssessment assessment) {
    return find(assessment).isEmpty()
        && !AssessmentGraph.read(assessment.content()).unconfirmedNumbers().isEmpty();
  }

  /// The lift in force for an assessment; one for its subject alone comes before one for all.
  public Optional<BanLift> find(StoredAssessment assessment) {
    return lifts.list().stream()
        .filter(BanLift::isInForce)
        .filter(lift -> lift.covers(assessment))
        .min(Comparator.comparing(lift -> lift.subjectId().isEmpty()));
  }

  private static String named(List<UnconfirmedNumber> numbers) {
    String first = numbers.stream().limit(MOST_NAMED).map(LabelBan::name).collect(joining(", "));
    int more = numbers.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /// `limit of carbon 0.2`.
  private static String name(UnconfirmedNumber number) {
    String what =
        switch (number.kind()) {
          case WEIGHT -> "weight";
          case BASE -> "base value";
          case LIMIT -> "limit";
          case BAND -> "band";
          case PASS_SCORE -> "pass score";
          case GRADE -> "grade";
        };
    return what
        + number.of().map(place -> " of " + place.id()).orElse("")
        + " "
        + Rounding.plain(number.value());
  }
}
