package org.greenloop.wording;

import java.util.Locale;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.batch.reporting.NoticeWording;
import org.greenloop.certificate.figure.Bilingual;

/// Words issues and warnings for documents as the pages word them.
public final class NoticeText implements NoticeWording {

  private final IssueWording issues = new IssueWording();
  private final WarningWording warnings = new WarningWording();

  @Override
  public Bilingual closingIssue(ClosingIssue issue) {
    return new Bilingual(issues.word(issue, Locale.CHINESE), issues.word(issue, Locale.ENGLISH));
  }

  @Override
  public Bilingual warning(NotedWarning warning) {
    return new Bilingual(
        warnings.line(warning, Locale.CHINESE), warnings.line(warning, Locale.ENGLISH));
  }
}
