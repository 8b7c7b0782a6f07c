package org.greenloop.batch.reporting;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Figure;
import org.greenloop.certificate.figure.MonthVersion;
import org.greenloop.certificate.figure.Party;
import org.greenloop.certificate.figure.Reports;

/// What the books have, as plain values of a document.
final class Figures {

  /// An uncertainty is an estimate: two digits of it say all there is.
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  /// Of scores and shares, which nobody calculates on with.
  private static final int SHOWN_DECIMALS = 1;

  private Figures() {}

  static Figure figure(Metric metric) {
    Indicator indicator = metric.indicator();
    return new Figure(
        indicator.code(),
        name(indicator),
        indicator.unit(),
        indicator.decimals(),
        indicator.formula(),
        indicator.clause(),
        metric.value(),
        metric.availability(),
        metric.confidence(),
        metric.uncertaintyPercent().map(percent -> percent.round(TWO_DIGITS)),
        metric.entries() == 0
            ? Optional.empty()
            : metric.quality().score().map(score -> Rounding.toDecimals(score, SHOWN_DECIMALS)),
        metric.quality().completeness().map(Figures::reports),
        metric.quality().estimatedPercent().setScale(SHOWN_DECIMALS, RoundingMode.UP));
  }

  static Bilingual name(Indicator indicator) {
    return new Bilingual(indicator.name(), indicator.nameEnglish());
  }

  static Reports reports(Completeness completeness) {
    return new Reports(completeness.present(), completeness.expected());
  }

  static MonthVersion version(Closing closing) {
    return new MonthVersion(closing.period(), closing.version(), closing.reason());
  }

  static Party party(Subject subject) {
    return new Party(
        subject.kind(),
        subject.code(),
        new Bilingual(subject.name(), subject.nameEnglish()),
        subject.creditCode().map(CreditCode::text).orElse(""));
  }

  /// The company of a site.
  static Optional<Party> owner(Subject subject, SubjectDirectory directory) {
    return subject.kind() == SubjectKind.SITE
        ? subject.companyId().map(directory::get).map(Figures::party)
        : Optional.empty();
  }
}
