package org.greenloop.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberIntake;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.job.Progress;
import org.greenloop.problem.BadRequest;
import org.greenloop.wording.IssueWording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Parks, companies, sites and products. Rows sent as JSON are written as the CSV template and go
/// through its intake, so that the checks are the same; a known code is updated. `row` of an issue
/// counts the items from 1.
@RestController
@RequestMapping("/api/v1")
class MasterDataResource {

  private static final int MOST_ROWS = 10_000;

  private final Organizations organizations;
  private final FileImport fileImport;
  private final IssueWording wording = new IssueWording();

  MasterDataResource(Organizations organizations, FileImport fileImport) {
    this.organizations = organizations;
    this.fileImport = fileImport;
  }

  record Park(
      Optional<String> code,
      Optional<String> name,
      @JsonProperty("name_en") Optional<String> nameEnglish,
      Optional<String> region) {}

  record Company(
      Optional<String> uscc,
      Optional<String> code,
      Optional<String> name,
      @JsonProperty("name_en") Optional<String> nameEnglish) {}

  record Site(
      Optional<String> code,
      Optional<String> name,
      @JsonProperty("name_en") Optional<String> nameEnglish,
      Optional<String> company,
      Optional<String> park,
      Optional<String> industry,
      Optional<String> region) {}

  record Product(
      Optional<String> code,
      Optional<String> name,
      @JsonProperty("name_en") Optional<String> nameEnglish,
      Optional<String> company,
      Optional<String> unit) {}

  @GetMapping("/parks")
  List<Park> parks(@AuthenticationPrincipal Viewer viewer) {
    return seen(viewer, SubjectKind.PARK).stream()
        .map(
            park ->
                new Park(
                    Optional.of(park.code()),
                    Optional.of(park.name()),
                    Optional.of(park.nameEnglish()),
                    park.region()))
        .toList();
  }

  @GetMapping("/companies")
  List<Company> companies(@AuthenticationPrincipal Viewer viewer) {
    return seen(viewer, SubjectKind.COMPANY).stream()
        .map(
            company ->
                new Company(
                    company.creditCode().map(CreditCode::text),
                    Optional.of(company.code()),
                    Optional.of(company.name()),
                    Optional.of(company.nameEnglish())))
        .toList();
  }

  @GetMapping("/sites")
  List<Site> sites(@AuthenticationPrincipal Viewer viewer) {
    SubjectDirectory directory = organizations.directory();
    return seen(viewer, SubjectKind.SITE).stream()
        .map(
            site ->
                new Site(
                    Optional.of(site.code()),
                    Optional.of(site.name()),
                    Optional.of(site.nameEnglish()),
                    site.companyId().map(directory::get).map(Subject::code),
                    site.parkId().map(directory::get).map(Subject::code),
                    site.industry(),
                    site.region()))
        .toList();
  }

  @GetMapping("/products")
  List<Product> products(@AuthenticationPrincipal Viewer viewer) {
    SubjectDirectory directory = organizations.directory();
    return organizations.listProducts().stream()
        .filter(product -> viewer.seesCompany(product.companyId()))
        .map(
            product ->
                new Product(
                    Optional.of(product.code()),
                    Optional.of(product.name()),
                    Optional.of(product.nameEnglish()),
                    Optional.of(directory.get(product.companyId()).code()),
                    Optional.of(product.unit().symbol())))
        .toList();
  }

  private List<Subject> seen(Viewer viewer, SubjectKind kind) {
    return organizations.directory().list(kind).stream().filter(viewer::sees).toList();
  }

  @RequestMapping(
      path = "/parks",
      method = {RequestMethod.POST, RequestMethod.PUT})
  ResponseEntity<ReceiptJson> saveParks(
      @AuthenticationPrincipal Viewer viewer, @RequestBody List<Park> parks) throws IOException {
    return save(
        viewer,
        IntakeTemplate.PARKS,
        List.of("code", "name", "name_en", "region"),
        parks.stream()
            .map(park -> cells(park.code(), park.name(), park.nameEnglish(), park.region()))
            .toList());
  }

  @RequestMapping(
      path = "/companies",
      method = {RequestMethod.POST, RequestMethod.PUT})
  ResponseEntity<ReceiptJson> saveCompanies(
      @AuthenticationPrincipal Viewer viewer, @RequestBody List<Company> companies)
      throws IOException {
    return save(
        viewer,
        IntakeTemplate.COMPANIES,
        List.of("uscc", "code", "name", "name_en"),
        companies.stream()
            .map(
                company ->
                    cells(company.uscc(), company.code(), company.name(), company.nameEnglish()))
            .toList());
  }

  @RequestMapping(
      path = "/sites",
      method = {RequestMethod.POST, RequestMethod.PUT})
  ResponseEntity<ReceiptJson> saveSites(
      @AuthenticationPrincipal Viewer viewer, @RequestBody List<Site> sites) throws IOException {
    return save(
        viewer,
        IntakeTemplate.SITES,
        List.of("code", "name", "name_en", "company", "park", "industry", "region"),
        sites.stream()
            .map(
                site ->
                    cells(
                        site.code(),
                        site.name(),
                        site.nameEnglish(),
                        site.company(),
                        site.park(),
                        site.industry(),
                        site.region()))
            .toList());
  }

  @RequestMapping(
      path = "/products",
      method = {RequestMethod.POST, RequestMethod.PUT})
  ResponseEntity<ReceiptJson> saveProducts(
      @AuthenticationPrincipal Viewer viewer, @RequestBody List<Product> products)
      throws IOException {
    return save(
        viewer,
        IntakeTemplate.PRODUCTS,
        List.of("code", "name", "name_en", "company", "unit"),
        products.stream()
            .map(
                product ->
                    cells(
                        product.code(),
                        product.name(),
                        product.nameEnglish(),
                        product.company(),
                        product.unit()))
            .toList());
  }

  @SafeVarargs
  private static List<String> cells(Optional<String>... values) {
    List<String> cells = new ArrayList<>();
    for (Optional<String> value : values) {
      cells.add(value.orElse(""));
    }
    return cells;
  }

  private ResponseEntity<ReceiptJson> save(
      Viewer viewer, IntakeTemplate template, List<String> header, List<List<String>> rows)
      throws IOException {
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new BadRequest("send 1 to " + MOST_ROWS + " items; found " + rows.size());
    }
    Path file = Files.createTempFile("greenloop-master-data", ".csv");
    try {
      try (CsvExport csv = new CsvExport(Files.newOutputStream(file))) {
        csv.write(header);
        for (List<String> row : rows) {
          csv.write(row);
        }
      }
      List<ImportReceipt> receipts =
          fileImport.take(
              new ImportRequest(
                  file,
                  template.code() + ".json",
                  Optional.empty(),
                  Acceptance.ALL_OR_NOTHING,
                  Optional.of(template),
                  Optional.empty(),
                  viewer.username()),
              MemberIntake.MOST_ISSUES,
              Progress.SILENT);
      ImportReceipt receipt = receipts.getFirst(); // rows sent as JSON are one table
      return ResponseEntity.status(
              receipt.isClean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
          .body(ReceiptJson.of(receipt, wording, 1));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
