package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.ClosingIssue.Kind;
import org.greenloop.wording.IssueWording.Worded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IssueWordingTest {

  private final IssueWording wording = new IssueWording();

  private static RowIssue issue(
      int row, String column, Rule rule, String found, String... arguments) {
    return new RowIssue(row, column, rule, found, List.of(arguments));
  }

  static Stream<Arguments> issues() {
    return Stream.of(
        Arguments.of(
            issue(12, "用电量(kWh)", Rule.NOT_A_NUMBER, "1.2万", "12000"),
            "第 12 行「用电量(kWh)」：值“1.2万”不是数字。请填写 12000。[E-104]",
            "row 12, column 用电量(kWh): \"1.2万\" is not a number; write 12000 [E-104]"),
        Arguments.of(
            issue(18, "数量", Rule.NOT_A_NUMBER, "NaN", ""),
            "第 18 行「数量」：值“NaN”不是数字。请写出完整的数字，如 12000；没有数值则删去此行。[E-104]",
            "row 18, column 数量: \"NaN\" is not a number; write the number in full, such as 12000, or leave the row out [E-104]"),
        Arguments.of(
            issue(6, "能源品种", Rule.UNKNOWN_CARRIER, "天燃气", "天然气"),
            "第 6 行「能源品种」：能源品种“天燃气”不认识。可能应为 天然气。[E-103]",
            "row 6, column 能源品种: energy carrier \"天燃气\" is not known; perhaps 天然气 is meant [E-103]"),
        Arguments.of(
            issue(8, "site", Rule.UNKNOWN_SITE, "COOL-9", ""),
            "第 8 行「site」：站点“COOL-9”没有登记。请改正代码，或先登记该站点。[E-101]",
            "row 8, column site: site \"COOL-9\" is not registered; correct the code, or register the site first [E-101]"),
        Arguments.of(
            issue(4, "单位", Rule.UNKNOWN_UNIT, "千瓦", ""),
            "第 4 行「单位」：单位“千瓦”不认识。这是功率单位，用电量请用 kWh（千瓦时）。[E-105]",
            "row 4, column 单位: unit \"千瓦\" is not known; this is power; for an amount of energy write kWh [E-105]"),
        Arguments.of(
            issue(2, "数量(KHW)", Rule.UNKNOWN_UNIT, "1000", "kWh", "KHW"),
            "第 2 行「数量(KHW)」：表头中的单位“KHW”不认识。可能应为 kWh。[E-105]",
            "row 2, column 数量(KHW): unit \"KHW\" in the header is not known; perhaps kWh is meant [E-105]"),
        Arguments.of(
            issue(30, "单位", Rule.UNIT_DOES_NOT_FIT, "kWh", "煤油", "kg"),
            "第 30 行「单位」：单位“kWh”不适用于煤油。请用 kg 或能换算成它的单位。[E-106]",
            "row 30, column 单位: unit \"kWh\" does not fit 煤油; use kg, or a unit that converts into it [E-106]"),
        Arguments.of(
            issue(3, "数量(kWh)", Rule.UNIT_DOES_NOT_FIT, "500", "煤油", "kg"),
            "第 3 行「数量(kWh)」：所用单位不适用于煤油。请用 kg 或能换算成它的单位。[E-106]",
            "row 3, column 数量(kWh): the unit does not fit 煤油; use kg, or a unit that converts into it [E-106]"),
        Arguments.of(
            issue(3, "单位", Rule.UNIT_DOES_NOT_FIT, "MWh", "kWh"),
            "第 3 行「单位」：单位“MWh”与表头中的 kWh 不一致。请统一为 kWh，或删去其中一处。[E-106]",
            "row 3, column 单位: unit \"MWh\" differs from kWh in the header; write kWh, or drop one of the two [E-106]"),
        Arguments.of(
            issue(28, "数量", Rule.MISSING_VALUE, ""),
            "第 28 行「数量」：没有填写。请填写此项；空白不等于 0。[E-107]",
            "row 28, column 数量: the cell is empty; fill it in; empty is not 0 [E-107]"),
        Arguments.of(
            issue(20, "数量", Rule.NEGATIVE, "-350"),
            "第 20 行「数量」：值“-350”是负数。请填写 0 或正数；更正请另行提交。[E-109]",
            "row 20, column 数量: \"-350\" is negative; write 0 or more; a correction is a submission of its own [E-109]"),
        Arguments.of(
            issue(24, "", Rule.DUPLICATE_IN_FILE, "", "2"),
            "第 24 行：与第 2 行重复。请删去其中一行，或用凭证号区分。[E-118]",
            "row 24: repeats row 2; leave one of the two out, or tell them apart by evidence [E-118]"),
        Arguments.of(
            issue(5, "企业简码", Rule.DUPLICATE_IN_FILE, "EX-COOL", "3"),
            "第 5 行「企业简码」：代码“EX-COOL”与第 3 行重复。请删去其中一行，或改正代码。[E-118]",
            "row 5, column 企业简码: code \"EX-COOL\" stands in row 3 already; leave one of the two out, or correct the code [E-118]"),
        Arguments.of(
            issue(7, "", Rule.REPORTED_WITH_OTHER_VALUES, "103015", "94375", "五月.csv", "12345"),
            "第 7 行：已填报为 94375（“五月.csv”第 12345 行），现为 103015。如需更正，请作为更正提交并写明原因。[E-119]",
            "row 7: reported as 94375 before (五月.csv, row 12345), now 103015; to change it, submit a correction with its reason [E-119]"),
        Arguments.of(
            issue(1200, "", Rule.MONTH_CLOSED, "2025-03", "2"),
            "第 1200 行：2025-03 已结账（第 2 版）。如需更正，请作为更正提交并写明原因。[E-121]",
            "row 1200: 2025-03 is closed (version 2); to change it, submit a correction with its reason [E-121]"),
        Arguments.of(
            issue(9, "", Rule.REGISTER_RUNS_BACKWARDS, "990", "1000.5", "2025-03-01 00:00"),
            "第 9 行：表底读数 990 小于 2025-03-01 00:00 的 1000.5。请核对读数；换了表请登记新表计。[M-206]",
            "row 9: the register reads 990, less than 1000.5 at 2025-03-01 00:00; check the reading; register a changed meter as a new one [M-206]"),
        Arguments.of(
            issue(9, "", Rule.OVERLAPPING_INTERVAL, "2025-03-01 00:00", "5"),
            "第 9 行：2025-03-01 00:00 开始的时段与第 5 行重叠。请删去重复的时段。[M-205]",
            "row 9: the interval from 2025-03-01 00:00 overlaps row 5; leave out what stands there twice [M-205]"),
        Arguments.of(
            issue(9, "", Rule.OVERLAPPING_INTERVAL, "2025-03-01 00:00", "5", "m.csv"),
            "第 9 行：2025-03-01 00:00 开始的时段与“m.csv”第 5 行重叠。请删去此行，或作为更正重新提交整月。[M-205]",
            "row 9: the interval from 2025-03-01 00:00 overlaps row 5 of m.csv; leave the row out, or submit the whole month as a correction [M-205]"),
        Arguments.of(
            issue(2, "uscc", Rule.CREDIT_CODE_CHECK, "91440606XX00010110", "5"),
            "第 2 行「uscc」：统一社会信用代码“91440606XX00010110”校验不符。若前 17 位无误，第 18 位应为 5。[S-301]",
            "row 2, column uscc: \"91440606XX00010110\" is not a valid unified social credit identifier; if the first 17 characters are right, the last is 5 [S-301]"),
        Arguments.of(
            issue(2, "meter", Rule.NOT_ONE_OF, "", "meter / meter_column"),
            "第 2 行「meter」：meter / meter_column 中须填一项，且只填一项。请保留一项。[S-308]",
            "row 2, column meter: of meter / meter_column exactly one is to be filled in; keep one of them [S-308]"),
        Arguments.of(
            issue(12, "", Rule.TOO_MANY_CELLS, "567", "6"),
            "第 12 行：单元格比表头多，从第 6 列起：567。请去掉数字中的逗号，或给单元格加引号。[F-402]",
            "row 12: more cells than the header, from column 6: 567; drop the comma inside a number, or quote the cell [F-402]"),
        Arguments.of(
            issue(12, "", Rule.BAD_ENCODING, "", "3"),
            "第 12 行：第 3 列有无法识别的字符。请改正该单元格，再另存为 CSV UTF-8。[F-404]",
            "row 12: column 3 has bytes that are no character; correct the cell and save as CSV UTF-8 [F-404]"),
        Arguments.of(
            issue(12, "", Rule.BAD_ENCODING, "GB18030", "1234567"),
            "第 12 行：文件编码无法识别（最接近 GB18030，错在第 1234567 字节）。请在表格软件中另存为 CSV UTF-8。[F-404]",
            "row 12: the encoding is not known (closest: GB18030, wrong at byte 1234567); save it as CSV UTF-8 [F-404]"),
        Arguments.of(
            issue(1, "站点", Rule.MISSING_COLUMN, "", "energy", "站点 / 站点代码 / site"),
            "第 1 行「站点」：缺少这一列（模板 energy）。请加上，列名可用：站点 / 站点代码 / site。[F-405]",
            "row 1, column 站点: the column is missing (template energy); add it; its name may be 站点 / 站点代码 / site [F-405]"),
        Arguments.of(
            issue(1, "", Rule.NOT_A_TEXT_FILE, "XLS"),
            "这是旧版 Excel 工作簿（.xls）。请另存为 .xlsx 或 CSV UTF-8。[F-412]",
            "this is an old Excel workbook (.xls); save it as .xlsx or as CSV UTF-8 in the spreadsheet program [F-412]"),
        Arguments.of(
            issue(1, "", Rule.WORKBOOK_WITH_MACROS, "XLSB"),
            "这是二进制工作簿（.xlsb）。请另存为不含宏的 .xlsx 工作簿。[X-702]",
            "this is a binary workbook (.xlsb); save it as a workbook without macros (.xlsx) [X-702]"),
        Arguments.of(
            issue(9, "E 数量", Rule.FORMULA_WITHOUT_VALUE, "=E4*2"),
            "第 9 行「E 数量」：公式“=E4*2”没有算出的值。请在表格软件中打开、重新计算并保存，或直接填写数值。[X-712]",
            "row 9, column E 数量: the formula \"=E4*2\" has no calculated value; open the file in a spreadsheet program, calculate and save it, or write the value [X-712]"),
        Arguments.of(
            issue(1, "", Rule.HIDDEN_ROWS, "2", "5, 9"),
            "有 2 行隐藏（第 5, 9 行），已同样读取。不该提交的行请删去。[X-721]",
            "2 rows are hidden (row 5, 9) and were read like the others; delete rows that should not be handed in [X-721]"),
        Arguments.of(
            issue(1, "", Rule.NOT_A_TEXT_FILE, "ZIP"),
            "这是压缩包。请先解压，再提交其中的文件。[F-412]",
            "this is a ZIP archive; unpack it and hand in the file inside [F-412]"),
        Arguments.of(
            issue(1, "", Rule.FILE_TOO_LARGE, "209715201"),
            "文件有 209715201 字节，超过 200 MB。请按月份或站点分成几个文件。[F-411]",
            "the file has 209715201 bytes, more than 200 MB; divide it by months or sites [F-411]"));
  }

  @ParameterizedTest
  @MethodSource("issues")
  void an_issue_says_where_what_and_the_cure(RowIssue issue, String chinese, String english) {
    assertThat(wording.line(issue, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    assertThat(wording.line(issue, Locale.ENGLISH)).isEqualTo(english);
    assertThat(chinese).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void message_and_cure_are_given_apart_as_well() {
    RowIssue issue = issue(41, "质量", Rule.NOT_A_NUMBER, "2,5", "2.5");
    assertThat(wording.word(issue, Locale.UK))
        .isEqualTo(new Worded("\"2,5\" is not a number", "write 2.5"));
    assertThat(wording.word(issue, Locale.TRADITIONAL_CHINESE))
        .isEqualTo(new Worded("值“2,5”不是数字", "请填写 2.5"));
  }

  @Test
  void braces_and_apostrophes_of_a_cell_are_shown_as_they_are() {
    assertThat(
            wording.word(issue(2, "数量", Rule.NOT_A_NUMBER, "'{1}'", ""), Locale.ENGLISH).message())
        .isEqualTo("\"'{1}'\" is not a number");
  }

  /// The portal may run anywhere; English is for everyone who did not ask for Chinese.
  @Test
  void any_other_language_is_answered_in_english_whatever_the_machine_speaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.CHINA);
    try {
      assertThat(new IssueWording().why(Rule.NEGATIVE, Locale.FRENCH))
          .isEqualTo(wording.why(Rule.NEGATIVE, Locale.ENGLISH))
          .startsWith("An amount is never below zero");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_issue_with_fewer_arguments_than_its_rule_wants_is_worded_all_the_same(Rule rule) {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(wording.line(issue(3, "列", rule, "x"), locale))
          .endsWith("[" + rule.id() + "]")
          .doesNotContain("{", "null");
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_line_is_longer_than_it_can_be_read(Rule rule) {
    // The longest ordinary input: a code of 18 characters, a time, a file name.
    RowIssue issue = issue(99999, "", rule, "91440606XX00010115", "2025-03-01 00:00", "12345", "7");
    assertThat(wording.line(issue, Locale.CHINESE)).hasSizeLessThanOrEqualTo(120);
    Worded english = wording.word(issue, Locale.ENGLISH);
    assertThat(english.message()).hasSizeLessThanOrEqualTo(120);
    assertThat(english.fix()).hasSizeLessThanOrEqualTo(120);
  }

  static Stream<Arguments> closingIssues() {
    return Stream.of(
        Arguments.of(
            new ClosingIssue(
                Kind.TRANSFER_MISMATCH, List.of("DYE-1", "KNIT-1", "热力", "687320", "0", "MJ")),
            "DYE-1 调给 KNIT-1 的热力两边不一致：调出 687320，调入 0 MJ。请双方核对后更正。[C-501]",
            "热力 from DYE-1 to KNIT-1: 687320 given, 0 MJ received; check both sides and correct one [C-501]"),
        Arguments.of(
            new ClosingIssue(Kind.ENERGY_NOT_REPORTED, List.of("COOL-4")),
            "站点 COOL-4 没有填报本月能源。请填报；停产也请填报数量 0。[C-502]",
            "site COOL-4 reported no energy this month; report it; write 0 where nothing was used [C-502]"),
        Arguments.of(
            new ClosingIssue(
                Kind.METER_GAPS, List.of("M-1", "96.77", "1", "2025-03-01 00:00/2025-03-02 00:00")),
            "表计 M-1 本月只覆盖 96.77 %，缺 1 段：2025-03-01 00:00/2025-03-02 00:00。请补交缺少的读数。[C-503]",
            "meter M-1 covers 96.77 % of the month; gaps (1): 2025-03-01 00:00/2025-03-02 00:00; submit the readings that are missing [C-503]"),
        Arguments.of(
            new ClosingIssue(
                Kind.FACTOR_MISSING,
                List.of("CAST-1", "carbon.scope1", "oxidation/COKE_OVEN_TAR", "1200")),
            "站点 CAST-1 有 1200 行缺少因子 oxidation/COKE_OVEN_TAR，carbon.scope1 不完整。请改用有因子的品种，或补充因子版本。[C-504]",
            "site CAST-1: carbon.scope1 is incomplete; rows without the factor oxidation/COKE_OVEN_TAR: 1200; use a carrier that has one, or add it to the edition [C-504]"),
        Arguments.of(
            new ClosingIssue(Kind.PRODUCTION_NOT_REPORTED, List.of("COOL-4")),
            "站点 COOL-4 没有填报本月生产。请填报产量、产值和增加值；停产填 0。[C-505]",
            "site COOL-4 reported no production this month; report output, output value and value added; 0 where nothing was made [C-505]"),
        Arguments.of(
            new ClosingIssue(Kind.REPORT_MISSING, List.of("COOL-4", "meter", "2025-02")),
            "站点 COOL-4 本月没有填报 meter 模板（上次填报 2025-02）。请填报；确实没有时填 0，补不上时可申请估算。[C-511]",
            "site COOL-4 handed in no meter this month (last: 2025-02); submit it; write 0 where there was nothing, or ask for an estimate [C-511]"),
        Arguments.of(
            new ClosingIssue(
                Kind.RESTS_ON_ESTIMATES, List.of("COOL-4", "energy.comprehensive", "12.5")),
            "COOL-4 的 energy.comprehensive 有 12.5 % 来自估计值。请用实际数据替换估计。[C-512]",
            "12.5 % of energy.comprehensive of COOL-4 are estimates; replace them by what was measured [C-512]"));
  }

  @ParameterizedTest
  @MethodSource("closingIssues")
  void a_closing_issue_says_what_is_so_and_what_to_do(
      ClosingIssue issue, String chinese, String english) {
    assertThat(wording.word(issue, Locale.CHINESE)).isEqualTo(chinese);
    assertThat(wording.word(issue, Locale.ENGLISH)).isEqualTo(english);
  }

  @Test
  void availability_and_confidence_have_words() {
    assertThat(wording.availability(Availability.NOT_REPORTED, Locale.CHINESE)).isEqualTo("未填报");
    assertThat(wording.availability(Availability.NOT_APPLICABLE, Locale.ENGLISH))
        .isEqualTo("not applicable (denominator is zero)");
    assertThat(wording.confidence(Confidence.UNCONFIRMED, Locale.CHINESE)).isEqualTo("未确认");
    assertThat(wording.confidence(Confidence.SECONDARY, Locale.ENGLISH)).isEqualTo("second-hand");
  }
}
