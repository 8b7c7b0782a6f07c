package org.greenloop.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.surveillance.SurveillanceFinding;

/// A finding of surveillance, the same for programs on the command line and on the web. What does
/// not apply is empty.
///
/// @param period that was judged
/// @param own whether that is the period of the label
/// @param kind FALLEN, or UNPROVEN where what is missing would decide
/// @param state OPEN, LAPSED, MENDED, or ENDED with the label
/// @param fallen criteria that earn less, such as `energy:MET>NOT_MET`, joined by spaces
/// @param daysLeft below zero when they are over; empty unless the finding is open or lapsed
public record SurveillanceRow(
    String serial,
    int number,
    String subject,
    String scheme,
    String edition,
    String period,
    boolean own,
    String kind,
    String state,
    String before,
    String scoreBefore,
    String now,
    String score,
    String fallen,
    String raisedOn,
    String mendBy,
    String daysLeft,
    String mendedIn,
    String mendedOn) {

  public static final List<String> COLUMNS =
      List.of(
          "serial",
          "number",
          "subject",
          "scheme",
          "edition",
          "period",
          "own",
          "kind",
          "state",
          "before",
          "scoreBefore",
          "now",
          "score",
          "fallen",
          "raisedOn",
          "mendBy",
          "daysLeft",
          "mendedIn",
          "mendedOn");

  public static SurveillanceRow of(SurveillanceFinding finding, Subject subject, LocalDate today) {
    return new SurveillanceRow(
        finding.serial(),
        finding.number(),
        subject.code(),
        finding.scheme(),
        finding.edition(),
        finding.period().toString(),
        finding.own(),
        finding.kind().name(),
        finding.state(today).name(),
        finding.before().name(),
        Rounding.plain(finding.scoreBefore()),
        finding.now().name(),
        Rounding.plain(finding.scoreNow()),
        finding.fallen().stream()
            .map(fallen -> fallen.criterion() + ":" + fallen.before() + ">" + fallen.now())
            .collect(Collectors.joining(" ")),
        finding.raisedOn().toString(),
        finding.mendBy().toString(),
        finding.isPending(today) ? String.valueOf(finding.daysLeft(today)) : "",
        finding.mending().map(mending -> mending.period().toString()).orElse(""),
        finding.mending().map(mending -> mending.on().toString()).orElse(""));
  }

  public List<String> cells() {
    return List.of(
        serial,
        String.valueOf(number),
        subject,
        scheme,
        edition,
        period,
        String.valueOf(own),
        kind,
        state,
        before,
        scoreBefore,
        now,
        score,
        fallen,
        raisedOn,
        mendBy,
        daysLeft,
        mendedIn,
        mendedOn);
  }
}
