package org.greenloop.batch.closing;

import java.util.List;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Submission;

/// A month cannot be closed or restated while an import was left half-way.
public final class UnfinishedSubmissions extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnfinishedSubmissions(List<Submission> submissions) {
    super(
        "imports were interrupted; run the same import again first: "
            + submissions.stream()
                .map(submission -> submission.fileName() + " (submission " + submission.id() + ")")
                .collect(Collectors.joining(", ")));
  }
}
