package org.greenloop.batch.footprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.footprint.system.ProcessFile;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.intake.FileArchive;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.reference.ReferenceData;

/// Takes in files of unit processes, each as a whole or not at all, and reads them again when a
/// footprint is asked for.
public final class ProcessImport {

  private static final byte[] ZIP = {'P', 'K'};

  private final Organizations organizations;
  private final ProcessFiles files;
  private final FileArchive archive;
  private final FactorEditions editions;
  private final Clock clock;

  public ProcessImport(
      Organizations organizations,
      ProcessFiles files,
      FileArchive archive,
      FactorEditions editions,
      Clock clock) {
    this.organizations = organizations;
    this.files = files;
    this.archive = archive;
    this.editions = editions;
    this.clock = clock;
  }

  /// @param file empty where it was refused
  /// @param issues what refused it; else what is noted
  public record Receipt(
      String name, int processes, Optional<ProcessFile> file, List<FootprintIssue> issues) {}

  /// @param company code or credit identifier
  /// @param by who hands it in
  public Receipt take(Path path, String name, String company, String by) throws IOException {
    Subject owner =
        organizations
            .directory()
            .find(company, SubjectKind.COMPANY)
            .orElseThrow(
                () -> new UnknownCompany("no company " + company + " is registered 没有登记该企业"));
    String sha256 = archive.keep(path);
    ProcessFile.Format format = format(archive.path(sha256));
    ProcessBook book = read(sha256, format);
    if (book.isRefused()) {
      return new Receipt(
          name,
          0,
          Optional.empty(),
          book.issues().stream()
              .filter(issue -> issue.kind().weight() == FootprintIssue.Weight.REFUSES)
              .toList());
    }
    ProcessFile saved =
        files.save(
            new ProcessFile(
                0, owner.id(), name, sha256, format, book.processes().size(), by, clock.instant()));
    return new Receipt(name, book.processes().size(), Optional.of(saved), book.issues());
  }

  private static ProcessFile.Format format(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP)
          ? ProcessFile.Format.JSON_LD
          : ProcessFile.Format.CSV;
    }
  }

  private ProcessBook read(String sha256, ProcessFile.Format format) throws IOException {
    Path path = archive.path(sha256);
    return switch (format) {
      case CSV -> ProcessCsv.read(path, known());
      case JSON_LD -> JsonLdReader.read(path, new GasNames(ReferenceData.elementaryFlows()));
    };
  }

  private ProcessCsv.Known known() {
    int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
    Set<String> factors = new HashSet<>();
    editions
        .list()
        .forEach(name -> factors.addAll(new FactorSupply(editions.get(name), year).ids()));
    return new ProcessCsv.Known(
        ClimateChange.potentials(editions.current(), year).keySet(),
        factors,
        organizations.directory().list(SubjectKind.COMPANY).stream()
            .map(Subject::code)
            .collect(Collectors.toSet()));
  }

  /// All that members handed in, as it counts now.
  OfferIndex offers() throws IOException {
    OfferIndex index = new OfferIndex();
    var directory = organizations.directory();
    for (ProcessFile file : files.list()) {
      index.add(directory.get(file.companyId()).code(), read(file.sha256(), file.format()));
    }
    return index;
  }
}
