package org.greenloop.accounting.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A statement before it has its version.
///
/// @param text empty to keep that of the version before
/// @param applies of a veto; empty to keep the answer of the version before
/// @param leftOut hashes of attachments of the version before that the new one does without; the
///   others stay
/// @param added in their order; bytes that are attached already are not attached again
public record StatementDraft(
    Optional<String> text,
    Optional<Boolean> applies,
    Set<String> leftOut,
    List<EvidenceFile> added) {

  /// Characters of a statement, remark, question or answer.
  public static final int LONGEST_TEXT = 4_000;

  public StatementDraft {
    leftOut = Set.copyOf(leftOut);
    added = List.copyOf(added);
  }

  /// What a version says.
  public record Said(String text, Optional<Boolean> applies, List<Attachment> attachments) {

    public Said {
      attachments = List.copyOf(attachments);
    }
  }

  /// What the next version says.
  ///
  /// @param before the version that it takes the place of
  /// @param isVeto whether the criterion asks for a fact
  /// @throws EvidenceRefused where something is missing or too much
  public Said after(Optional<CriterionStatement> before, String criterion, boolean isVeto) {
    String said =
        requireText(text.or(() -> before.map(CriterionStatement::text)).orElse(""), "a statement");
    Optional<Boolean> answer = applies.or(() -> before.flatMap(CriterionStatement::applies));
    if (isVeto && answer.isEmpty()) {
      throw new EvidenceRefused(
          criterion + " rules a subject out; say whether the fact applies, yes or no");
    }
    if (!isVeto && applies.isPresent()) {
      throw new EvidenceRefused(
          criterion + " is not a fact that rules a subject out; leave yes or no away");
    }
    return new Said(said, answer, attachments(before, criterion));
  }

  private List<Attachment> attachments(Optional<CriterionStatement> before, String criterion) {
    List<Attachment> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    before.map(CriterionStatement::attachments).orElse(List.of()).stream()
        .filter(attachment -> !leftOut.contains(attachment.sha256()))
        .filter(attachment -> known.add(attachment.sha256()))
        .forEach(all::add);
    added.stream()
        .map(EvidenceFile::attachment)
        .filter(attachment -> known.add(attachment.sha256()))
        .forEach(all::add);
    if (all.size() > Attachment.MOST_OF_A_STATEMENT) {
      throw new EvidenceRefused(
          "%s would have %d attachments; there are at most %d, leave some out"
              .formatted(criterion, all.size(), Attachment.MOST_OF_A_STATEMENT));
    }
    return all;
  }

  /// @param what such as `a remark`
  /// @return without blanks around it
  /// @throws EvidenceRefused where it is empty or too long
  public static String requireText(String text, String what) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_TEXT) {
      throw new EvidenceRefused(
          "%s has 1 to %d characters, found %d".formatted(what, LONGEST_TEXT, stripped.length()));
    }
    return stripped;
  }
}
