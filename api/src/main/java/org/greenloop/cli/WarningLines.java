package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.wording.WarningWording;

/// Warnings, for people and for programs.
final class WarningLines {

  private static final int SHOWN = 50;

  private static final WarningWording WORDING = new WarningWording();

  private WarningLines() {}

  /// @param count all; `warnings` may be the first of them
  static void print(Out out, List<NotedWarning> warnings, long count, Locale locale) {
    if (warnings.isEmpty()) {
      return;
    }
    boolean chinese = Locale.CHINESE.equals(locale);
    out.line(
        chinese
            ? "  合理性提示 %d 条（数据已接收）；无误的请用 warnings override 说明原因：".formatted(count)
            : "  %d warnings (the rows are accepted); where an amount is right, say why with warnings override:"
                .formatted(count));
    for (NotedWarning noted : warnings.stream().limit(SHOWN).toList()) {
      out.line(
          "  %d.%d  %s%s"
              .formatted(
                  noted.submissionId(),
                  noted.number(),
                  WORDING.line(noted, locale),
                  state(noted.state(), chinese)));
      String usual = WORDING.word(noted.warning(), locale).expected();
      out.line((chinese ? "        通常：" : "        usual: ") + usual);
      for (NotedWarning.Reason reason : noted.reasons()) {
        out.line(
            (chinese ? "        说明：%s（%s，%s）" : "        reason: %s (%s, %s)")
                .formatted(reason.text(), reason.by(), reason.at()));
      }
    }
    if (count > SHOWN) {
      out.line(
          chinese
              ? "  另有 %d 条；用 --json 全部列出".formatted(count - SHOWN)
              : "  and %d more; --json lists them".formatted(count - SHOWN));
    }
  }

  private static String state(NotedWarning.State state, boolean chinese) {
    return switch (state) {
      case STANDS -> "";
      case CORRECTED -> chinese ? "（此行已更正）" : " (the row was corrected)";
      case EXPLAINED -> chinese ? "（后来填报的数据已能解释）" : " (explained by what was handed in later)";
    };
  }

  static Map<String, Object> json(NotedWarning noted, Locale locale) {
    Warning warning = noted.warning();
    WarningWording.Worded worded = WORDING.word(warning, locale);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("submission", noted.submissionId());
    json.put("number", noted.number());
    json.put("file", noted.fileName());
    json.put("row", warning.row());
    json.put("site", noted.site());
    json.put("month", warning.month().toString());
    json.put("series", warning.series());
    json.put("rule", warning.check().id());
    json.put("found", warning.found());
    json.put("expected", worded.expected());
    json.put("message", worded.message());
    json.put("fix", worded.fix());
    json.put("severity", Out.plain(warning.severity()));
    json.put("state", noted.state().name());
    json.put("reasons", noted.reasons().stream().map(WarningLines::json).toList());
    return json;
  }

  private static Map<String, Object> json(NotedWarning.Reason reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reason", reason.text());
    json.put("by", reason.by());
    json.put("at", reason.at().toString());
    return json;
  }
}
