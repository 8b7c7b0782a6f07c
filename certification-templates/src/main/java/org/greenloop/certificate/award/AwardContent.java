package org.greenloop.certificate.award;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.certificate.content.Content;
import org.greenloop.certificate.content.ContentData;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.label.Judgement;

/// What a certificate says, in both languages at once: this is what it carries as data, and what
/// its pages are made from. What is only worded has a term without a code.
///
/// @param label serial of the label that it belongs to; the certificate stands as that label does
/// @param scope what is certified, at least one
/// @param scheme by id
/// @param clause standard and clause that the scheme rests on
/// @param months assessed, by their code such as `2025`
/// @param outcome as the scheme words it
/// @param points the score, exact
/// @param score the same in words, with what there is to say of it
/// @param criteria of Annex A, with values as they are printed; the exact ones are in the
///   assessment that lies inside
/// @param conditions of Annex B
/// @param notes what the reader has to know first
/// @param reviewers the two who decided
public record AwardContent(
    Issued issued,
    String label,
    List<Scope> scope,
    Term scheme,
    String edition,
    String clause,
    Term months,
    Term outcome,
    BigDecimal points,
    Term score,
    List<Criterion> criteria,
    List<Condition> conditions,
    List<Note> notes,
    List<Signatory> reviewers)
    implements Content {

  public static final ContentData<AwardContent> DATA =
      new ContentData<>("certificate", AwardContent.class);

  public AwardContent {
    scope = List.copyOf(scope);
    criteria = List.copyOf(criteria);
    conditions = List.copyOf(conditions);
    notes = List.copyOf(notes);
    reviewers = List.copyOf(reviewers);
  }

  /// @param kind such as 工厂
  /// @param detail where it lies, as far as it is known
  public record Scope(Term kind, Party certified, Term detail) {}

  /// @param value rounded, or the points that a reviewer gave
  /// @param limit with its sign; a dash where there is none
  /// @param distance how far from the limit, or why it could not be assessed
  public record Criterion(
      String id,
      Term criterion,
      String clause,
      Term value,
      Term limit,
      String unit,
      Judgement judgement,
      Term distance,
      Term confidence) {}

  /// @param clause that demands it
  /// @param due until when; nothing for a condition that always holds
  public record Condition(Term condition, Term clause, Optional<LocalDate> due) {}

  public record Note(Term note) {}

  public record Signatory(String name, LocalDate date) {}
}
