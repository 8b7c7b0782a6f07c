package org.greenloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.ClosedMetrics.PeriodMetrics;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.MonthClosing;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.LabelBan;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.wording.IssueWording;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    header = {
      "Example:  ./greenloop demo",
      "",
      "Runs the main job on an invented alliance and one real plant: files, ledger, closed months,"
          + " assessments, decisions, signed labels. 演示。",
      ""
    },
    description = "Run again, it changes nothing and writes the same documents.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String SCHEME = "pilot-energy-carbon";
  private static final ReportingPeriod YEAR = new ReportingPeriod.CalendarYear(Year.of(2025));
  private static final ReportingPeriod STEEL_YEAR = new ReportingPeriod.CalendarYear(Year.of(2018));
  private static final String STEEL_COMPANY = "DAEWOO-STEEL";
  private static final String STEEL_SITE = "DAEWOO-GWANGYANG";
  private static final String CORRECTION = "燃气抄表更正 gas meter read again";
  private static final List<String> MASTER_DATA =
      List.of(
          "parks", "companies", "sites", "products", "meters", "meter-files", "green-certificates");
  private static final int MOST_ISSUES = 100;
  private static final Pattern COMPANY = Pattern.compile("-(EX-[A-Z]+)");

  /// Any order gives the same; in this one no lot is taken before it is there, so that no notice
  /// says so.
  private static final Comparator<String> AS_MATERIAL_FLOWS =
      Comparator.comparingInt((String name) -> rank(name, "-EX-COLLECT", "-EX-DISMANTLE"))
          .thenComparingInt(name -> rank(name, "returns-", "handovers-", "treatments-"))
          .thenComparing(Comparator.naturalOrder());

  private static int rank(String name, String... first) {
    for (int rank = 0; rank < first.length; rank++) {
      if (name.contains(first[rank])) {
        return rank;
      }
    }
    return first.length;
  }

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for documents. Default: ./out")
  Path out = Path.of("out");

  private final Out printer = new Out();
  private final IssueWording wording = new IssueWording();

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = workplace.open();
        ProgressLine progress = new ProgressLine()) {
      heading("1  主数据与填报文件", "1  Master data and submissions");
      for (String folder : List.of("alliance", "loop", "steel-plant-2018")) {
        takeInFolder(context, folder, progress);
      }
      heading("2  关账：2025 年与钢厂 2018 年", "2  Closing 2025, and 2018 for the steel plant");
      close(context, YEAR, progress);
      close(context, STEEL_YEAR, progress);
      heading("3  迟到的更正，关账的新版本", "3  A late correction, and a new version of a closed month");
      correct(context, progress);
      heading("4  一份有错的文件", "4  A faulty file");
      take(context, "alliance", "faulty-energy.csv", "EX-COOL", Optional.empty(), progress, true);
      heading("5  指标", "5  Metrics");
      metrics(context);
      heading("6  评价 2025", "6  Assessments of 2025");
      List<StoredAssessment> met = assess(context);
      Path accounts =
          new DemoAccounts(context.getBean(AccountHolders.class), workplace.data)
              .create(directory(context));
      heading("7  申报、评分，更多方案", "7  Evidence, scores, and further schemes");
      DemoSchemes schemes = new DemoSchemes(context, printer, chinese());
      printer.line(say("  新申报 %d 项", "  %d statements declared").formatted(schemes.declare()));
      List<StoredAssessment> further = schemes.assess();
      heading("8  两人评审，签发标识", "8  Two reviewers, signed labels");
      schemes.lift();
      List<Path> documents = decideAndIssue(context, met);
      documents.addAll(decideAndIssue(context, further));
      heading("9  查验", "9  Verification");
      verify(context, documents.getFirst());
      heading("10  一个数值从哪里来", "10  Where a figure comes from");
      explain(context);
      heading(
          "11  回收循环：批次从哪里来，冰箱的碳足迹",
          "11  The loop: where a lot came from, the footprint of a refrigerator");
      DemoLoop loop = new DemoLoop(context, printer, workplace.locale());
      loop.takeProcesses();
      loop.trace();
      loop.footprint(YEAR);
      loop.circularity();
      GraphUpdate.follow(context);
      next(documents, accounts);
    }
    return ExitCode.OK;
  }

  private boolean chinese() {
    return workplace.isChinese();
  }

  private String say(String zh, String en) {
    return chinese() ? zh : en;
  }

  private void heading(String zh, String en) {
    printer.line("");
    printer.line("== " + say(zh, en));
  }

  private static SubjectDirectory directory(ConfigurableApplicationContext context) {
    return context.getBean(Organizations.class).directory();
  }

  private void takeInFolder(
      ConfigurableApplicationContext context, String folder, ProgressLine progress)
      throws IOException {
    Map<String, Resource> files = new LinkedHashMap<>();
    Resource[] found =
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:examples/" + folder + "/*.csv");
    Arrays.sort(found, Comparator.comparing(file -> String.valueOf(file.getFilename())));
    for (Resource file : found) {
      files.put(String.valueOf(file.getFilename()), file);
    }
    for (String template : MASTER_DATA) {
      if (files.remove(template + ".csv") != null) {
        take(context, folder, template + ".csv", "", Optional.empty(), progress, false);
      }
    }
    for (String name : files.keySet().stream().sorted(AS_MATERIAL_FLOWS).toList()) {
      if (!name.startsWith("correction-") && !name.startsWith("faulty-")) {
        take(context, folder, name, company(name), Optional.empty(), progress, false);
      }
    }
  }

  /// `energy-EX-COOL-2025H1.csv` was handed in by `EX-COOL`.
  private static String company(String fileName) {
    Matcher company = COMPANY.matcher(fileName);
    return company.find() ? company.group(1) : STEEL_COMPANY;
  }

  private ImportReceipt take(
      ConfigurableApplicationContext context,
      String folder,
      String name,
      String company,
      Optional<String> correction,
      ProgressLine progress,
      boolean issuesExpected)
      throws IOException {
    Path copy = Files.createTempFile("greenloop", ".csv");
    try (InputStream in =
        new PathMatchingResourcePatternResolver()
            .getResource("classpath:examples/" + folder + "/" + name)
            .getInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      ImportReceipt receipt =
          context
              .getBean(FileImport.class)
              .take(
                  new ImportRequest(
                      copy,
                      name,
                      company.isEmpty() ? Optional.empty() : Optional.of(company),
                      Acceptance.PARTIAL,
                      Optional.empty(),
                      correction,
                      company.isEmpty() ? "operator" : company),
                  MOST_ISSUES,
                  progress)
              .getFirst(); // the examples are CSV files
      progress.close();
      Receipts.print(printer, receipt, wording, workplace.locale());
      if (!receipt.isClean() && !issuesExpected) {
        throw new IllegalStateException("the example " + name + " has issues");
      }
      return receipt;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void close(
      ConfigurableApplicationContext context, ReportingPeriod period, ProgressLine progress) {
    MonthClosing closing = context.getBean(MonthClosing.class);
    for (YearMonth month : period.months()) {
      CloseCommand.print(
          printer,
          closing.close(month, Optional.empty(), progress),
          directory(context),
          wording,
          workplace.locale());
      progress.close();
    }
  }

  private void correct(ConfigurableApplicationContext context, ProgressLine progress)
      throws IOException {
    take(
        context,
        "alliance",
        "correction-EX-KITCHEN.csv",
        "EX-KITCHEN",
        Optional.of(CORRECTION),
        progress,
        false);
    YearMonth may = YearMonth.of(2025, 5);
    context.getBean(MonthClosing.class).close(may, Optional.empty(), progress);
    progress.close();
    Subject kitchen = Subjects.get(directory(context), "KITCHEN-1");
    for (Closing version : context.getBean(Closings.class).list(kitchen.id())) {
      if (version.period().equals(may)) {
        String scope1 =
            version.metrics().stream()
                .filter(metric -> metric.indicator().code().equals("carbon.scope1"))
                .map(metric -> Out.plain(metric.value()))
                .findFirst()
                .orElse("—");
        printer.line(
            "  KITCHEN-1 %s v%d  carbon.scope1 = %s tCO2  (%s)"
                .formatted(may, version.version(), scope1, version.reason()));
      }
    }
  }

  private void metrics(ConfigurableApplicationContext context) {
    ClosedMetrics closed = context.getBean(ClosedMetrics.class);
    SubjectDirectory directory = directory(context);
    List<String> codes =
        List.of(
            "energy.comprehensive",
            "energy.electricity",
            "carbon.scope1",
            "carbon.scope2.location",
            "energy.per-value-added",
            "carbon.per-value-added");
    List<List<String>> rows = new ArrayList<>();
    for (Subject park : directory.list(SubjectKind.PARK)) {
      closed.find(park.id(), YEAR).ifPresent(metrics -> rows.add(row(park, metrics, codes)));
    }
    Subject steel = Subjects.get(directory, STEEL_SITE);
    closed.find(steel.id(), STEEL_YEAR).ifPresent(metrics -> rows.add(row(steel, metrics, codes)));
    List<String> header = new ArrayList<>(List.of("", say("期间", "period")));
    header.addAll(codes);
    header.add(say("可信度", "confidence"));
    printer.table(header, rows);
  }

  private static List<String> row(Subject subject, PeriodMetrics metrics, List<String> codes) {
    List<String> row = new ArrayList<>(List.of(subject.code(), metrics.period().toString()));
    for (String code : codes) {
      row.add(
          metrics
              .find(code)
              .map(
                  metric ->
                      metric
                          .rounded()
                          .map(value -> value.toPlainString())
                          .orElse(metric.availability().name()))
              .orElse("—"));
    }
    row.add(
        metrics.metrics().stream()
            .filter(metric -> codes.contains(metric.indicator().code()))
            .map(Metric::confidence)
            .reduce((a, b) -> a.worse(b))
            .map(Enum::name)
            .orElse(""));
    return row;
  }

  private List<StoredAssessment> assess(ConfigurableApplicationContext context) {
    Assessing assessing = context.getBean(Assessing.class);
    Standard standard =
        Subjects.standard(context.getBean(StandardCatalog.class), SCHEME, assessing.today());
    List<StoredAssessment> met = new ArrayList<>();
    List<Map.Entry<Subject, Assessment>> judged = new ArrayList<>();
    for (Subject subject : directory(context).list()) {
      boolean ofTheAlliance =
          !subject.code().equals(STEEL_SITE) && subject.kind() != SubjectKind.COMPANY;
      if (ofTheAlliance) {
        Assessing.Result result = assessing.assess(standard, subject, YEAR, "operator");
        judged.add(Map.entry(subject, result.assessment()));
        if (result.assessment().outcome() == Assessment.Outcome.MET) {
          met.add(result.stored());
        }
      }
    }
    judged.sort(
        Comparator.comparing((Map.Entry<Subject, Assessment> entry) -> entry.getValue().score())
            .reversed()
            .thenComparing(entry -> entry.getKey().code()));
    printer.table(
        List.of(say("对象", "subject"), say("名称", "name"), say("得分", "score"), say("结论", "outcome")),
        judged.stream()
            .map(
                entry ->
                    List.of(
                        entry.getKey().code(),
                        chinese() ? entry.getKey().name() : entry.getKey().nameEnglish(),
                        Out.plain(entry.getValue().score()),
                        AssessCommand.outcome(entry.getValue().outcome(), chinese())))
            .toList());
    return met;
  }

  private List<Path> decideAndIssue(
      ConfigurableApplicationContext context, List<StoredAssessment> met) throws IOException {
    Reviewing reviewing = context.getBean(Reviewing.class);
    LabelIssuing issuing = context.getBean(LabelIssuing.class);
    Certifications certifications = context.getBean(Certifications.class);
    SubjectDirectory directory = directory(context);
    List<Path> documents = new ArrayList<>();
    for (StoredAssessment assessment : met) {
      if (isBanned(context, assessment)) {
        continue;
      }
      if (certifications.findDecision(assessment.id()).isEmpty()) {
        for (String reviewer : List.of(DemoAccounts.FIRST_REVIEWER, DemoAccounts.SECOND_REVIEWER)) {
          boolean reviewed =
              certifications.listReviews(assessment.id()).stream()
                  .anyMatch(review -> review.reviewer().equals(reviewer));
          if (!reviewed) {
            reviewing.review(
                assessment,
                reviewer,
                Verdict.APPROVE,
                "数值已逐行核对到凭证 figures were traced row by row to their vouchers");
          }
        }
      }
      Label label = issuing.issue(assessment);
      String code = directory.get(assessment.subjectId()).code();
      documents.addAll(IssueCommand.write(label, certifications, out, code));
      LogDesk log = context.getBean(LogDesk.class);
      IssueCommand.writeProof(DocumentKind.LABEL, label.serial(), log, out, code);
      printer.line(
          "  %s  %s  %s  → %s"
              .formatted(code, assessment.schemeReference(), label.serial(), label.validUntil()));
      Optional<IssuedDocument> certificate = certifications.findCertificateOf(label.serial());
      if (certificate.isPresent()) {
        IssuedDocuments register = context.getBean(IssuedDocuments.class);
        IssueCommand.writeCertificate(certificate.get(), register, log, out, code).stream()
            .filter(file -> file.toString().endsWith(".pdf"))
            .forEach(documents::add);
        printer.line("    %s %s".formatted(say("证书", "certificate"), certificate.get().serial()));
      }
    }
    return documents;
  }

  /// Only where a visitor has ended the lift of the demo.
  private boolean isBanned(ConfigurableApplicationContext context, StoredAssessment assessment) {
    boolean banned =
        context.getBean(Certifications.class).findLabelOf(assessment.id()).isEmpty()
            && context.getBean(LabelBan.class).isBanned(assessment);
    if (banned) {
      printer.line(
          say("  %s 没有标识：参考值未经核实", "  %s gets no label: reference value unconfirmed")
              .formatted(assessment.schemeReference()));
    }
    return banned;
  }

  private void verify(ConfigurableApplicationContext context, Path document) throws IOException {
    DocumentVerification verification = context.getBean(DocumentVerification.class);
    byte[] bytes = Files.readAllBytes(document);
    printer.line(document.toString());
    VerifyCommand.print(printer, verification.verify(bytes), workplace.locale());
    bytes[bytes.length / 2] ^= 1;
    printer.line(say("同一文件，改动一个比特：", "The same file with one bit flipped:"));
    VerifyCommand.print(printer, verification.verify(bytes), workplace.locale());
  }

  private void explain(ConfigurableApplicationContext context) {
    Subject steel = Subjects.get(directory(context), STEEL_SITE);
    context
        .getBean(Explainer.class)
        .explain(steel, ReportingPeriod.of(YearMonth.of(2018, 3)), "carbon.scope2.location")
        .ifPresent(
            explanation ->
                new Explanations(explanation).lines(5, chinese()).forEach(printer::line));
  }

  private void next(List<Path> documents, Path accounts) {
    String data = workplace.data.equals(Path.of("data")) ? "" : " --data " + workplace.data;
    printer.line("");
    printer.line(
        say(
            "文件已写入 %s（%d 份 PDF）。登录名与密码：%s".formatted(out, documents.size(), accounts),
            "Documents are in %s (%d PDFs). Names and passwords: %s"
                .formatted(out, documents.size(), accounts)));
    printer.line(say("下一步：", "Next:"));
    printer.line("  ./greenloop serve" + data);
    printer.line("  ./greenloop verify " + documents.getFirst() + data);
    printer.line(
        "  ./greenloop explain --subject PARK-ST --period 2025-03 --code energy.comprehensive"
            + data);
  }
}
