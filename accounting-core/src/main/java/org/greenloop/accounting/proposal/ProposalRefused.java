package org.greenloop.accounting.proposal;

import java.util.List;

/// What the rules on proposals do not allow.
public final class ProposalRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Which rule, with the sentence for logs and programs; `%1$s` and up are the arguments.
  public enum Reason {
    /// 1: name
    NOBODY("nobody is called %1$s"),
    /// 1: number
    NO_PROPOSAL("no proposal has the number %1$s"),
    NO_REMARK("a proposal needs a remark of 1 to 4000 characters: say what changes and why"),
    NO_REASON("a reason of 1 to 4000 characters is needed"),
    /// 1: edition, 2: number
    ALREADY_OPEN(
        "proposal %2$s of %1$s is open; vote on that one, or have its proposer withdraw it first"),
    /// 1: number, 2: state
    ENDED("proposal %1$s has ended (%2$s); propose the edition again to have it voted on anew"),
    /// 1: name
    NO_REVIEWER("%1$s is no reviewer; reviewers vote"),
    /// 1: name, 2: number
    OWN_PROPOSAL("%1$s made proposal %2$s and cannot vote on it; other reviewers do"),
    /// 1: name, 2: number
    SAME_COMPANY(
        "%1$s belongs to the company that made proposal %2$s and cannot vote on it; other reviewers do"),
    /// 1: name, 2: number
    VOTED("%1$s has voted on proposal %2$s already; another reviewer confirms it"),
    /// 1: name, 2: number
    NOT_PROPOSER("%1$s did not make proposal %2$s; who made it may withdraw it"),
    /// 1: number, 2: what is wrong
    NOT_ANY_MORE(
        "proposal %1$s passes the checks no more: %2$s; reject it and have it proposed again");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;
  private final transient List<String> arguments;

  public ProposalRefused(Reason reason, Object... arguments) {
    super(reason.sentence.formatted(arguments));
    this.reason = reason;
    this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
  }

  public Reason reason() {
    return reason;
  }

  public List<String> arguments() {
    return arguments;
  }
}
