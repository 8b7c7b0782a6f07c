package org.greenloop.portal.frame;

import java.util.Locale;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.springframework.stereotype.Component;

/// Names the rule and what was found.
@Component
final class RuleNames implements IssueWords {

  @Override
  public Worded word(RowIssue issue, Locale locale) {
    return new Worded(
        issue.rule().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        String.join(", ", issue.arguments()));
  }

  @Override
  public String word(ClosingIssue issue, Locale locale) {
    return issue.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ": "
        + String.join(", ", issue.arguments());
  }
}
