package org.greenloop.batch.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.evidence.Application;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.evidence.EvidenceRefused;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;

/// Who may declare evidence and who may score it: a clerk of the company for its sites and itself,
/// an operator for a park; a reviewer without a stake in the subject scores and asks, the applicant
/// answers.
public final class EvidenceDesk {

  private final EvidenceBook book;
  private final AccountHolders accountHolders;
  private final Organizations organizations;
  private final Clock clock;

  public EvidenceDesk(
      EvidenceBook book, AccountHolders accountHolders, Organizations organizations, Clock clock) {
    this.book = book;
    this.accountHolders = accountHolders;
    this.organizations = organizations;
    this.clock = clock;
  }

  /// A criterion of an application.
  public record Place(Application application, Subject subject, Criterion criterion) {}

  /// @throws EvidenceRefused where the scheme has no such criterion or does not judge that kind of
  ///   subject
  public static Place place(
      Standard standard, Subject subject, ReportingPeriod period, String criterion) {
    return new Place(
        application(standard, subject, period),
        subject,
        standard.criteria().stream()
            .filter(one -> one.id().equals(criterion))
            .findFirst()
            .orElseThrow(
                () ->
                    new EvidenceRefused(
                        "%s has no criterion %s; it has %s"
                            .formatted(
                                standard.reference(),
                                criterion,
                                String.join(
                                    ", ",
                                    standard.criteria().stream().map(Criterion::id).toList())))));
  }

  /// @throws EvidenceRefused where the scheme does not judge that kind of subject
  public static Application application(
      Standard standard, Subject subject, ReportingPeriod period) {
    if (!standard.subjects().contains(subject.kind())) {
      throw new EvidenceRefused(
          "%s does not judge a %s such as %s"
              .formatted(standard.reference(), subject.kind(), subject.code()));
    }
    return Application.of(standard, subject.id(), period);
  }

  public Dossier find(Application application) {
    return book.find(application);
  }

  /// A measured criterion takes a remark, which earns nothing.
  ///
  /// @throws EvidenceRefused naming the rule that does not allow it
  public CriterionStatement state(Place place, StatementDraft draft, String username) {
    requireApplicant(username, place.subject());
    return book.state(
        place.application(),
        place.criterion().id(),
        place.criterion().rule() instanceof ScoringRule.Veto,
        draft,
        username,
        now());
  }

  /// @param version of the statement that the reviewer read
  /// @throws EvidenceRefused naming the rule that does not allow it
  public CriterionScore score(
      Place place, int version, ScoreGiven score, String remark, String username) {
    requireReviewer(username, place.subject());
    return book.score(
        place.application(),
        place.criterion().id(),
        version,
        score.shareOf(place.criterion()),
        StatementDraft.requireText(remark, "a remark"),
        username,
        now());
  }

  /// @throws EvidenceRefused naming the rule that does not allow it
  public CriterionMessage ask(Place place, String text, String username) {
    requireReviewer(username, place.subject());
    return say(place, CriterionMessage.Kind.QUESTION, "a question", text, username);
  }

  /// @throws EvidenceRefused naming the rule that does not allow it
  public CriterionMessage answer(Place place, String text, String username) {
    requireApplicant(username, place.subject());
    return say(place, CriterionMessage.Kind.ANSWER, "an answer", text, username);
  }

  private CriterionMessage say(
      Place place, CriterionMessage.Kind kind, String what, String text, String username) {
    return book.say(
        place.application(),
        place.criterion().id(),
        kind,
        StatementDraft.requireText(text, what),
        username,
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Whether somebody declares for a subject.
  public static boolean isApplicant(Role role, Optional<Integer> companyId, Subject subject) {
    return subject.kind() == SubjectKind.PARK
        ? role == Role.OPERATOR
        : role == Role.CLERK && companyId.isPresent() && companyId.equals(subject.companyId());
  }

  /// Whether somebody scores what is declared for a subject.
  public boolean isReviewer(Role role, Optional<Integer> companyId, Subject subject) {
    return role == Role.REVIEWER
        && companyId.filter(id -> organizations.directory().concerns(subject, id)).isEmpty();
  }

  private void requireApplicant(String username, Subject subject) {
    AccountHolder holder = holder(username);
    if (!isApplicant(holder.role(), holder.companyId(), subject)) {
      throw new EvidenceRefused(
          "%s does not declare for %s; %s does"
              .formatted(
                  username,
                  subject.code(),
                  subject.kind() == SubjectKind.PARK ? "an operator" : "a clerk of its company"));
    }
  }

  private void requireReviewer(String username, Subject subject) {
    AccountHolder holder = holder(username);
    if (!isReviewer(holder.role(), holder.companyId(), subject)) {
      throw new EvidenceRefused(
          "%s cannot review %s; a reviewer does who is not of a company concerned"
              .formatted(username, subject.code()));
    }
  }

  private AccountHolder holder(String username) {
    return accountHolders
        .find(username)
        .orElseThrow(() -> new EvidenceRefused("nobody is called " + username));
  }
}
