package org.greenloop.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.batch.footprint.FootprintIssue;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.wording.FootprintWording;

/// Prints numbers and issues of footprints.
final class FootprintLines {

  /// Of a number that is solved to 1e-9 or better.
  private static final MathContext EXACT = new MathContext(12);

  private static final MathContext READ = new MathContext(6);

  private FootprintLines() {}

  /// For programs.
  static String exact(double value) {
    return Out.plain(new BigDecimal(value, EXACT));
  }

  /// For people.
  static String read(double value) {
    return Out.plain(new BigDecimal(value, READ));
  }

  static String percent(double share) {
    return Out.plain(new BigDecimal(share * 100, new MathContext(3)));
  }

  static void print(Out out, List<FootprintIssue> issues, Locale locale) {
    FootprintWording wording = new FootprintWording();
    issues.forEach(issue -> out.line(wording.word(issue, locale) + " [" + issue.kind() + "]"));
  }

  static List<Map<String, Object>> json(List<FootprintIssue> issues, Locale locale) {
    FootprintWording wording = new FootprintWording();
    return issues.stream()
        .map(
            issue -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("kind", issue.kind().name());
              json.put("place", issue.place());
              json.put("found", issue.found());
              json.put("expected", issue.expected());
              json.put("message", wording.word(issue, locale));
              return json;
            })
        .toList();
  }

  /// Says why there is no footprint: as JSON where a program asked, else a line each.
  static int refuse(FootprintRefused refused, boolean json, Locale locale) {
    if (json) {
      new Out().json(Map.of("issues", json(refused.issues(), locale)));
    } else {
      print(new Out(System.err), refused.issues(), locale);
    }
    return ExitCode.DATA;
  }
}
