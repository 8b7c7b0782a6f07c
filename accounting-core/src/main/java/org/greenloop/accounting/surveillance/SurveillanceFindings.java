package org.greenloop.accounting.surveillance;

import java.time.LocalDate;
import java.util.List;

/// Port: active labels, and what surveillance found of them. Findings are only added to.
public interface SurveillanceFindings {

  /// Labels that are neither revoked nor expired on the day, by serial.
  List<WatchedLabel> listWatched(LocalDate day);

  /// The newest first.
  List<SurveillanceFinding> list();

  /// By number.
  LabelFindings of(String serial);

  /// Adds a finding; nothing where the label has one of that number.
  void raise(SurveillanceFinding finding);

  /// Adds what mended a finding; nothing where it is mended.
  void mend(SurveillanceFinding finding, SurveillanceFinding.Mending mending);
}
