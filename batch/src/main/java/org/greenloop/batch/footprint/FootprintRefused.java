package org.greenloop.batch.footprint;

import java.util.List;

/// There is no footprint, or nothing was taken in, for reasons that somebody can mend.
public final class FootprintRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FootprintIssue> issues;

  public FootprintRefused(List<FootprintIssue> issues) {
    super(
        issues.getFirst().kind()
            + " "
            + issues.getFirst().place()
            + " "
            + issues.getFirst().found());
    this.issues = List.copyOf(issues);
  }

  FootprintRefused(FootprintIssue issue) {
    this(List.of(issue));
  }

  public List<FootprintIssue> issues() {
    return issues;
  }
}
