package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.List;

/// What happened to lots on a day: portions of lots go in, lots come out. Together the events are a
/// graph without cycles, since a lot is made of earlier ones.
public sealed interface CustodyEvent permits Documented, Regrouping, TreatmentRun {

  /// Unique among the events of its kind.
  String number();

  LocalDate date();

  /// Who had what goes in, and answers for it: collector, seller, treatment operator. Key of a
  /// site.
  int operator();

  /// Who holds what comes out.
  default int holder() {
    return operator();
  }

  List<Portion> inputs();

  List<Output> outputs();

  /// Kind and number, unique among all events: `hand-over HO-12`.
  default String reference() {
    return kind().code() + " " + number();
  }

  EventKind kind();
}
