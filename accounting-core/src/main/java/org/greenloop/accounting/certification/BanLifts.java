package org.greenloop.accounting.certification;

import java.util.List;

/// Port: lifts of the ban on labels that rest on unconfirmed numbers, those in force and those that
/// ended.
public interface BanLifts {

  /// @return the lift with its id
  /// @throws DecisionRefused when one of the same edition and subject is in force
  BanLift give(BanLift lift);

  /// @return the lift with its end
  /// @throws DecisionRefused when there is no such lift, or it has ended
  BanLift end(long id, BanLift.End end);

  /// All of them, oldest first.
  List<BanLift> list();
}
