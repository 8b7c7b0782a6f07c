package org.greenloop.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.ImportRequest.Scope;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.job.Progress;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes a file from a member, for pages and programs alike: a clerk for the own company and
/// monthly facts only, an operator for any company and master data too.
@Component
public final class MemberIntake {

  /// Issues listed at once; more are counted and found in the file of issues.
  public static final int MOST_ISSUES = 500;

  private static final int LONGEST_NAME = 200;

  private final FileImport fileImport;
  private final Organizations organizations;

  MemberIntake(FileImport fileImport, Organizations organizations) {
    this.fileImport = fileImport;
    this.organizations = organizations;
  }

  /// @param company code of the submitting company; a clerk's own where it is left out
  /// @return one receipt for a CSV file, one for each sheet of a workbook
  /// @throws UnknownCompany when it is unknown, or not the clerk's own
  public List<ImportReceipt> take(
      Viewer viewer,
      MultipartFile upload,
      Optional<String> company,
      Acceptance acceptance,
      Optional<String> correctionReason)
      throws IOException {
    Path file = Files.createTempFile("greenloop-upload", ".csv");
    try {
      upload.transferTo(file);
      return take(viewer, file, fileName(upload), company, acceptance, correctionReason);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// Rows that were typed in, as a file of its own.
  ///
  /// @param rows the header first
  /// @see #take(Viewer, MultipartFile, Optional, Acceptance, Optional)
  public ImportReceipt take(
      Viewer viewer,
      List<List<String>> rows,
      String fileName,
      Optional<String> company,
      Optional<String> correctionReason)
      throws IOException {
    Path file = Files.createTempFile("greenloop-upload", ".csv");
    try {
      try (CsvExport csv = new CsvExport(Files.newOutputStream(file))) {
        for (List<String> row : rows) {
          csv.write(row);
        }
      }
      return take(viewer, file, fileName, company, Acceptance.ALL_OR_NOTHING, correctionReason)
          .getFirst();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private List<ImportReceipt> take(
      Viewer viewer,
      Path file,
      String fileName,
      Optional<String> company,
      Acceptance acceptance,
      Optional<String> correctionReason)
      throws IOException {
    return fileImport.take(
        new ImportRequest(
            file,
            fileName,
            company(viewer, company),
            acceptance,
            Optional.empty(),
            viewer.is(Role.CLERK) ? Scope.MONTHLY_FACTS : Scope.EVERYTHING,
            correctionReason.map(String::strip).filter(reason -> !reason.isEmpty()),
            Optional.empty(),
            viewer.username()),
        MOST_ISSUES,
        Progress.SILENT);
  }

  private Optional<String> company(Viewer viewer, Optional<String> asked) {
    Optional<String> named = asked.map(String::strip).filter(text -> !text.isEmpty());
    if (!viewer.is(Role.CLERK)) {
      return named;
    }
    Subject own = organizations.directory().get(viewer.companyId().orElseThrow());
    boolean others =
        named
            .filter(text -> organizations.directory().find(text).filter(own::equals).isEmpty())
            .isPresent();
    if (others) {
      throw new UnknownCompany(
          "no company " + named.get() + " that " + viewer.username() + " may submit for");
    }
    return Optional.of(own.code());
  }

  /// Metadata, never a path; browsers of old send one all the same.
  private static String fileName(MultipartFile upload) {
    String name = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty()
        ? "file.csv"
        : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }
}
