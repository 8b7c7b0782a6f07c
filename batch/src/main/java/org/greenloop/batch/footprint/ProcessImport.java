package org.greenloop.batch.footprint;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.footprint.system.ProcessFile;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.intake.FileArchive;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/// Takes in files of unit processes and of masses of products, each as a whole or not at all, and
/// reads them again when a footprint or the circularity of a product is asked for.
public final class ProcessImport {

  private static final byte[] ZIP = {'P', 'K'};

  private final Organizations organizations;
  private final ProcessFiles files;
  private final FileArchive archive;
  private final FactorEditions editions;
  private final Clock clock;

  /// As read last, while there is memory for it.
  private SoftReference<@Nullable Reading> last = new SoftReference<>(null);

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

  /// @param processes in it; of a file of masses, products
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
    Handed handed = read(sha256, name, format, known());
    if (handed.isRefused()) {
      return new Receipt(
          name,
          0,
          Optional.empty(),
          handed.issues().stream()
              .filter(issue -> issue.kind().weight() == FootprintIssue.Weight.REFUSES)
              .toList());
    }
    ProcessFile saved =
        files.save(
            new ProcessFile(
                0, owner.id(), name, sha256, format, handed.size(), by, clock.instant()));
    return new Receipt(name, handed.size(), Optional.of(saved), handed.issues());
  }

  /// A table of masses has items and no processes; every other one is read as processes.
  private static ProcessFile.Format format(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      if (Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
        return ProcessFile.Format.JSON_LD;
      }
    }
    return CsvFile.open(path) instanceof CsvOpening.Opened(CsvFile file)
            && file.header().match(MassCsv.COLUMNS).find("item").isPresent()
            && file.header().match(ProcessCsv.COLUMNS).find("process").isEmpty()
        ? ProcessFile.Format.CIRCULARITY
        : ProcessFile.Format.CSV;
  }

  /// What one file says: processes, or masses of products.
  private sealed interface Handed {
    List<FootprintIssue> issues();

    /// Processes or products.
    int size();

    default boolean isRefused() {
      return issues().stream()
          .anyMatch(issue -> issue.kind().weight() == FootprintIssue.Weight.REFUSES);
    }

    record Processes(ProcessBook book) implements Handed {
      @Override
      public List<FootprintIssue> issues() {
        return book.issues();
      }

      @Override
      public int size() {
        return book.processes().size();
      }
    }

    record Masses(MassBook book) implements Handed {
      @Override
      public List<FootprintIssue> issues() {
        return book.issues();
      }

      @Override
      public int size() {
        return book.products().size();
      }
    }
  }

  private Handed read(String sha256, String name, ProcessFile.Format format, ProcessCsv.Known known)
      throws IOException {
    Path path = archive.path(sha256);
    return switch (format) {
      case CSV -> new Handed.Processes(ProcessCsv.read(path, known));
      case JSON_LD ->
          new Handed.Processes(
              JsonLdReader.read(path, new GasNames(ReferenceData.elementaryFlows())));
      case CIRCULARITY -> new Handed.Masses(MassCsv.read(path, name));
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
  record Stored(OfferIndex offers, MassIndex masses) {}

  /// A file in force: whose, what it is called, and its content by its hash.
  private record Content(String owner, String name, String sha256, ProcessFile.Format format) {}

  /// What was read, and of what: other files in force, or other words that they may use, make it
  /// void.
  private record Reading(
      ProcessCsv.Known known, List<Content> inForce, Map<Content, Handed> handed, Stored stored) {}

  /// Reads what is new since it was asked last. Files are kept by their hash and never change, so
  /// that one read already need not be read again.
  synchronized Stored stored() throws IOException {
    ProcessCsv.Known known = known();
    var directory = organizations.directory();
    List<Content> inForce =
        files.list().stream()
            .map(
                file ->
                    new Content(
                        directory.get(file.companyId()).code(),
                        file.name(),
                        file.sha256(),
                        file.format()))
            .toList();
    Reading before = last.get();
    boolean sameWords = before != null && before.known().equals(known);
    if (before != null && sameWords && before.inForce().equals(inForce)) {
      return before.stored();
    }
    Map<Content, Handed> kept = before != null && sameWords ? before.handed() : Map.of();
    Map<Content, Handed> handed = new HashMap<>();
    Stored stored = new Stored(new OfferIndex(), new MassIndex());
    for (Content content : inForce) {
      Handed read = handed.get(content);
      if (read == null) {
        read = kept.get(content);
      }
      if (read == null) {
        read = read(content.sha256(), content.name(), content.format(), known);
      }
      handed.put(content, read);
      switch (read) {
        case Handed.Processes processes -> stored.offers().add(content.owner(), processes.book());
        case Handed.Masses masses -> stored.masses().add(content.owner(), masses.book());
      }
    }
    last = new SoftReference<>(new Reading(known, inForce, handed, stored));
    return stored;
  }

  OfferIndex offers() throws IOException {
    return stored().offers();
  }
}
