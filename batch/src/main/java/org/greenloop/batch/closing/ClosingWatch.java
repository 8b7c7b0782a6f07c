package org.greenloop.batch.closing;

import java.time.YearMonth;
import org.greenloop.accounting.surveillance.SurveillanceRound;
import org.greenloop.batch.job.Progress;

/// What is looked at after every closing, while the ledger is still held.
///
/// Asked again for the same month it changes nothing: a closing that died before it was asked is
/// run again.
public interface ClosingWatch {

  SurveillanceRound watch(YearMonth closed, Progress progress);
}
