package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.proposal.EditionChange;
import org.greenloop.accounting.proposal.EditionDifference;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.shape.StandardIssue;

/// Words proposals, their difference to the edition before, and what is wrong with them. The words
/// stand beside those of issues under `proposal.…`.
public final class ProposalWording {

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);

  /// One thing that is wrong in a file.
  ///
  /// @param place file and thing, or line and column
  /// @param property empty where it is about the whole
  /// @param found empty where something is missing
  /// @param cure what is right, and how to mend it
  public record WordedIssue(
      String rule, String place, String property, String found, String cure) {}

  /// One change; `before` or `after` is empty where only one edition says it.
  ///
  /// @param what `limit (C38)`
  public record WordedChange(String what, String before, String after) {}

  public WordedIssue word(StandardIssue issue, Locale locale) {
    return new WordedIssue(
        issue.rule(),
        (issue.file() + " " + issue.focus()).strip(),
        issue.path(),
        issue.found(),
        isChinese(locale) ? issue.message() : issue.messageEnglish());
  }

  /// `errors: 3; nothing is kept`.
  public String wordCount(int issues, Locale locale) {
    return formatted(locale, "proposal.errors", String.valueOf(issues));
  }

  public String word(ProposalRefused refused, Locale locale) {
    return formatted(
        locale, "proposal.refused." + refused.reason().name(), refused.arguments().toArray());
  }

  public String word(SchemeProposal.State state, Locale locale) {
    return words(locale).getString("proposal.state." + state.name());
  }

  public String word(EditionDifference.Kind kind, Locale locale) {
    return words(locale).getString("proposal.kind." + kind.name());
  }

  /// `compared with edition 2026: 1 added, 2 changed, 0 taken out`.
  public String summary(EditionDifference difference, Locale locale) {
    Object[] counts = {
      difference.before().orElse(""),
      String.valueOf(difference.count(EditionDifference.Kind.ADDED)),
      String.valueOf(difference.count(EditionDifference.Kind.CHANGED)),
      String.valueOf(difference.count(EditionDifference.Kind.REMOVED))
    };
    return formatted(
        locale, difference.before().isPresent() ? "proposal.compared" : "proposal.first", counts);
  }

  public List<WordedChange> words(List<EditionChange> changes, Locale locale) {
    return changes.stream().map(change -> word(change, locale)).toList();
  }

  private WordedChange word(EditionChange change, Locale locale) {
    String aspect = words(locale).getString("proposal.aspect." + change.aspect().name());
    boolean isNamed = !change.part().isEmpty() && change.aspect() != EditionChange.Aspect.SUBJECT;
    return new WordedChange(
        isNamed ? formatted(locale, "proposal.part", aspect, change.part()) : aspect,
        word(change.before(), locale),
        word(change.after(), locale));
  }

  private String word(Optional<EditionChange.Value> value, Locale locale) {
    return value
        .map(
            said ->
                switch (said) {
                  case EditionChange.Text(String text) -> text;
                  case EditionChange.Amount amount ->
                      (Rounding.plain(amount.number()) + " " + amount.unit()).strip();
                  case EditionChange.Constant(Confidence confidence) ->
                      words(locale).getString("confidence." + confidence.name());
                  case EditionChange.Constant(Enum<?> constant) ->
                      words(locale).getString("proposal.value." + constant.name());
                  case EditionChange.Flag(boolean holds) ->
                      words(locale).getString("proposal.flag." + holds);
                })
        .orElse("");
  }

  private String formatted(Locale locale, String key, Object... arguments) {
    return new MessageFormat(words(locale).getString(key), Locale.ROOT).format(arguments);
  }

  private ResourceBundle words(Locale locale) {
    return isChinese(locale) ? chinese : english;
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
