package org.greenloop.ontology.standard;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.ontology.shape.StandardIssue;

/// The files that are there when the service starts, shipped and of an operator, parsed once; and
/// what adopted proposals make of them.
///
/// Where an operator later brings a file of an edition that was adopted, the adopted one stands:
/// labels were judged by it. [#displaced] names such editions.
public final class StandardFiles {

  /// The largest file that is read.
  public static final int MAX_BYTES = StandardFile.MAX_BYTES;

  private static final String STANDARDS = "/org/greenloop/ontology/standards/";

  private final List<StandardFile.Read> files;
  private final LoadedCatalog alone;

  private StandardFiles(List<StandardFile.Read> files, Declarations declarations) {
    this.files = List.copyOf(files);
    this.alone = LoadedCatalog.of(new StandardReader(declarations.graph()));
  }

  /// Everything shipped, without asking the shapes.
  public static StandardFiles load() {
    List<StandardFile.Read> shipped = shipped();
    return new StandardFiles(shipped, new Declarations(shipped));
  }

  /// Everything shipped and the Turtle files of an operator. The shapes are asked about what the
  /// operator's files declare or speak of.
  ///
  /// @throws StandardRefused with everything that is wrong in the files
  /// @throws UncheckedIOException when a file cannot be read
  public static StandardFiles load(List<Path> extraTurtleFiles) {
    if (extraTurtleFiles.isEmpty()) {
      return load();
    }
    List<StandardFile.Read> extra =
        StandardFile.requireRead(
            extraTurtleFiles.stream().sorted().map(StandardFile::read).toList());
    List<StandardFile.Read> all = new ArrayList<>(shipped());
    all.addAll(extra);
    Declarations declarations = new Declarations(all);
    List<StandardIssue> issues = declarations.check(extra);
    if (!issues.isEmpty()) {
      throw new StandardRefused(issues);
    }
    return new StandardFiles(all, declarations);
  }

  /// Adopted editions bring none.
  public List<Indicator> indicators() {
    return alone.indicators();
  }

  /// The catalogue of these files and adopted editions.
  public StandardCatalog with(List<AdoptedEdition> adopted) {
    return adopted.isEmpty()
        ? alone
        : LoadedCatalog.of(new StandardReader(new Declarations(sources(adopted)).graph()));
  }

  /// Reads the file of a proposed edition, held against everything known.
  ///
  /// @param fileName as messages call it
  /// @param today the day on which it is handed in or adopted
  /// @throws StandardRefused with everything that is wrong in the file
  public Standard check(
      String fileName, byte[] content, List<AdoptedEdition> adopted, LocalDate today) {
    StandardFile.Read proposed =
        StandardFile.requireRead(List.of(StandardFile.read(fileName, content))).getFirst();
    List<StandardFile.Read> known = sources(adopted);
    ProposedFile file = new ProposedFile(proposed);
    List<StandardIssue> published = file.alreadyPublished(known);
    if (!published.isEmpty()) {
      throw new StandardRefused(published);
    }
    List<StandardFile.Read> all = new ArrayList<>(known);
    all.add(proposed);
    Declarations declarations = new Declarations(all);
    List<StandardIssue> issues = new ArrayList<>(file.outsideItsBounds(today));
    issues.addAll(declarations.check(List.of(proposed)));
    if (!issues.isEmpty()) {
      throw new StandardRefused(issues);
    }
    return new StandardReader(declarations.graph())
        .standards().stream()
            .filter(standard -> file.isOf(standard))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(fileName + " holds no scheme"));
  }

  /// What adopted editions no longer conform to, as after a new version of the shapes or with
  /// another file of an operator; empty where all is well.
  public List<StandardIssue> recheck(List<AdoptedEdition> adopted) {
    List<StandardFile.Read> reads = read(adopted);
    return adopted.isEmpty() ? List.of() : new Declarations(sources(adopted)).check(reads);
  }

  /// Files of which an adopted edition has taken the place, with the edition: `own.ttl:
  /// ID/EDITION`.
  public List<String> displaced(List<AdoptedEdition> adopted) {
    Set<Node> taken = subjects(read(adopted));
    return files.stream()
        .flatMap(
            file ->
                ProposedFile.schemes(file.graph())
                    .filter(taken::contains)
                    .map(scheme -> file.name() + ": " + scheme.getURI()))
        .toList();
  }

  /// Statements of these files and of adopted editions.
  public Set<Triple> statements(List<AdoptedEdition> adopted) {
    return sources(adopted).stream()
        .flatMap(file -> file.graph().stream())
        .collect(toUnmodifiableSet());
  }

  private List<StandardFile.Read> sources(List<AdoptedEdition> adopted) {
    if (adopted.isEmpty()) {
      return files;
    }
    List<StandardFile.Read> reads = read(adopted);
    Set<Node> taken = subjects(reads);
    Stream<StandardFile.Read> left =
        files.stream().map(file -> file.without(taken)).filter(file -> !file.graph().isEmpty());
    return Stream.concat(left, reads.stream()).toList();
  }

  private static List<StandardFile.Read> read(List<AdoptedEdition> adopted) {
    return StandardFile.requireRead(
        adopted.stream()
            .map(edition -> StandardFile.read(edition.fileName(), edition.content()))
            .toList());
  }

  private static Set<Node> subjects(List<StandardFile.Read> reads) {
    return reads.stream()
        .flatMap(read -> read.graph().stream())
        .map(Triple::getSubject)
        .collect(toUnmodifiableSet());
  }

  static List<StandardFile.Read> shipped() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .map(name -> StandardFile.readTrusted(name, resource(name)))
        .toList();
  }

  /// By an index, because the folders of a jar inside a jar cannot be listed.
  private static byte[] resource(String name) {
    try (InputStream in = StandardFiles.class.getResourceAsStream(STANDARDS + name)) {
      if (in == null) {
        throw new IllegalStateException(STANDARDS + name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
