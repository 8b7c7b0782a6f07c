package org.greenloop.batch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.MeterReading;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.batch.job.Progress;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Keeps a chunk of outcomes by the rows they came from: written twice, they are there once.
final class OutcomeWriter implements ItemWriter<RowOutcome> {

  private final Submission submission;
  private final Submissions submissions;
  private final Progress progress;

  OutcomeWriter(Submission submission, Submissions submissions, Progress progress) {
    this.submission = submission;
    this.submissions = submissions;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends RowOutcome> chunk) {
    if (chunk.isEmpty()) {
      return;
    }
    List<Activity> facts = new ArrayList<>(chunk.size());
    List<MeterReading> readings = new ArrayList<>();
    List<RowIssue> issues = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (RowOutcome outcome : chunk) {
      first = Math.min(first, outcome.row());
      last = Math.max(last, outcome.row());
      switch (outcome) {
        case RowOutcome.Fact fact -> facts.add(fact.activity());
        case RowOutcome.Reading reading -> readings.add(reading.reading());
        case RowOutcome.Refused refused -> issues.addAll(refused.issues());
      }
    }
    if (submission.template() == Template.METER) {
      submissions.takeInReadings(submission, first, last, readings, issues);
    } else {
      submissions.takeInActivities(submission, first, last, facts, issues);
    }
    progress.advanced("take-in", last, OptionalLong.empty());
  }
}
