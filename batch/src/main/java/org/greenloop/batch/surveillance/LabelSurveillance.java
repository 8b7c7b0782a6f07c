package org.greenloop.batch.surveillance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.surveillance.FallenCriterion;
import org.greenloop.accounting.surveillance.LabelFindings;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.accounting.surveillance.SurveillanceRound;
import org.greenloop.accounting.surveillance.WatchedLabel;
import org.greenloop.accounting.surveillance.WatchedPeriods;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.closing.ClosingWatch;
import org.greenloop.batch.job.Progress;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.standard.StandardCatalog;

/// After every closing, judges the subject of each active label again by the edition of the label:
///
///     active labels ─which periods─▶ questions ─Assessing─▶ judgements ─▶ raise, mend or nothing
///
/// Declared evidence is that of the label's own application, with the scores that count today. Nothing is stored
/// as an assessment: nobody applied. Each label is written in a statement of its own, and asking again
/// changes nothing, so a run that died is simply run again.
public final class LabelSurveillance implements ClosingWatch {

  private static final int LABELS_AT_ONCE = 200;

  private final SurveillanceFindings findings;
  private final Certifications certifications;
  private final Organizations organizations;
  private final Closings closings;
  private final StandardCatalog standards;
  private final Assessing assessing;
  private final Reference mendDays;
  private final Clock clock;

  /// @param mendDays of schemes that do not say
  public LabelSurveillance(
      SurveillanceFindings findings,
      Certifications certifications,
      Organizations organizations,
      Closings closings,
      StandardCatalog standards,
      Assessing assessing,
      Reference mendDays,
      Clock clock) {
    this.findings = findings;
    this.certifications = certifications;
    this.organizations = organizations;
    this.closings = closings;
    this.standards = standards;
    this.assessing = assessing;
    this.mendDays = mendDays;
    this.clock = clock;
  }

  /// In China: which labels are active and how many days are left is asked for this day.
  public LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }

  /// Days to mend a label of a scheme.
  public Reference mendDays(Standard standard) {
    return standard.mendDays().orElse(mendDays);
  }

  private record Watched(WatchedLabel label, Assessing.Question question) {

    boolean isOwn() {
      return question.period().equals(label.period());
    }
  }

  @Override
  public SurveillanceRound watch(YearMonth closed, Progress progress) {
    LocalDate today = today();
    SubjectDirectory directory = organizations.directory();
    Map<YearMonth, Set<Integer>> closedSubjects = new HashMap<>();
    List<String> withoutScheme = new ArrayList<>();
    List<Watched> watched = new ArrayList<>();
    for (WatchedLabel label : findings.listWatched(today)) {
      List<ReportingPeriod> periods =
          WatchedPeriods.of(
              label.period(),
              closed,
              month ->
                  closedSubjects
                      .computeIfAbsent(month, any -> closings.countVersions(any).keySet())
                      .contains(label.subjectId()));
      Optional<Standard> standard =
          standards.find(label.scheme(), Optional.of(label.edition()), today);
      if (standard.isEmpty()) {
        withoutScheme.add(label.serial());
        continue;
      }
      for (ReportingPeriod period : periods) {
        watched.add(
            new Watched(
                label,
                new Assessing.Question(
                    standard.get(), directory.get(label.subjectId()), period, label.period())));
      }
    }
    List<SurveillanceFinding> raised = new ArrayList<>();
    List<SurveillanceFinding> mended = new ArrayList<>();
    for (int from = 0; from < watched.size(); from += LABELS_AT_ONCE) {
      List<Watched> some = watched.subList(from, Math.min(from + LABELS_AT_ONCE, watched.size()));
      List<Assessing.Judged> judged =
          assessing.judge(some.stream().map(Watched::question).toList());
      for (int i = 0; i < some.size(); i++) {
        note(some.get(i), judged.get(i).assessment(), today, raised, mended);
      }
      progress.advanced("watch", (long) from + some.size(), OptionalLong.of(watched.size()));
    }
    return new SurveillanceRound(
        (int) watched.stream().map(one -> one.label().serial()).distinct().count(),
        raised,
        mended,
        withoutScheme);
  }

  private void note(
      Watched watched,
      Assessment judged,
      LocalDate today,
      List<SurveillanceFinding> raised,
      List<SurveillanceFinding> mended) {
    LabelFindings known = findings.of(watched.label().serial());
    ReportingPeriod period = watched.question().period();
    if (judged.outcome() == Assessment.Outcome.MET) {
      known
          .mendedBy(period, watched.isOwn())
          .ifPresent(
              finding -> {
                findings.mend(
                    finding, new SurveillanceFinding.Mending(period, judged.score(), today));
                mended.add(finding);
              });
    } else if (known.isNew(period, watched.isOwn())) {
      SurveillanceFinding finding = finding(watched, judged, known.nextNumber(), today);
      findings.raise(finding);
      raised.add(finding);
    }
  }

  private SurveillanceFinding finding(
      Watched watched, Assessment judged, int number, LocalDate today) {
    WatchedLabel label = watched.label();
    return new SurveillanceFinding(
        label.serial(),
        number,
        label.subjectId(),
        label.scheme(),
        label.edition(),
        watched.question().period(),
        watched.isOwn(),
        label.outcome(),
        label.score(),
        judged.outcome(),
        judged.score(),
        fallen(label, judged),
        today,
        today.plusDays(mendDays(judged.standard()).value().intValueExact()),
        Optional.empty(),
        new SurveillanceFinding.LabelEnd(label.validUntil(), Optional.empty()));
  }

  /// In the order of the scheme.
  private List<FallenCriterion> fallen(WatchedLabel label, Assessment judged) {
    Map<String, PublishedJudgement> onLabel =
        AssessmentGraph.read(certifications.get(label.assessmentId()).content()).criteria().stream()
            .collect(Collectors.toMap(PublishedJudgement::id, Function.identity()));
    return judged.criteria().stream()
        .flatMap(
            now ->
                Optional.ofNullable(onLabel.get(now.criterion().id()))
                    .filter(before -> hasFallen(before, now))
                    .map(
                        before ->
                            new FallenCriterion(
                                before.id(),
                                FallenCriterion.Outcome.valueOf(before.outcome().name()),
                                FallenCriterion.Outcome.of(now.outcome())))
                    .stream())
        .toList();
  }

  /// What earned something and is unknown now has fallen as well; what was unknown has not.
  private static boolean hasFallen(PublishedJudgement before, CriterionJudgement now) {
    if (FallenCriterion.Outcome.of(now.outcome()) == FallenCriterion.Outcome.VETOED) {
      return before.outcome() != PublishedJudgement.Outcome.VETOED;
    }
    return before
        .share()
        .filter(
            earned ->
                now.outcome().earned().filter(share -> share.compareTo(earned) >= 0).isEmpty())
        .isPresent();
  }
}
