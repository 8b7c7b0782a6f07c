package org.greenloop.batch.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.batch.generate.GenerationSummary.WrittenFile;

/// Who reports: the parks, the company, its sites and its products.
final class MasterFiles {

  /// 91, the district, and an organization code that nobody has: `XX900001` with its check digit by
  /// GB 11714 (33·3 + 33·7 + 9·9 + 1·2 = 413 = 37·11 + 6; 11 − 6 = 5).
  private static final String CREDIT_CODE_BODY = "91440606XX9000015";

  private static final List<String> REGIONS = List.of("440606", "441900", "440500", "440100");

  private MasterFiles() {}

  static final String METERS = "meters.csv";

  static List<WrittenFile> write(Path folder, Layout layout) throws IOException {
    return List.of(
        parks(folder, layout), companies(folder), sites(folder, layout), products(folder));
  }

  /// One meter of power a site.
  static WrittenFile meters(Path folder, Layout layout) throws IOException {
    List<String> header = List.of("表计编号", "站点", "能源品种", "流向", "单位", "倍率");
    try (CsvLines lines = new CsvLines(folder, METERS, header)) {
      for (int site = 0; site < layout.sites(); site++) {
        lines.write(layout.meterCode(site), layout.siteCode(site), "电力", "外购", "kWh", "1");
      }
      return lines.written();
    }
  }

  private static WrittenFile parks(Path folder, Layout layout) throws IOException {
    List<String> header = List.of("园区代码", "园区名称", "英文名称", "行政区划代码");
    try (CsvLines lines = new CsvLines(folder, "parks.csv", header)) {
      for (int park = 0; park < layout.parks(); park++) {
        String number = Layout.padded(park + 1L, 3);
        lines.write(
            layout.parkCode(park),
            "示例生成园区" + number,
            "Example generated park " + number,
            region(park));
      }
      return lines.written();
    }
  }

  private static WrittenFile companies(Path folder) throws IOException {
    List<String> header = List.of("统一社会信用代码", "企业简码", "企业名称", "英文名称");
    try (CsvLines lines = new CsvLines(folder, "companies.csv", header)) {
      String creditCode =
          CREDIT_CODE_BODY + CreditCode.checkCharacter(CREDIT_CODE_BODY).orElseThrow();
      lines.write(
          creditCode, Layout.COMPANY, "示例生成制造有限公司", "Example Generated Manufacturing Co., Ltd.");
      return lines.written();
    }
  }

  private static WrittenFile sites(Path folder, Layout layout) throws IOException {
    List<String> header = List.of("站点代码", "站点名称", "英文名称", "所属企业", "所属园区", "行业代码", "行政区划代码");
    try (CsvLines lines = new CsvLines(folder, "sites.csv", header)) {
      for (int site = 0; site < layout.sites(); site++) {
        String number = Layout.padded(site + 1L, 5);
        lines.write(
            layout.siteCode(site),
            "示例生成工厂" + number,
            "Example generated plant " + number,
            Layout.COMPANY,
            layout.parkOf(site).map(layout::parkCode).orElse(""),
            Trade.of(site).industry(),
            region(layout.block(site)));
      }
      return lines.written();
    }
  }

  private static WrittenFile products(Path folder) throws IOException {
    List<String> header = List.of("产品代码", "产品名称", "英文名称", "所属企业", "计量单位");
    try (CsvLines lines = new CsvLines(folder, "products.csv", header)) {
      for (Trade trade : Trade.ALL) {
        lines.write(
            trade.product(), trade.name(), trade.nameEnglish(), Layout.COMPANY, trade.unit());
      }
      return lines.written();
    }
  }

  private static String region(int park) {
    return REGIONS.get(park % REGIONS.size());
  }
}
