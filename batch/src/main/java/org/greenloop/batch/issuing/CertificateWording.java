package org.greenloop.batch.issuing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.custody.CustodyTerms;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.certificate.award.AwardContent;
import org.greenloop.certificate.award.AwardContent.Condition;
import org.greenloop.certificate.award.AwardContent.Criterion;
import org.greenloop.certificate.award.AwardContent.Note;
import org.greenloop.certificate.award.AwardContent.Scope;
import org.greenloop.certificate.award.AwardContent.Signatory;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.layout.Language;

/// Words what a label was awarded for as the content of its certificate, in both languages.
///
/// Conditions are what really has to be met: that the label is judged again after every closing,
/// and the days that its scheme gives to mend it (ours where the scheme gives none); that it is
/// renewed, since it ends after the months of its scheme; and of a label that rests on unconfirmed
/// numbers, that they are confirmed by then or the ban is lifted still. What surveillance has found
/// is not among them: a finding is no decision, and the certificate is shown around.
///
/// @param label serial of the label
/// @param mendDays of schemes that do not say
record CertificateWording(
    String label,
    StoredAssessment assessment,
    Standard standard,
    Subject subject,
    SubjectDirectory directory,
    List<Reviewer> reviewers,
    Optional<BanLift> lift,
    LocalDate validUntil,
    Reference mendDays) {

  private static final LabelWords ZH = new LabelWords(Language.ZH);
  private static final LabelWords EN = new LabelWords(Language.EN);
  private static final String REGIONS = "gb-t-2260";

  AwardContent content(Issued issued) {
    AssessmentWording wording = new AssessmentWording(assessment, standard, lift);
    AssessmentWording.Worded zh = wording.in(Language.ZH);
    AssessmentWording.Worded en = wording.in(Language.EN);
    return new AwardContent(
        issued,
        label,
        scope(),
        new Term(standard.id(), standard.name(), standard.nameEnglish()),
        standard.edition(),
        standard.source(),
        new Term(assessment.period(), zh.result().period(), en.result().period()),
        new Term(assessment.outcome().name(), zh.result().outcome(), en.result().outcome()),
        assessment.score(),
        said(zh.result().score(), en.result().score()),
        IntStream.range(0, zh.criteria().size())
            .mapToObj(i -> criterion(zh.criteria().get(i), en.criteria().get(i)))
            .toList(),
        conditions(zh.unconfirmed(), en.unconfirmed()),
        IntStream.range(0, zh.notes().size())
            .mapToObj(i -> new Note(said(zh.notes().get(i), en.notes().get(i))))
            .toList(),
        reviewers.stream().map(one -> new Signatory(one.name(), one.date())).toList());
  }

  private static Criterion criterion(CriterionRow zh, CriterionRow en) {
    return new Criterion(
        zh.id(),
        new Term(zh.id(), zh.name(), en.name()),
        zh.clause(),
        said(zh.value(), en.value()),
        said(zh.limit(), en.limit()),
        zh.unit(),
        zh.judgement(),
        said(zh.distance(), en.distance()),
        said(zh.confidence(), en.confidence()));
  }

  /// The subject; of a company its sites as well. The sites of a park are those of others, who were
  /// not asked whether they want to stand here.
  private List<Scope> scope() {
    Stream<Subject> sites =
        subject.kind() == SubjectKind.COMPANY
            ? directory.sitesOf(subject).stream().map(directory::get)
            : Stream.empty();
    return Stream.concat(Stream.of(subject), sites).map(this::scope).toList();
  }

  private Scope scope(Subject one) {
    String kind = "scope." + one.kind().name();
    return new Scope(said(ZH.get(kind), EN.get(kind)), CustodyTerms.party(one), detail(one));
  }

  /// Where it lies: an address is not known, but region and park may be.
  private Term detail(Subject one) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    one.region()
        .ifPresent(
            region -> {
              zh.add(ZH.get("scope.region", regionName(region).name(), region));
              en.add(EN.get("scope.region", regionName(region).nameEnglish(), region));
            });
    one.parkId()
        .map(directory::get)
        .ifPresent(
            park -> {
              zh.add(park.name());
              en.add(park.nameEnglish());
            });
    return said(
        String.join(ZH.get("number.separator"), zh), String.join(EN.get("number.separator"), en));
  }

  /// A code that the table does not have stands for its own name.
  private static Term regionName(String region) {
    return ReferenceData.codeLists().stream()
        .filter(list -> list.id().equals(REGIONS))
        .map(CodeList::codes)
        .flatMap(List::stream)
        .filter(code -> code.code().equals(region))
        .findFirst()
        .map(code -> new Term(region, code.name(), code.nameEnglish()))
        .orElseGet(() -> new Term(region, region, region));
  }

  private List<Condition> conditions(List<String> zh, List<String> en) {
    List<Condition> conditions = new ArrayList<>();
    String days = Rounding.plain(standard.mendDays().orElse(mendDays).value());
    conditions.add(
        new Condition(
            worded("condition.surveillance", days),
            standard
                .mendDays()
                .map(given -> said(given.source(), given.source()))
                .orElseGet(() -> worded("condition.surveillance.ours", days)),
            Optional.empty()));
    conditions.add(
        new Condition(
            worded("condition.renewal"),
            worded(
                "condition.renewal.months",
                standard.reference(),
                String.valueOf(standard.labelMonths())),
            Optional.of(validUntil)));
    if (lift.isPresent()) {
      conditions.add(
          new Condition(
              said(
                  ZH.get("condition.lift", String.join(ZH.get("number.separator"), zh)),
                  EN.get("condition.lift", String.join(EN.get("number.separator"), en))),
              worded("condition.lift.rule"),
              Optional.of(validUntil)));
    }
    return conditions;
  }

  private static Term worded(String key, Object... arguments) {
    return said(ZH.get(key, arguments), EN.get(key, arguments));
  }

  private static Term said(String zh, String en) {
    return new Term("", zh, en);
  }
}
