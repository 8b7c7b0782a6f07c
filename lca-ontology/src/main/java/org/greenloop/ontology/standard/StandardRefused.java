package org.greenloop.ontology.standard;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.greenloop.ontology.shape.StandardIssue;

/// Files of indicators or schemes that were not taken, with everything that is wrong in them.
public final class StandardRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<StandardIssue> issues;

  StandardRefused(List<StandardIssue> issues) {
    super(issues.stream().map(StandardIssue::line).collect(joining("\n")));
    this.issues = List.copyOf(issues);
  }

  public List<StandardIssue> issues() {
    return issues;
  }
}
