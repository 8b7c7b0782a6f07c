package org.greenloop.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateBatch;
import org.greenloop.accounting.greencertificate.CertificateBook;
import org.greenloop.accounting.greencertificate.CertificateBook.Claim;
import org.greenloop.accounting.greencertificate.CertificateEvent;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificateEvent.Released;
import org.greenloop.accounting.greencertificate.CertificateEvent.Retired;
import org.greenloop.accounting.greencertificate.CertificateEvent.Transferred;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;

/// What a company holds and what happened to it, as tables and as JSON.
final class CertificateTables {

  private final SubjectDirectory directory;
  private final boolean chinese;

  CertificateTables(SubjectDirectory directory, boolean chinese) {
    this.directory = directory;
    this.chinese = chinese;
  }

  void printHoldings(Out out, Subject company, List<CertificateBook> books) {
    List<List<String>> rows = new ArrayList<>();
    for (CertificateBook book : books) {
      CertificateBatch batch = book.batch();
      rows.add(
          List.of(
              batch.numbers().prefix(),
              batch.produced().toString(),
              batch.technology().code(),
              batch.project(),
              String.valueOf(SerialRange.count(book.heldBy(company.id()))),
              String.valueOf(count(book, company, Claim.Open.class)),
              String.valueOf(count(book, company, Claim.Used.class)),
              String.valueOf(SerialRange.count(book.freeOf(company.id()))),
              text(book.freeOf(company.id()))));
    }
    out.table(
        chinese
            ? List.of("编码前缀", "生产月份", "发电类型", "项目", "持有", "已分配", "已核销", "空闲", "空闲序号")
            : List.of(
                "prefix",
                "produced",
                "technology",
                "project",
                "held",
                "allocated",
                "retired",
                "free",
                "free serials"),
        rows);
  }

  private static long count(CertificateBook book, Subject company, Class<? extends Claim> kind) {
    return SerialRange.count(
        book.claimsOf(company.id()).stream().filter(kind::isInstance).map(Claim::serials).toList());
  }

  void printClaims(Out out, Subject company, List<CertificateBook> books) {
    List<List<String>> rows = new ArrayList<>();
    for (CertificateBook book : books) {
      for (Claim claim : book.claimsOf(company.id())) {
        rows.add(
            List.of(
                String.valueOf(claim.allocation().allocationId()),
                book.batch().numbers().prefix(),
                claim.serials().toString(),
                code(claim.allocation().siteId()),
                claim.allocation().period().toString(),
                state(claim)));
      }
    }
    if (!rows.isEmpty()) {
      out.line("");
      out.table(
          chinese
              ? List.of("分配编号", "编码前缀", "序号", "站点", "月份", "状态")
              : List.of("allocation", "prefix", "serials", "site", "month", "state"),
          rows);
    }
  }

  private String state(Claim claim) {
    return switch (claim) {
      case Claim.Open open -> chinese ? "已分配" : "allocated";
      case Claim.Used used -> chinese ? "已核销" : "retired";
    };
  }

  /// Events that concern the company, batch by batch.
  void printHistory(Out out, Subject company, List<CertificateBook> books) {
    List<List<String>> rows = new ArrayList<>();
    for (CertificateBook book : books) {
      CertificateBatch batch = book.batch();
      if (batch.holderId() == company.id()) {
        rows.add(
            row(
                batch,
                batch.registeredAt(),
                batch.registeredBy(),
                chinese ? "登记" : "registered",
                batch.numbers().range().toString(),
                batch.evidence()));
      }
      book.eventsOf(company.id()).forEach(event -> rows.add(row(batch, event)));
    }
    out.table(
        chinese
            ? List.of("编码前缀", "时间", "谁", "事项", "序号或编号", "说明")
            : List.of("prefix", "at", "by", "what", "serials or allocation", "detail"),
        rows);
  }

  private List<String> row(CertificateBatch batch, CertificateEvent event) {
    return switch (event) {
      case Transferred t ->
          row(
              batch,
              t.at(),
              t.by(),
              chinese ? "转让" : "transferred",
              t.serials().toString(),
              code(t.fromCompany()) + " → " + code(t.toCompany()) + ": " + t.reason());
      case Allocated a ->
          row(
              batch,
              a.at(),
              a.by(),
              chinese ? "分配" : "allocated",
              a.serials() + " = " + a.allocationId(),
              code(a.siteId()) + " " + a.period());
      case Released r ->
          row(
              batch,
              r.at(),
              r.by(),
              chinese ? "释放" : "released",
              String.valueOf(r.allocationId()),
              r.reason());
      case Retired r ->
          row(
              batch,
              r.at(),
              r.by(),
              chinese ? "核销" : "retired",
              String.valueOf(r.allocationId()),
              (chinese ? "提交 " : "submission ")
                  + r.source().submissionId()
                  + (chinese ? " 第 " : " row ")
                  + r.source().row()
                  + (chinese ? " 行" : ""));
    };
  }

  private static List<String> row(
      CertificateBatch batch, Instant at, String by, String what, String serials, String detail) {
    return List.of(batch.numbers().prefix(), at.toString(), by, what, serials, detail);
  }

  List<Object> json(Subject company, List<CertificateBook> books) {
    List<Object> json = new ArrayList<>();
    for (CertificateBook book : books) {
      CertificateBatch batch = book.batch();
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("register", batch.numbers().register());
      object.put("prefix", batch.numbers().prefix());
      object.put("produced", batch.produced().toString());
      object.put("technology", batch.technology().code());
      object.put("project", batch.project());
      object.put("held", ranges(book.heldBy(company.id())));
      object.put("free", ranges(book.freeOf(company.id())));
      object.put(
          "claims",
          book.claimsOf(company.id()).stream()
              .map(
                  claim -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("allocation", claim.allocation().allocationId());
                    one.put("first", claim.serials().first());
                    one.put("last", claim.serials().last());
                    one.put("site", code(claim.allocation().siteId()));
                    one.put("month", claim.allocation().period().toString());
                    one.put("retired", claim instanceof Claim.Used);
                    return one;
                  })
              .toList());
      json.add(object);
    }
    return json;
  }

  private static List<Map<String, Long>> ranges(List<SerialRange> ranges) {
    return ranges.stream()
        .map(range -> Map.of("first", range.first(), "last", range.last()))
        .toList();
  }

  private static String text(List<SerialRange> ranges) {
    return ranges.stream().map(SerialRange::toString).collect(Collectors.joining(", "));
  }

  private String code(int subject) {
    return directory.get(subject).code();
  }
}
