package org.greenloop.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.evidence.Application;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.evidence.Waiting;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.evidence.EvidenceUpload;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Declared evidence for a member: a clerk sees that of the own company and declares, reviewers and
/// operators see all; what each may write, [EvidenceDesk] says.
@Component
public final class MemberEvidence {

  private final EvidenceDesk desk;
  private final EvidenceBook book;
  private final StandardCatalog standards;
  private final Assessing assessing;
  private final VisibleSubjects subjects;
  private final MemberReadings readings;

  MemberEvidence(
      EvidenceDesk desk,
      EvidenceBook book,
      StandardCatalog standards,
      Assessing assessing,
      VisibleSubjects subjects,
      MemberReadings readings) {
    this.desk = desk;
    this.book = book;
    this.standards = standards;
    this.assessing = assessing;
    this.subjects = subjects;
    this.readings = readings;
  }

  /// An application that the viewer may see.
  public record Opened(Standard standard, Subject subject, ReportingPeriod period) {

    public Application application() {
      return Application.of(standard, subject.id(), period);
    }
  }

  /// A statement to score or a question to answer.
  public record Task(Waiting waiting, Standard standard, Subject subject, Criterion criterion) {}

  /// @param scheme `ID`, or `ID@EDITION`
  /// @throws NotFound for a scheme that there is not or that does not judge the subject, and for a
  ///   subject that the viewer may not see
  /// @throws BadRequest for a text that names no period
  public Opened open(Viewer viewer, String scheme, String subject, String period) {
    Subject one = subjects.get(viewer, subject);
    String[] parts = scheme.split("@", 2);
    Optional<String> edition = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    Standard standard =
        standards
            .find(parts[0], edition, assessing.today())
            .filter(found -> found.subjects().contains(one.kind()))
            .orElseThrow(() -> new NotFound("no scheme " + scheme + " judges " + subject));
    ReportingPeriod asked =
        ReportingPeriod.find(period)
            .orElseThrow(() -> new BadRequest("period is 2025-03, 2025Q1, 2025 or 2023-2025"));
    return new Opened(standard, one, asked);
  }

  /// Schemes in force that judge a kind of subject.
  public List<Standard> schemesFor(Subject subject) {
    return standards.standards().stream()
        .filter(standard -> standard.subjects().contains(subject.kind()))
        .filter(standard -> standard.isInForce(assessing.today()))
        .toList();
  }

  /// Applications of a subject for which something was declared or asked.
  public List<Application> begun(Viewer viewer, Subject subject) {
    return readings.read(viewer, () -> book.list(subject.id()));
  }

  /// What waits for the viewer: statements to score, questions to answer; the longest waiting
  /// first.
  public List<Task> waiting(Viewer viewer) {
    List<Task> tasks = new ArrayList<>();
    for (Waiting waiting : readings.read(viewer, book::listWaiting)) {
      Subject subject = subjects.directory().get(waiting.application().subjectId());
      boolean mine =
          waiting.whom() == Waiting.For.SCORE
              ? isReviewer(viewer, subject)
              : isApplicant(viewer, subject);
      if (mine) {
        task(waiting, subject).ifPresent(tasks::add);
      }
    }
    return tasks;
  }

  /// Nothing for a remark on a figure, and for a scheme that has left the catalogue.
  private Optional<Task> task(Waiting waiting, Subject subject) {
    return standards
        .find(
            waiting.application().scheme(),
            Optional.of(waiting.application().edition()),
            assessing.today())
        .flatMap(
            standard ->
                standard.criteria().stream()
                    .filter(criterion -> criterion.id().equals(waiting.criterion()))
                    .filter(
                        criterion ->
                            waiting.whom() == Waiting.For.ANSWER
                                || !(criterion.rule() instanceof ScoringRule.Measured))
                    .findFirst()
                    .map(criterion -> new Task(waiting, standard, subject, criterion)));
  }

  /// As row-level security shows it.
  public Dossier find(Viewer viewer, Opened opened) {
    return readings.read(viewer, () -> desk.find(opened.application()));
  }

  /// @throws NotFound where the application has no attachment with that hash
  public EvidenceFile file(Viewer viewer, Opened opened, String sha256) {
    return readings
        .read(viewer, () -> book.findFile(opened.application(), sha256))
        .orElseThrow(() -> new NotFound("no attachment has the hash " + sha256));
  }

  public boolean isApplicant(Viewer viewer, Subject subject) {
    return EvidenceDesk.isApplicant(viewer.role(), viewer.companyId(), subject);
  }

  public boolean isReviewer(Viewer viewer, Subject subject) {
    return desk.isReviewer(viewer.role(), viewer.companyId(), subject);
  }

  public void state(Viewer viewer, Opened opened, String criterion, StatementDraft draft) {
    desk.state(place(opened, criterion), draft, viewer.username());
  }

  /// @param version of the statement that the reviewer read
  public void score(
      Viewer viewer,
      Opened opened,
      String criterion,
      int version,
      ScoreGiven score,
      String remark) {
    desk.score(place(opened, criterion), version, score, remark, viewer.username());
  }

  /// A question of a reviewer; of anybody else an answer.
  public CriterionMessage say(Viewer viewer, Opened opened, String criterion, String text) {
    EvidenceDesk.Place place = place(opened, criterion);
    return viewer.is(Role.REVIEWER)
        ? desk.ask(place, text, viewer.username())
        : desk.answer(place, text, viewer.username());
  }

  private static EvidenceDesk.Place place(Opened opened, String criterion) {
    return EvidenceDesk.place(opened.standard(), opened.subject(), opened.period(), criterion);
  }

  /// Files as they were sent, checked; the empty part of a form without a file is none.
  ///
  /// @throws org.greenloop.accounting.evidence.AttachmentRefused for one that is no evidence
  public static List<EvidenceFile> files(List<MultipartFile> sent) throws IOException {
    List<EvidenceFile> files = new ArrayList<>();
    for (MultipartFile one : sent) {
      String name = Optional.ofNullable(one.getOriginalFilename()).orElse("");
      if (!name.isBlank()) {
        EvidenceUpload.requireSize(name, one.getSize());
        files.add(EvidenceUpload.read(name, one.getBytes()));
      }
    }
    return files;
  }
}
