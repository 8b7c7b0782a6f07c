package org.greenloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.wording.NumberWording;

/// «Reference value unconfirmed», with the numbers that are.
final class UnconfirmedText {

  private UnconfirmedText() {}

  /// Nothing where every number is confirmed.
  static List<String> lines(List<UnconfirmedNumber> numbers, Locale locale) {
    List<String> lines = new ArrayList<>();
    if (!numbers.isEmpty()) {
      lines.add(
          Locale.CHINESE.equals(locale)
              ? "参考值未经核实:以下数值未能核实,未经解除(greenloop lift)不签发标识:"
              : "Reference value unconfirmed: no label without a lift (greenloop lift), because of");
      NumberWording wording = new NumberWording();
      numbers.forEach(
          number -> lines.add("  " + wording.word(number, locale) + "  " + number.source()));
    }
    return lines;
  }

  static List<Map<String, Object>> json(List<UnconfirmedNumber> numbers) {
    return numbers.stream().map(UnconfirmedText::json).toList();
  }

  private static Map<String, Object> json(UnconfirmedNumber number) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", number.kind().name().toLowerCase(Locale.ROOT));
    json.put("of", number.of().map(UnconfirmedNumber.Place::id).orElse(null));
    json.put("value", Out.plain(number.value()));
    json.put("source", number.source());
    json.put("confidence", number.confidence().name());
    return json;
  }
}
