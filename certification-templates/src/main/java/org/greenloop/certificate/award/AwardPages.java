package org.greenloop.certificate.award;

import java.util.List;
import org.greenloop.certificate.award.AwardContent.Criterion;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Named;
import org.greenloop.certificate.label.LabelContent.Basis;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.Holder;
import org.greenloop.certificate.label.LabelContent.Result;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;

/// An award in one language.
///
/// @param language Chinese or English
record AwardPages(AwardContent award, Language language) {

  /// @throws IllegalArgumentException for an award without a last day
  CertificateContent content(String log, List<Attachment> attachments) {
    Issued issued = award.issued();
    return new CertificateContent(
        language,
        issued.standing(),
        issued.serial(),
        issued.verifyUrl(),
        both(issued.issuer()),
        new Holder(both(issued.holder()), issued.holder().creditCode()),
        award.scope().stream().map(this::scope).toList(),
        new Basis(said(award.scheme()), award.scheme().code(), award.edition(), award.clause()),
        new Result(said(award.outcome()), said(award.score()), said(award.months())),
        issued.issuedOn(),
        issued
            .validUntil()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "certificate " + issued.serial() + " has no last day")),
        award.criteria().stream().map(this::criterion).toList(),
        award.conditions().stream()
            .map(
                one ->
                    new CertificateContent.Condition(
                        said(one.condition()), said(one.clause()), one.due()))
            .toList(),
        award.notes().stream().map(one -> said(one.note())).toList(),
        log,
        award.reviewers().stream().map(one -> new Reviewer(one.name(), one.date())).toList(),
        attachments,
        issued.created());
  }

  private CertificateContent.ScopeRow scope(AwardContent.Scope one) {
    return new CertificateContent.ScopeRow(
        said(one.kind()), both(one.certified()), one.certified().code(), said(one.detail()));
  }

  private CriterionRow criterion(Criterion one) {
    return new CriterionRow(
        one.id(),
        one.clause(),
        said(one.criterion()),
        said(one.value()),
        said(one.limit()),
        one.unit(),
        one.judgement(),
        said(one.distance()),
        said(one.confidence()));
  }

  private String said(Named named) {
    return both(named).in(language);
  }

  private static BilingualName both(Named named) {
    return new BilingualName(named.name(), named.nameEnglish());
  }
}
