package org.greenloop.accounting.surveillance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.organization.ReportingPeriod;

/// An active label whose scheme a closing no longer found met. It revokes nothing: people decide.
///
/// @param number among the findings of the label, from 1
/// @param period that was judged; its last month names the finding
/// @param own whether that is the period which the label was issued for, corrected since
/// @param before outcome on the label
/// @param fallen criteria that earn less than on the label
/// @param mendBy last day to mend it
/// @param label what became of the label
public record SurveillanceFinding(
    String serial,
    int number,
    int subjectId,
    String scheme,
    String edition,
    ReportingPeriod period,
    boolean own,
    Outcome before,
    BigDecimal scoreBefore,
    Outcome now,
    BigDecimal scoreNow,
    List<FallenCriterion> fallen,
    LocalDate raisedOn,
    LocalDate mendBy,
    Optional<Mending> mending,
    LabelEnd label) {

  public SurveillanceFinding {
    if (now == Outcome.MET) {
      throw new IllegalArgumentException(serial + " is met in " + period + ": no finding");
    }
    if (mendBy.isBefore(raisedOn)) {
      throw new IllegalArgumentException(mendBy + " lies before " + raisedOn);
    }
    fallen = List.copyOf(fallen);
  }

  /// A later judgement that met again.
  ///
  /// @param period that was judged
  public record Mending(ReportingPeriod period, BigDecimal score, LocalDate on) {}

  /// @param validUntil last day of the label
  public record LabelEnd(LocalDate validUntil, Optional<LocalDate> revokedOn) {}

  public enum Kind {
    /// The figures are there and do not meet, or a veto applies.
    FALLEN,
    /// What is missing would decide: it can no longer be shown that the label holds.
    UNPROVEN
  }

  public enum State {
    OPEN,
    /// The days to mend are over; whether the label is revoked, people decide.
    LAPSED,
    MENDED,
    /// The label was revoked or expired before it was mended.
    ENDED
  }

  public Kind kind() {
    return now == Outcome.NOT_ASSESSABLE ? Kind.UNPROVEN : Kind.FALLEN;
  }

  public YearMonth month() {
    return period.months().getLast();
  }

  public State state(LocalDate today) {
    if (mending.isPresent()) {
      return State.MENDED;
    }
    if (label.revokedOn().isPresent() || today.isAfter(label.validUntil())) {
      return State.ENDED;
    }
    return today.isAfter(mendBy) ? State.LAPSED : State.OPEN;
  }

  /// Whether somebody still has to do something.
  public boolean isPending(LocalDate today) {
    State state = state(today);
    return state == State.OPEN || state == State.LAPSED;
  }

  /// Zero on the last day, below zero after it.
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, mendBy);
  }
}
