package org.greenloop.accounting.certification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A decision that the rules do not allow.
public final class DecisionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Which rule, with the sentence for logs and programs: what is wrong and what would be right.
  /// `%1$s` and up are the arguments.
  public enum Reason {
    /// 1: name
    NOBODY("nobody is called %1$s"),
    /// 1: name
    NO_REVIEWER("%1$s is no reviewer; reviewers decide"),
    /// 1: name
    NO_OPERATOR("%1$s is no operator; an operator lifts the ban"),
    NO_REASON("a reason is needed; it is kept with what is decided"),
    /// 1: characters, 2: at most
    LONG_REASON("the reason has %1$s characters; at most %2$s fit on a label"),

    /// 1: name, 2: number of the assessment
    OWN_ASSESSMENT("%1$s asked for assessment %2$s and cannot review it; other reviewers do"),
    /// 1: name, 2: code of the subject
    OWN_COMPANY("%1$s belongs to the company of %2$s and cannot review it; other reviewers do"),
    /// 1: name, 2: number of the assessment
    REVIEWED("%1$s has reviewed assessment %2$s already; a second person confirms it"),
    /// 1: number of the assessment, 2: day, 3: verdict
    DECIDED(
        "assessment %1$s was decided on %2$s (%3$s); a decision is final, a new version of the assessment is decided anew"),

    /// 1: reference
    UNKNOWN_SCHEME("the scheme %1$s is not in the catalogue; add its edition"),
    /// 1: number of the assessment
    NOT_DECIDED("assessment %1$s is not decided; two reviewers approve it first"),
    /// 1: number of the assessment
    REJECTED("assessment %1$s was rejected; no label"),
    /// 1: number of the assessment
    NOT_MET("assessment %1$s does not meet its scheme; no label"),
    /// 1: number of the assessment
    LABELLED("a label for assessment %1$s is in the register already"),
    /// 1: the numbers in short, 2: reference of the scheme, 3: the numbers
    BANNED(
        "reference value unconfirmed: %1$s; no label rests on such a number. An operator lifts the ban"
            + " with a reason, which the label prints: greenloop lift give --scheme %2$s --as OPERATOR"
            + " --reason TEXT"),

    /// 1: reference
    NOTHING_TO_LIFT("every number of %1$s is confirmed; there is nothing to lift"),
    /// 1: reference, 2: code of the subject
    NOT_JUDGED("%1$s does not judge %2$s; name a subject of a kind that it judges"),
    /// 1: number of the lift, 2: name
    LIFT_IN_FORCE("lift %1$s by %2$s is in force already; end it before another is given"),
    /// 1: number of the lift
    NO_LIFT("there is no lift %1$s"),
    /// 1: number of the lift, 2: name, 3: day
    LIFT_ENDED("lift %1$s was ended by %2$s on %3$s"),
    /// 1: number of the lift
    LIFT_OVER("lift %1$s has ended; no label rests on it without another"),

    /// 1: serial, 2: serial of the label
    FOLLOWS_LABEL("certificate %1$s stands as its label %2$s does; change the label"),
    /// 1: serial, 2: what was to happen
    IN_FORCE("document %1$s is in force and cannot be %2$s"),
    /// 1: serial, 2: what happened, 3: day, 4: what was to happen
    CHANGED("document %1$s was %2$s on %3$s and cannot be %4$s"),
    /// 1: serial of the label, 2: its standing
    NOT_IN_FORCE("label %1$s is not in force (%2$s) and gets no certificate"),

    /// 1: product
    NO_MAKER("%1$s is made by no member; a footprint is declared by its maker"),
    /// 1: product, 2: last day
    OUTDATED(
        "the numbers of %1$s were valid until %2$s; its maker renews them with a new file of processes"),

    /// 1: number of the factor
    NO_FACTOR("no proposal has the id %1$s"),
    /// 1: name, 2: number of the factor
    OWN_FACTOR("%1$s proposed factor %2$s and cannot review it; another reviewer does"),
    /// 1: name, 2: number of the factor
    FACTOR_OF_COMPANY(
        "%1$s belongs to the company of factor %2$s and cannot review it; another reviewer does"),
    /// 1: number of the factor, 2: name
    FACTOR_REVIEWED("proposal %1$s was reviewed by %2$s"),
    /// 1: number of the other factor, 2: first day, 3: last day
    FACTOR_OVERLAPS(
        "proposal %1$s was approved for %2$s to %3$s; two factors cannot hold in one month"),
    IMPORT_INTERRUPTED(
        "an import of the company was interrupted; run it again first, so that its rows are posted by"
            + " the factors they began with");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;
  private final transient List<Object> arguments;

  public DecisionRefused(Reason reason, Object... arguments) {
    super(
        reason.sentence.formatted(Arrays.stream(arguments).map(DecisionRefused::plain).toArray()));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  private static Object plain(Object argument) {
    return argument instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        : argument;
  }

  public Reason reason() {
    return reason;
  }

  /// In the order of the reason: text, or a number, day, verdict, standing or list that has words.
  public List<Object> arguments() {
    return arguments;
  }
}
