package org.greenloop.batch.reporting;

import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.certificate.figure.Bilingual;

/// Port: issues and warnings in whole sentences, as the pages word them.
public interface NoticeWording {

  Bilingual closingIssue(ClosingIssue issue);

  Bilingual warning(NotedWarning warning);
}
