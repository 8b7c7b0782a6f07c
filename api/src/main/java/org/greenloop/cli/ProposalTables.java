package org.greenloop.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.proposal.EditionDifference;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.ProposalVote;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.ontology.standard.StandardRefused;
import org.greenloop.wording.ProposalWording;
import org.greenloop.wording.ProposalWording.WordedChange;
import org.greenloop.wording.ProposalWording.WordedIssue;

/// How proposals are printed.
final class ProposalTables {

  private static final int MOST_ISSUES = 200;

  private final ProposalWording wording = new ProposalWording();
  private final Locale locale;

  ProposalTables(Locale locale) {
    this.locale = locale;
  }

  String sentence(ProposalRefused refused) {
    return wording.word(refused, locale);
  }

  /// Everything wrong in a file, one to two lines each.
  void print(StandardRefused refused, PrintStream out) {
    out.println(wording.wordCount(refused.issues().size(), locale));
    refused.issues().stream()
        .limit(MOST_ISSUES)
        .map(issue -> wording.word(issue, locale))
        .forEach(issue -> print(issue, out));
    if (refused.issues().size() > MOST_ISSUES) {
      out.println("…");
    }
  }

  private void print(WordedIssue issue, PrintStream out) {
    out.println(
        (issue.place() + " " + issue.property()).strip()
            + (issue.found().isEmpty() ? "" : choose(":发现 ", ": found ") + issue.found()));
    out.println("    " + issue.cure() + " [" + issue.rule() + "]");
  }

  void print(List<SchemeProposal> proposals, Out out) {
    out.table(
        isChinese()
            ? List.of("编号", "方案版本", "施行日期", "状态", "赞成", "提出人", "名称")
            : List.of("number", "edition", "valid from", "state", "approvals", "by", "name"),
        proposals.stream()
            .map(
                one ->
                    List.of(
                        String.valueOf(one.id()),
                        one.reference(),
                        one.validFrom().toString(),
                        wording.word(one.state(), locale),
                        approvals(one) + " / 2",
                        one.proposedBy(),
                        choose(one.name(), one.nameEnglish())))
            .toList());
  }

  private static long approvals(SchemeProposal proposal) {
    return proposal.votes().stream().filter(vote -> vote.verdict() == Verdict.APPROVE).count();
  }

  void print(SchemeProposal proposal, Out out) {
    out.line(
        proposal.reference()
            + "  "
            + choose(proposal.name(), proposal.nameEnglish())
            + "  "
            + wording.word(proposal.state(), locale));
    out.line(proposal.proposedBy() + ", " + proposal.proposedAt() + ": " + proposal.remark());
    out.line(proposal.fileName() + "  SHA-256 " + proposal.sha256());
    for (ProposalVote vote : proposal.votes()) {
      out.line(
          vote.reviewer()
              + ", "
              + vote.at()
              + ": "
              + (vote.verdict() == Verdict.APPROVE
                  ? choose("赞成", "approves")
                  : choose("反对", "rejects"))
              + ": "
              + vote.reason());
    }
    proposal
        .ending()
        .filter(ending -> ending.state() == SchemeProposal.State.WITHDRAWN)
        .ifPresent(
            ending ->
                out.line(
                    ending.by()
                        + ", "
                        + ending.at()
                        + ": "
                        + wording.word(ending.state(), locale)
                        + ": "
                        + ending.reason()));
  }

  void print(EditionDifference difference, Out out) {
    out.line(wording.summary(difference, locale));
    List<List<String>> rows = new ArrayList<>();
    add(rows, choose("方案", "scheme"), wording.words(difference.header(), locale));
    for (EditionDifference.OfCriterion criterion : difference.criteria()) {
      add(
          rows,
          criterion.id() + " " + wording.word(criterion.kind(), locale),
          wording.words(criterion.changes(), locale));
    }
    out.table(
        isChinese() ? List.of("何处", "内容", "原为", "改为") : List.of("where", "what", "before", "after"),
        rows);
  }

  private static void add(List<List<String>> rows, String where, List<WordedChange> changes) {
    changes.forEach(
        change -> rows.add(List.of(where, change.what(), change.before(), change.after())));
  }

  static Map<String, Object> json(SchemeProposal proposal) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", proposal.id());
    object.put("scheme", proposal.scheme());
    object.put("edition", proposal.edition());
    object.put("name", proposal.name());
    object.put("nameEnglish", proposal.nameEnglish());
    object.put("validFrom", proposal.validFrom().toString());
    object.put("state", proposal.state().name());
    object.put("sha256", proposal.sha256());
    object.put("fileName", proposal.fileName());
    object.put("remark", proposal.remark());
    object.put("proposedBy", proposal.proposedBy());
    object.put("proposedAt", proposal.proposedAt().toString());
    object.put("votes", proposal.votes().stream().map(ProposalTables::json).toList());
    proposal
        .ending()
        .ifPresent(
            ending ->
                object.put(
                    "ending",
                    Map.of(
                        "by", ending.by(),
                        "reason", ending.reason(),
                        "at", ending.at().toString())));
    return object;
  }

  private static Map<String, Object> json(ProposalVote vote) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("reviewer", vote.reviewer());
    object.put("verdict", vote.verdict().name());
    object.put("reason", vote.reason());
    object.put("at", vote.at().toString());
    return object;
  }

  Map<String, Object> json(EditionDifference difference) {
    Map<String, Object> object = new LinkedHashMap<>();
    difference.before().ifPresent(edition -> object.put("before", edition));
    object.put("scheme", wording.words(difference.header(), locale));
    List<Object> criteria = new ArrayList<>();
    for (EditionDifference.OfCriterion criterion : difference.criteria()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("kind", criterion.kind().name());
      one.put("id", criterion.id());
      one.put("changes", wording.words(criterion.changes(), locale));
      criteria.add(one);
    }
    object.put("criteria", criteria);
    return object;
  }

  private boolean isChinese() {
    return Locale.CHINESE.equals(locale);
  }

  private String choose(String chinese, String english) {
    return isChinese() ? chinese : english;
  }
}
