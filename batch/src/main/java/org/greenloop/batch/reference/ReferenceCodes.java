package org.greenloop.batch.reference;

import static org.greenloop.batch.reference.ReferenceData.cell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.greenloop.accounting.classification.Code;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.waste.WasteClass;

/// Reference data as lists of codes. Which code is below which follows from the codes.
final class ReferenceCodes {

  private static final String CHINA = "CN";

  private ReferenceCodes() {}

  static List<CodeList> lists(
      List<Map<String, String>> industries,
      List<Map<String, String>> areas,
      List<WasteClass> waste,
      List<Map<String, String>> carriers) {
    return List.of(industries(industries), regions(areas), waste(waste), carriers(carriers));
  }

  private static CodeList industries(List<Map<String, String>> rows) {
    Set<String> known = codes(rows);
    return new CodeList(
        "gb-t-4754-2017",
        "国民经济行业分类(GB/T 4754-2017)",
        "Industrial classification (GB/T 4754-2017)",
        "GB/T 4754-2017:门类、大类,以及示例数据用到的小类;名称转引自公开代码,英文名称为本项目所译",
        "GB/T 4754-2017: sections, divisions and the classes that occur in the examples; names as public code quotes them, English names ours",
        rows.stream()
            .map(row -> code(row, industryAbove(cell(row, "code"), known), Confidence.SECONDARY))
            .toList());
  }

  /// The longest beginning that is a code: C3851 is below C38, C38 below C.
  private static Optional<String> industryAbove(String code, Set<String> known) {
    return IntStream.iterate(code.length() - 1, length -> length > 0, length -> length - 1)
        .mapToObj(length -> code.substring(0, length))
        .filter(known::contains)
        .findFirst();
  }

  private static CodeList regions(List<Map<String, String>> rows) {
    Set<String> known = codes(rows);
    return new CodeList(
        "gb-t-2260",
        "行政区划代码(GB/T 2260)",
        "Administrative divisions (GB/T 2260)",
        "GB/T 2260:省级、广东省各市,以及示例数据用到的区;境外为 ISO 3166-1 国家代码。英文名称为通用拼写",
        "GB/T 2260: provinces, cities of Guangdong and the districts that occur in the examples; abroad ISO 3166-1 country codes. English names as commonly spelt",
        rows.stream()
            .map(row -> code(row, regionAbove(cell(row, "code"), known), Confidence.SECONDARY))
            .toList());
  }

  /// 440606 is below 440600, 441900 below 440000, a province below China.
  private static Optional<String> regionAbove(String code, Set<String> known) {
    if (!Character.isDigit(code.charAt(0))) {
      return Optional.empty();
    }
    String city = code.substring(0, 4) + "00";
    String province = code.substring(0, 2) + "0000";
    return List.of(city, province, CHINA).stream()
        .filter(above -> !above.equals(code))
        .filter(known::contains)
        .findFirst();
  }

  private static CodeList waste(List<WasteClass> classes) {
    return new CodeList(
        "waste-class",
        "固体废物类别",
        "Classes of solid waste",
        "固体废物分类与代码目录(生态环境部公告 2024 年第 4 号)、国家危险废物名录;每个代码另注可信度",
        "Catalogue of solid waste (MEE 2024 No. 4) and national list of hazardous waste; each code says how sure it is",
        classes.stream()
            .map(
                known ->
                    new Code(
                        known.code(),
                        known.code(),
                        known.name(),
                        known.nameEnglish(),
                        Optional.empty(),
                        known.synonyms(),
                        Optional.of(known.confidence())))
            .toList());
  }

  private static CodeList carriers(List<Map<String, String>> rows) {
    return new CodeList(
        "energy-carrier",
        "能源品种",
        "Energy carriers",
        "GB/T 2589-2020 及各温室气体核算指南的能源品种;代码为绿环自定",
        "Energy carriers of GB/T 2589-2020 and of the greenhouse gas guides; the codes are ours",
        rows.stream()
            .map(
                row ->
                    new Code(
                        address(cell(row, "code")),
                        cell(row, "code"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        Optional.empty(),
                        cell(row, "synonyms").isEmpty()
                            ? List.of()
                            : List.of(cell(row, "synonyms").split("\\|")),
                        Optional.empty()))
            .toList());
  }

  private static Code code(Map<String, String> row, Optional<String> above, Confidence confidence) {
    return new Code(
        cell(row, "code"),
        cell(row, "code"),
        cell(row, "name_zh"),
        cell(row, "name_en"),
        above,
        List.of(),
        Optional.of(confidence));
  }

  private static Set<String> codes(List<Map<String, String>> rows) {
    return rows.stream().map(row -> cell(row, "code")).collect(Collectors.toUnmodifiableSet());
  }

  private static String address(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
