package org.greenloop.batch.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.evidence.Application;
import org.greenloop.accounting.evidence.Attachment;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.evidence.EvidenceFile;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.custody.CustodyTerms;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.certificate.content.Draft;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.dossier.AnnexFile;
import org.greenloop.certificate.dossier.AnnexReader;
import org.greenloop.certificate.dossier.DossierContent;
import org.greenloop.certificate.dossier.DossierContent.Annex;
import org.greenloop.certificate.dossier.DossierContent.Answer;
import org.greenloop.certificate.dossier.DossierContent.Decision;
import org.greenloop.certificate.dossier.DossierContent.Judged;
import org.greenloop.certificate.dossier.DossierContent.Message;
import org.greenloop.certificate.dossier.DossierContent.Said;
import org.greenloop.certificate.dossier.DossierContent.Statement;
import org.greenloop.certificate.dossier.DossierDocument;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.PublishedAssessment;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.standard.StandardCatalog;

/// Puts together the dossier of one version of an application.
///
/// What was declared is taken as it is in force now: statements of a later round are those that the
/// authority reads. How the criteria came out is read back from the stored assessment.
public final class Dossiers {

  private static final DossierDocument DOCUMENT = new DossierDocument();

  private static final int POINT_DECIMALS = 2;
  private static final int HASH_IN_NAME = 8;

  private final Certifications certifications;
  private final AccountHolders accountHolders;
  private final EvidenceBook evidence;
  private final Organizations organizations;
  private final StandardCatalog standards;
  private final AnnexReader reader = new AnnexReader();

  public Dossiers(
      Certifications certifications,
      AccountHolders accountHolders,
      EvidenceBook evidence,
      Organizations organizations,
      StandardCatalog standards) {
    this.certifications = certifications;
    this.accountHolders = accountHolders;
    this.evidence = evidence;
    this.organizations = organizations;
    this.standards = standards;
  }

  /// A dossier that can be issued.
  ///
  /// @param assessed what was judged
  /// @param files of the annexes, in their order
  public record Bound(
      Subject assessed,
      StoredAssessment assessment,
      List<AnnexFile> files,
      Draft<DossierContent> draft) {

    public Bound {
      files = List.copyOf(files);
    }

    public ContentIssuing.Order<DossierContent> order() {
      return new ContentIssuing.Order<>(
          DocumentKind.DOSSIER,
          assessed,
          "%s %s v%d"
              .formatted(assessment.schemeReference(), assessment.period(), assessment.version()),
          Optional.empty(),
          draft,
          DossierContent.DATA,
          (content, language) ->
              DOCUMENT.render(
                  new DossierDocument.Dossier(content, files, assessment.content()), language));
    }
  }

  public Bound bind(StoredAssessment assessment) {
    PublishedAssessment published = AssessmentGraph.read(assessment.content());
    Subject assessed = organizations.directory().get(assessment.subjectId());
    Optional<Standard> standard =
        standards.standards().stream()
            .filter(one -> one.id().equals(assessment.scheme()))
            .filter(one -> one.edition().equals(assessment.edition()))
            .findFirst();
    Application application =
        new Application(
            assessment.scheme(), assessment.edition(), assessment.subjectId(), published.period());
    Dossier said = evidence.find(application);
    Map<String, Term> criteria =
        published.criteria().stream()
            .collect(
                Collectors.toMap(
                    PublishedJudgement::id,
                    one -> new Term(one.id(), one.name(), one.nameEnglish())));
    List<Statement> statements = new ArrayList<>();
    List<Annex> annexes = new ArrayList<>();
    List<AnnexFile> files = new ArrayList<>();
    for (PublishedJudgement judgement : published.criteria()) {
      said.latest(judgement.id())
          .ifPresent(
              statement -> {
                statements.add(statement(statement, criteria));
                for (Attachment attachment : statement.attachments()) {
                  evidence
                      .findFile(application, attachment.sha256())
                      .ifPresent(file -> annex(judgement.id(), file, annexes, files));
                }
              });
    }
    Draft<DossierContent> draft =
        issued ->
            new DossierContent(
                issued,
                CustodyTerms.party(assessed),
                new Term(
                    assessment.scheme(), published.schemeName(), published.schemeNameEnglish()),
                assessment.edition(),
                standard.map(Standard::source).orElse(""),
                assessment.period(),
                assessment.version(),
                name(assessment.submittedBy()),
                china(assessment.assessedAt()),
                assessment.outcome(),
                plain(Rounding.toDecimals(assessment.score(), POINT_DECIMALS)),
                statements,
                annexes,
                judged(published, standard),
                said.messages().stream().map(this::message).toList(),
                reviews(assessment),
                certifications.findDecision(assessment.id()).map(Dossiers::decision),
                certifications.findLabelOf(assessment.id()).map(Label::serial).orElse(""));
    return new Bound(assessed, assessment, files, draft);
  }

  private Statement statement(CriterionStatement statement, Map<String, Term> criteria) {
    String id = statement.criterion();
    return new Statement(
        id,
        Optional.ofNullable(criteria.get(id)).orElseGet(() -> new Term(id, id, id)),
        statement.version(),
        statement.applies().map(Answer::of),
        statement.text(),
        name(statement.by()),
        china(statement.at()));
  }

  /// Names of uploaded files may be anything; inside they are numbered.
  private void annex(
      String criterion, EvidenceFile file, List<Annex> annexes, List<AnnexFile> files) {
    Attachment attachment = file.attachment();
    AnnexFile read = reader.read(attachment.type(), file.content());
    int number = annexes.size() + 1;
    annexes.add(
        new Annex(
            number,
            criterion,
            attachment.fileName(),
            "annex-%02d-%s.%s"
                .formatted(
                    number,
                    attachment.sha256().substring(0, HASH_IN_NAME),
                    attachment.type().name().toLowerCase(Locale.ROOT)),
            attachment.type().mediaType(),
            BigDecimal.valueOf(attachment.size()),
            attachment.sha256(),
            read.shown(),
            read.pageCount()));
    files.add(read);
  }

  private static List<Judged> judged(PublishedAssessment published, Optional<Standard> standard) {
    Map<String, Criterion> criteria =
        standard
            .map(
                one ->
                    one.criteria().stream()
                        .collect(Collectors.toMap(Criterion::id, Function.identity())))
            .orElse(Map.of());
    return published.criteria().stream()
        .map(one -> judged(one, Optional.ofNullable(criteria.get(one.id()))))
        .toList();
  }

  private static Judged judged(PublishedJudgement one, Optional<Criterion> criterion) {
    Optional<Indicator> indicator = criterion.flatMap(Criterion::indicator);
    return new Judged(
        one.id(),
        new Term(one.id(), one.name(), one.nameEnglish()),
        one.clause(),
        one.value()
            .map(
                value ->
                    indicator
                        .map(known -> Rounding.toDecimals(value, known.decimals()).toPlainString())
                        .orElseGet(() -> Rounding.plain(value)))
            .orElse(""),
        one.direction()
            .flatMap(direction -> one.limit().map(limit -> sign(direction) + Rounding.plain(limit)))
            .orElse(""),
        one.unit().orElse(""),
        switch (one.outcome()) {
          case MET -> Judgement.MET;
          case PARTLY_MET -> Judgement.PARTLY_MET;
          case NOT_MET -> Judgement.NOT_MET;
          case NOT_ASSESSABLE -> Judgement.NOT_ASSESSABLE;
          case VETOED -> Judgement.VETOED;
        },
        one.reason(),
        one.points().map(points -> plain(Rounding.toDecimals(points, POINT_DECIMALS))),
        plain(one.weight()));
  }

  private static String sign(Direction direction) {
    return switch (direction) {
      case AT_MOST -> "≤ ";
      case AT_LEAST -> "≥ ";
    };
  }

  private Message message(CriterionMessage message) {
    return new Message(
        message.criterion(),
        message.round(),
        message.kind(),
        message.text(),
        name(message.by()),
        china(message.at()));
  }

  private List<Said> reviews(StoredAssessment assessment) {
    return certifications.listReviews(assessment.id()).stream()
        .map(
            review ->
                new Said(
                    name(review.reviewer()), review.verdict(), review.reason(), china(review.at())))
        .toList();
  }

  private static Decision decision(CertificationDecision decision) {
    return new Decision(decision.verdict(), china(decision.at()));
  }

  private String name(String username) {
    return accountHolders.find(username).map(AccountHolder::name).orElse(username);
  }

  /// To the minute.
  private static LocalDateTime china(Instant at) {
    return at.atOffset(ZoneOffset.ofHours(8)).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(Rounding.plain(value));
  }
}
