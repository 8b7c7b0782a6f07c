package org.greenloop.batch.assessing;

import java.time.Instant;
import java.util.List;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications.Standing;
import org.greenloop.accounting.organization.ReportingPeriod;

/// What an assessment in bulk came to.
///
/// @param standings the version in force of every subject that was judged, by id
/// @param at when it was judged: the time of all versions that this run added
public record BulkReceipt(
    Standard standard, ReportingPeriod period, List<Standing> standings, Instant at) {

  public BulkReceipt {
    standings = List.copyOf(standings);
  }

  public long count(Outcome outcome) {
    return standings.stream().filter(standing -> standing.outcome() == outcome).count();
  }

  /// How many subjects came out otherwise than before, or for the first time.
  public long added() {
    return standings.stream().filter(standing -> standing.assessedAt().equals(at)).count();
  }
}
