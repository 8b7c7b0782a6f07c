package org.greenloop.certificate.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Standard.Counting;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Exact;
import org.greenloop.certificate.figure.FactorUse;
import org.greenloop.certificate.figure.Figure;
import org.greenloop.certificate.figure.MonthVersion;
import org.greenloop.certificate.figure.Notice;
import org.greenloop.certificate.figure.Party;
import org.greenloop.certificate.figure.Reports;
import org.greenloop.certificate.figure.Series;

/// Everything that stands in the report on one assessment, in both languages and exact.
///
/// @param subject project (its site), enterprise or park
/// @param owner company of a site; empty for a company or park
/// @param period as the assessment names it, such as `2025`
/// @param ranking among all that were judged by the same edition over the same period
/// @param criteria in the order of the scheme; none for a scheme without any
/// @param score of each month by itself; nothing where only the whole period can be judged
/// @param figures that the criteria rest on, sizes among them
/// @param consolidations of the figures of a company or park; empty for a site
/// @param unconfirmed numbers of the scheme that nobody could confirm and the assessment used
/// @param reports of those owed for all months; empty where that is unknown
/// @param issues of the closed months
/// @param warnings amounts that look unusual and stand
/// @param moreWarnings how many there are besides
/// @param decided two different people said the same
/// @param reviews what reviewers said
public record ReportContent(
    Audience audience,
    Party subject,
    Optional<Party> owner,
    List<Party> members,
    Scheme scheme,
    String period,
    Result result,
    Ranking ranking,
    List<CriterionEntry> criteria,
    Optional<Series> score,
    List<Figure> figures,
    List<Consolidation> consolidations,
    List<Unconfirmed> unconfirmed,
    Optional<Reports> reports,
    List<MonthVersion> months,
    List<FactorUse> factors,
    List<Notice> issues,
    List<Notice> warnings,
    long moreWarnings,
    boolean decided,
    List<Review> reviews) {

  public ReportContent {
    members = List.copyOf(members);
    criteria = List.copyOf(criteria);
    figures = List.copyOf(figures);
    consolidations = List.copyOf(consolidations);
    unconfirmed = List.copyOf(unconfirmed);
    months = List.copyOf(months);
    factors = List.copyOf(factors);
    issues = List.copyOf(issues);
    warnings = List.copyOf(warnings);
    reviews = List.copyOf(reviews);
  }

  /// Who may read it, which decides whom the ranking shows.
  public enum Audience {
    /// Others only where a label of theirs is in the public register.
    PUBLIC,
    /// The authority that selects pilots: everybody.
    AUTHORITY
  }

  /// @param source standard that the scheme rests on
  /// @param passScore share of the points from which a subject passes, in %
  public record Scheme(
      String id,
      String edition,
      Bilingual name,
      String source,
      BigDecimal passScore,
      Confidence passScoreConfidence,
      Counting counting) {

    public Scheme {
      passScore = Exact.of(passScore);
    }
  }

  /// @param score share of the points that is earned, in %
  /// @param version of the assessment
  public record Result(
      Outcome outcome,
      BigDecimal score,
      Optional<Bilingual> grade,
      int version,
      Instant assessedAt) {

    public Result {
      score = Exact.of(score);
    }
  }

  /// @param candidates how many subjects were judged
  /// @param ranked how many of them have a rank
  /// @param places best first, of those whom the readers may know; equal scores share a rank
  public record Ranking(int candidates, int ranked, List<Place> places) {

    public Ranking {
      places = List.copyOf(places);
    }

    Optional<Place> own() {
      return places.stream().filter(Place::own).findFirst();
    }
  }

  /// @param rank from 1, among all; empty where a fact rules the subject out or nothing decides
  public record Place(
      Optional<Integer> rank,
      Bilingual name,
      String code,
      Outcome outcome,
      BigDecimal score,
      boolean own) {

    public Place {
      score = Exact.of(score);
    }
  }

  /// One indicator of a company or park over its sites.
  ///
  /// @param consolidated of the whole, internal deliveries eliminated; empty where it is unknown
  /// @param bySite each site by itself
  public record Consolidation(
      String code,
      Bilingual name,
      String unit,
      int decimals,
      boolean ratio,
      Optional<BigDecimal> consolidated,
      List<SiteValue> bySite) {

    public Consolidation {
      consolidated = Exact.of(consolidated);
      bySite = List.copyOf(bySite);
    }

    /// What the sites delivered to each other: the sum over the sites less the consolidated figure.
    /// Empty for a ratio, and where a value is unknown.
    Optional<BigDecimal> eliminated() {
      if (ratio || bySite.stream().anyMatch(site -> site.value().isEmpty())) {
        return Optional.empty();
      }
      BigDecimal sum =
          bySite.stream()
              .flatMap(site -> site.value().stream())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return consolidated.map(whole -> sum.subtract(whole));
    }
  }

  /// @param site code
  public record SiteValue(String site, Optional<BigDecimal> value) {

    public SiteValue {
      value = Exact.of(value);
    }
  }

  /// A number of the scheme that nobody could confirm.
  ///
  /// @param what such as «limit of energy per value added 0.35 tce/万元»
  public record Unconfirmed(Bilingual what, String source, Confidence confidence) {}

  /// @param approves whether the verdict was to approve
  public record Review(String name, LocalDate date, boolean approves, String reason) {}
}
