package org.greenloop.certificate.dossier;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.certificate.content.Content;
import org.greenloop.certificate.content.ContentData;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.label.Judgement;

/// Everything that stands in a dossier but the annexes themselves. Times are those of China.
///
/// @param assessed the site, company or park that was judged
/// @param scheme by id
/// @param source standard and clause that the scheme rests on
/// @param months the period that was assessed
/// @param version of the application: each time the same question came out differently
/// @param submittedBy who asked for the assessment
/// @param score with two decimals at most
/// @param statements what was declared, as it was in force when the dossier was made
/// @param annexes in the order of the statements
/// @param criteria how each came out
/// @param messages questions of reviewers and answers
/// @param reviews what each reviewer said
/// @param decision empty where it is not decided
/// @param label serial of the label that came of it; empty where there is none
public record DossierContent(
    Issued issued,
    Party assessed,
    Term scheme,
    String edition,
    String source,
    String months,
    int version,
    String submittedBy,
    LocalDateTime assessedAt,
    Assessment.Outcome outcome,
    BigDecimal score,
    List<Statement> statements,
    List<Annex> annexes,
    List<Judged> criteria,
    List<Message> messages,
    List<Said> reviews,
    Optional<Decision> decision,
    String label)
    implements Content {

  public static final ContentData<DossierContent> DATA =
      new ContentData<>("dossier", DossierContent.class);

  /// @throws IllegalArgumentException where annexes are not numbered from 1
  public DossierContent {
    statements = List.copyOf(statements);
    annexes = List.copyOf(annexes);
    criteria = List.copyOf(criteria);
    messages = List.copyOf(messages);
    reviews = List.copyOf(reviews);
    for (int i = 0; i < annexes.size(); i++) {
      if (annexes.get(i).number() != i + 1) {
        throw new IllegalArgumentException(
            "annex %d of dossier %s has the number %d"
                .formatted(i + 1, issued.serial(), annexes.get(i).number()));
      }
    }
  }

  /// What was declared on a criterion.
  ///
  /// @param applies of a veto, whether the fact is there
  public record Statement(
      String id,
      Term criterion,
      int round,
      Optional<Answer> applies,
      String text,
      String by,
      LocalDateTime at) {}

  public enum Answer {
    YES,
    NO;

    public static Answer of(boolean applies) {
      return applies ? YES : NO;
    }
  }

  /// A file that was shown for a statement.
  ///
  /// @param id of the criterion
  /// @param fileName as it was uploaded
  /// @param attachedAs its name inside the dossier, where it lies byte for byte
  /// @param pages of it that are shown; 0 where it lies inside only
  public record Annex(
      int number,
      String id,
      String fileName,
      String attachedAs,
      String mediaType,
      BigDecimal size,
      String sha256,
      Shown shown,
      int pages) {}

  /// How an annex stands in the dossier. Whatever is shown is shown as pictures of its pages:
  /// fonts, scripts and forms of other people's files would break what the dossier claims, and the
  /// file itself lies inside anyway.
  public enum Shown {
    /// A picture of every page.
    PAGES,
    /// A picture of its first pages, since it has too many.
    FIRST_PAGES,
    /// Tables and the like have no pages.
    INSIDE_ONLY,
    /// Encrypted or broken, so that no page can be drawn.
    UNREADABLE
  }

  /// How a criterion came out. Texts are empty where there is nothing to say.
  ///
  /// @param limit with its sign
  /// @param points of `weight`
  public record Judged(
      String id,
      Term criterion,
      String clause,
      String value,
      String limit,
      String unit,
      Judgement judgement,
      Optional<Missing> reason,
      Optional<BigDecimal> points,
      BigDecimal weight) {}

  public record Message(
      String id, int round, CriterionMessage.Kind kind, String text, String by, LocalDateTime at) {}

  public record Said(String reviewer, Verdict verdict, String reason, LocalDateTime at) {}

  public record Decision(Verdict verdict, LocalDateTime at) {}
}
