package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.issuing.DocumentVerification.Finding;
import org.greenloop.batch.issuing.DocumentVerification.Reason;
import org.greenloop.batch.issuing.DocumentVerification.Verdict;
import org.greenloop.certificate.document.DocumentFacts;

/// Says in one sentence whether a document holds and why, the same on pages, in the interface and on
/// the command line. Chinese is spoken where it is asked for, English everywhere else.
public final class VerdictWording {

  private final ResourceBundle words;

  public VerdictWording(Locale locale) {
    this.words =
        IssueWording.bundle(
            locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
  }

  /// A few words for a headline.
  public String headline(Finding finding) {
    return get("verdict." + finding.verdict(), kind(finding));
  }

  public String sentence(Finding finding) {
    if (finding.verdict() == Verdict.DIFFERS && !code(finding).equals("FILE_DIFFERS")) {
      return get("verdict.sentence.DIFFERS", differences(finding));
    }
    if (isAsRegistered(finding)) {
      return get(
          finding.standing().isPresent()
              ? "verdict.sentence.VALID.file"
              : "verdict.sentence.VALID.serial",
          "",
          "",
          kind(finding));
    }
    Reason why = finding.reasons().getFirst();
    String key = "verdict.sentence." + why.code();
    if (finding.verdict() == Verdict.NOT_IN_REGISTER) {
      key += finding.standing().isPresent() ? ".file" : ".serial";
    }
    return get(key, why.detail(), why.since().map(String::valueOf).orElse(""), kind(finding));
  }

  /// What a reader has to know beside the sentence.
  public List<String> notes(Finding finding) {
    return finding.reasons().stream()
        .skip(isAsRegistered(finding) ? 0 : 1)
        .filter(reason -> words.containsKey("verdict.note." + reason.code()))
        .map(reason -> get("verdict.note." + reason.code(), reason.detail()))
        .toList();
  }

  /// The name of a kind of documents.
  public String kind(DocumentKind kind) {
    return words.getString("document." + kind.code());
  }

  public String standing(IssuedDocument.Standing standing) {
    return words.getString("standing." + standing);
  }

  /// What stands before a fact of a document: `serial`, `holder`, `subject`, `period`, `kind`.
  public String fact(String name) {
    return words.getString("verdict.fact." + name);
  }

  public String compare() {
    return words.getString("verdict.compare");
  }

  /// Of what somebody typed and is no serial.
  public String mistyped(String typed) {
    return get("verdict.mistyped", typed);
  }

  /// Kinds that this version does not know have a name, too.
  public String kind(Finding finding) {
    Optional<String> code =
        finding
            .document()
            .map(document -> document.kind().code())
            .or(() -> finding.facts().map(DocumentFacts::kind));
    return code.map(one -> "document." + one)
        .filter(words::containsKey)
        .map(words::getString)
        .orElseGet(() -> words.getString("document.other"));
  }

  private String differences(Finding finding) {
    return String.join(
        words.getString("verdict.differs.separator"),
        finding.reasons().stream()
            .filter(reason -> words.containsKey("verdict.differs." + reason.code()))
            .map(reason -> get("verdict.differs." + reason.code(), reason.detail()))
            .toList());
  }

  /// Valid by the register; offline has a reason of its own.
  private static boolean isAsRegistered(Finding finding) {
    return finding.verdict() == Verdict.VALID && !code(finding).equals("NOT_ASKED");
  }

  private static String code(Finding finding) {
    return finding.reasons().isEmpty() ? "" : finding.reasons().getFirst().code();
  }

  private String get(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }
}
