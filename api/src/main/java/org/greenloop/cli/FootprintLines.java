package org.greenloop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.batch.footprint.FootprintIssue;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.footprint.FootprintJson;
import org.greenloop.wording.FootprintWording;

/// Prints issues of footprints.
final class FootprintLines {

  private FootprintLines() {}

  static void print(Out out, List<FootprintIssue> issues, Locale locale) {
    FootprintWording wording = new FootprintWording();
    issues.forEach(issue -> out.line(wording.word(issue, locale) + " [" + issue.kind() + "]"));
  }

  /// Says why there is no footprint: as JSON where a program asked, else a line each.
  static int refuse(FootprintRefused refused, boolean json, Locale locale) {
    if (json) {
      new Out().json(Map.of("issues", FootprintJson.of(refused.issues(), locale)));
    } else {
      print(new Out(System.err), refused.issues(), locale);
    }
    return ExitCode.DATA;
  }
}
