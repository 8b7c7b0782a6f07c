package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.batch.closing.MeterGaps;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.wording.IssueWording;

/// Receipts of imports, for people and for programs.
final class Receipts {

  private static final int SHOWN = 50;

  private Receipts() {}

  static void print(Out out, ImportReceipt receipt, IssueWording wording, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    String template = receipt.template().isEmpty() ? "—" : receipt.template();
    out.line(
        chinese
            ? "%s：模板 %s，共 %d 行，接收 %d 行，退回 %d 行%s"
                .formatted(
                    receipt.fileName(),
                    template,
                    receipt.rows(),
                    receipt.accepted(),
                    receipt.rejected(),
                    receipt.submission().map(id -> "（提交号 " + id + "）").orElse(""))
            : "%s: template %s, %d rows, %d accepted, %d rejected%s"
                .formatted(
                    receipt.fileName(),
                    template,
                    receipt.rows(),
                    receipt.accepted(),
                    receipt.rejected(),
                    receipt.submission().map(id -> " (submission " + id + ")").orElse("")));
    if (receipt.repeated()) {
      out.line(
          chinese
              ? "  同一文件以前提交过，本次未重复计入；以上为当时的结果。"
              : "  The same file was handed in before and is not counted again; this is what became of it then.");
    }
    if (receipt.repeated() && receipt.rejected() > 0) {
      out.line(
          chinese
              ? "  退回的行改正后请另存为一个文件提交，只含这些行。"
              : "  Hand in the refused rows, corrected, in a file of their own.");
    }
    if (!receipt.unknownColumns().isEmpty()) {
      out.line(
          (chinese ? "  未读取的列：" : "  Columns that were not read: ")
              + String.join(chinese ? "、" : ", ", receipt.unknownColumns()));
    }
    receipt.notices().forEach(notice -> out.line("  " + wording.line(notice, locale)));
    receipt.issues().stream()
        .limit(SHOWN)
        .forEach(issue -> out.line("  " + wording.line(issue, locale)));
    if (receipt.issueCount() > SHOWN) {
      out.line(
          chinese
              ? "  另有 %d 个问题；用 --json 全部列出".formatted(receipt.issueCount() - SHOWN)
              : "  and %d more; --json lists them".formatted(receipt.issueCount() - SHOWN));
    }
    WarningLines.print(out, receipt.warnings(), receipt.warningCount(), locale);
    for (MeterMonth month : receipt.meterMonths()) {
      out.line(
          "  %s %s: %s, %s %% %s%s"
              .formatted(
                  month.meter(),
                  month.period(),
                  Out.plain(month.consumption()),
                  MeterGaps.completeness(month),
                  chinese ? "完整" : "complete",
                  gaps(month, chinese)));
    }
  }

  private static String gaps(MeterMonth month, boolean chinese) {
    if (month.gapCount() == 0) {
      return "";
    }
    List<String> named = month.gaps().stream().map(gap -> gap.from() + "/" + gap.to()).toList();
    return (chinese ? "，缺口 %d 处：" : ", %d gaps: ").formatted(month.gapCount())
        + String.join(", ", named)
        + (month.gapCount() > named.size() ? " …" : "");
  }

  static Map<String, Object> json(ImportReceipt receipt, IssueWording wording, Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("submission", receipt.submission().orElse(null));
    json.put("template", receipt.template().isEmpty() ? null : receipt.template());
    json.put("rows", receipt.rows());
    json.put("accepted", receipt.accepted());
    json.put("rejected", receipt.rejected());
    json.put(
        "issues", receipt.issues().stream().map(issue -> issue(issue, wording, locale)).toList());
    json.put("issueCount", receipt.issueCount());
    json.put("file", receipt.fileName());
    json.put("sheet", receipt.sheet().orElse(null));
    json.put(
        "notices", receipt.notices().stream().map(issue -> issue(issue, wording, locale)).toList());
    json.put(
        "warnings",
        receipt.warnings().stream().map(noted -> WarningLines.json(noted, locale)).toList());
    json.put("warningCount", receipt.warningCount());
    json.put("sha256", receipt.sha256());
    json.put("charset", receipt.charset());
    json.put("repeated", receipt.repeated());
    json.put("unknownColumns", receipt.unknownColumns());
    if (!receipt.meterMonths().isEmpty()) {
      json.put("meterMonths", receipt.meterMonths().stream().map(Receipts::month).toList());
    }
    return json;
  }

  private static Map<String, Object> issue(RowIssue issue, IssueWording wording, Locale locale) {
    IssueWording.Worded worded = wording.word(issue, locale);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", issue.row());
    json.put("column", issue.column());
    json.put("rule", issue.rule().id());
    json.put("found", issue.found());
    json.put("message", worded.message());
    json.put("fix", worded.fix());
    return json;
  }

  private static Map<String, Object> month(MeterMonth month) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("meter", month.meter());
    json.put("period", month.period().toString());
    json.put("consumption", Out.plain(month.consumption()));
    json.put("readings", month.readings());
    json.put("completeness", MeterGaps.completeness(month));
    json.put("gapCount", month.gapCount());
    json.put("gaps", month.gaps().stream().map(gap -> gap.from() + "/" + gap.to()).toList());
    return json;
  }
}
