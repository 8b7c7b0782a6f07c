package org.greenloop.portal.frame;

import java.util.Locale;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.indicator.ClosingIssue;

/// The wording of issues by rule. The same words everywhere: page, interface, command line.
public interface IssueWords {

  Worded word(RowIssue issue, Locale locale);

  String word(ClosingIssue issue, Locale locale);

  /// @param message where and what
  /// @param fix what to do
  record Worded(String message, String fix) {}
}
