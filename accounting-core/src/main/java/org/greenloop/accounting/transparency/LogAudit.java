package org.greenloop.accounting.transparency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Builds the tree again from the texts of the entries and compares it with the hashes that are
/// kept, the checkpoints, the register and the documents. Nothing that is kept is used to check
/// itself.
public final class LogAudit {

  public enum Kind {
    /// An index is missing or there twice.
    NUMBERING,
    /// Text and hash of an entry do not fit.
    ENTRY,
    /// A hash that is kept is not that of the entries below it.
    NODE,
    /// A checkpoint signed other entries, more of them, or is not signed.
    CHECKPOINT,
    /// The register does not say what the log says, or the reverse.
    REGISTER,
    /// A document is not the one that was registered.
    DOCUMENT;

    /// Whether it points at one entry; the others at the first of those that they are over.
    boolean isExact() {
      return this != NODE && this != CHECKPOINT;
    }
  }

  /// @param index first entry that is concerned; empty where something is not in the log at all
  /// @param found what is wrong, in English
  public record Fault(Kind kind, OptionalLong index, String found) {}

  /// @param size entries that were looked at
  /// @param faults those that point at one entry first, by index
  public record Report(long size, MerkleHash root, int checkpoints, List<Fault> faults) {

    public boolean isSound() {
      return faults.isEmpty();
    }

    /// Empty when nothing is wrong, or only something that the log does not have. A hash or a
    /// signature that fails because of an entry below it points at more than that entry, so they
    /// count where nothing points closer.
    public OptionalLong firstBadIndex() {
      OptionalLong exact = first(true);
      return exact.isPresent() ? exact : first(false);
    }

    private OptionalLong first(boolean exact) {
      return faults.stream()
          .filter(fault -> fault.kind().isExact() == exact)
          .flatMapToLong(fault -> fault.index().stream())
          .min();
    }
  }

  private record Place(int level, long index) {}

  private final LogBooks books;
  private final List<LogKey> trusted;
  private final Map<Place, MerkleHash> nodes = new HashMap<>();
  private final List<MerkleHash> roots = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private LogAudit(LogBooks books, List<LogKey> trusted) {
    this.books = books;
    this.trusted = trusted;
  }

  /// @param trusted keys of the log, today's and earlier ones
  /// @param kept checkpoints that somebody kept elsewhere, as signed notes
  public static Report of(LogBooks books, List<LogKey> trusted, List<String> kept) {
    LogAudit audit = new LogAudit(books, trusted);
    audit.entries();
    audit.nodes();
    audit.checkpoints();
    kept.forEach(note -> audit.signed(note, "the checkpoint given"));
    audit.register();
    audit.documents();
    return new Report(
        audit.size(),
        audit.roots.getLast(),
        books.checkpoints().size() + kept.size(),
        audit.faults.stream()
            .distinct()
            .sorted(
                Comparator.comparing((Fault fault) -> !fault.kind().isExact())
                    .thenComparingLong(fault -> fault.index().orElse(Long.MAX_VALUE)))
            .toList());
  }

  private long size() {
    return roots.size() - 1L;
  }

  private void fault(Kind kind, long index, String found) {
    faults.add(new Fault(kind, OptionalLong.of(index), found));
  }

  private void entries() {
    roots.add(MerkleHash.EMPTY);
    for (LogBooks.EntryRow row : books.entries()) {
      long index = size();
      if (row.index() != index) {
        fault(
            Kind.NUMBERING,
            Math.min(index, row.index()),
            "entry %d stands where entry %d is due".formatted(row.index(), index));
      }
      MerkleHash leaf = MerkleHash.ofLeaf(row.text().getBytes(StandardCharsets.UTF_8));
      if (!leaf.equals(row.leaf())) {
        fault(Kind.ENTRY, index, "the text of entry " + index + " does not have its hash");
      }
      if (!LogEntry.isAbout(row.text(), row.kind(), row.serial())) {
        fault(
            Kind.ENTRY,
            index,
            "entry %d is filed as %s of %s, and says otherwise"
                .formatted(index, row.kind(), row.serial()));
      }
      new MerkleTree(index, this::node)
          .adding(leaf)
          .forEach(node -> nodes.put(new Place(node.level(), node.index()), node.hash()));
      roots.add(new MerkleTree(index + 1, this::node).root());
    }
  }

  private MerkleHash node(int level, long index) {
    return Optional.ofNullable(nodes.get(new Place(level, index))).orElseThrow();
  }

  private void nodes() {
    Set<Place> missing = new HashSet<>(nodes.keySet());
    missing.removeIf(place -> place.level() == 0);
    for (MerkleTree.Node row : books.nodes()) {
      Place place = new Place(row.level(), row.index());
      boolean due = missing.remove(place);
      if (!due || !node(row.level(), row.index()).equals(row.hash())) {
        fault(
            Kind.NODE,
            first(place),
            due
                ? "the hash over %s is not that of its entries".formatted(range(place))
                : "there is a hash over %s, which the log does not have".formatted(range(place)));
      }
    }
    missing.forEach(
        place ->
            fault(Kind.NODE, first(place), "the hash over %s is missing".formatted(range(place))));
  }

  private static long first(Place place) {
    return place.level() >= 0 && place.level() < Long.SIZE - 1 && place.index() >= 0
        ? place.index() << place.level()
        : 0;
  }

  private static String range(Place place) {
    return "entries %d to %d"
        .formatted(first(place), first(new Place(place.level(), place.index() + 1)) - 1);
  }

  private void checkpoints() {
    long number = 0;
    long size = -1;
    for (LabelLog.StoredCheckpoint row : books.checkpoints()) {
      number++;
      String name = "checkpoint " + row.number();
      if (row.number() != number) {
        fault(
            Kind.CHECKPOINT,
            Math.clamp(row.size(), 0, size()),
            "%s stands where checkpoint %d is due".formatted(name, number));
      }
      if (row.size() < size) {
        fault(
            Kind.CHECKPOINT,
            Math.max(row.size(), 0),
            name + " is of fewer entries than the one before");
      }
      size = Math.max(size, row.size());
      Optional<Checkpoint> signed = signed(row.note(), name);
      if (signed.isPresent()
          && (signed.get().size() != row.size()
              || !signed.get().root().equals(row.root())
              || trusted.stream()
                  .noneMatch(
                      key ->
                          key.text().equals(row.key())
                              && Checkpoint.open(row.note(), key).isPresent()))) {
        fault(
            Kind.CHECKPOINT,
            Math.clamp(row.size(), 0, size()),
            name + " is filed with another size, root or key than was signed");
      }
    }
  }

  /// Compares what a note says with the entries.
  private Optional<Checkpoint> signed(String note, String name) {
    Optional<Checkpoint> signed =
        trusted.stream().flatMap(key -> Checkpoint.open(note, key).stream()).findFirst();
    if (signed.isEmpty()) {
      fault(Kind.CHECKPOINT, agreed(), name + " is not signed by the log");
      return signed;
    }
    Checkpoint checkpoint = signed.get();
    if (checkpoint.size() > size()) {
      fault(
          Kind.NUMBERING,
          size(),
          "%s signed %d entries; the log has %d".formatted(name, checkpoint.size(), size()));
    } else if (!roots.get(Math.toIntExact(checkpoint.size())).equals(checkpoint.root())) {
      long agreed = agreed(checkpoint.size());
      fault(
          Kind.CHECKPOINT,
          agreed,
          "%s signed other entries; what changed is among %d to %d"
              .formatted(name, agreed, checkpoint.size() - 1));
    }
    return signed;
  }

  private long agreed() {
    return agreed(size());
  }

  /// How many entries are vouched for by a signature over at most this many.
  private long agreed(long most) {
    return books.checkpoints().stream()
        .flatMap(row -> trusted.stream().flatMap(key -> Checkpoint.open(row.note(), key).stream()))
        .filter(checkpoint -> checkpoint.size() <= Math.min(most, size()))
        .filter(
            checkpoint -> roots.get(Math.toIntExact(checkpoint.size())).equals(checkpoint.root()))
        .mapToLong(Checkpoint::size)
        .max()
        .orElse(0);
  }

  private void register() {
    Map<String, Integer> open = new HashMap<>();
    books.registered().forEach(one -> open.merge(one.text(), 1, Integer::sum));
    long index = 0;
    for (LogBooks.EntryRow row : books.entries()) {
      if (open.getOrDefault(row.text(), 0) == 0) {
        fault(
            Kind.REGISTER,
            index,
            "entry %d (%s, %s) is not what the register says"
                .formatted(index, row.kind(), row.serial()));
      } else {
        open.merge(row.text(), -1, Integer::sum);
      }
      index++;
    }
    for (LogBooks.Registered one : books.registered()) {
      if (open.getOrDefault(one.text(), 0) > 0) {
        faults.add(
            new Fault(
                Kind.REGISTER,
                indexOf(one.serial(), one.kind()),
                "the log does not have what the register says: %s, %s"
                    .formatted(one.kind(), one.serial())));
      }
    }
  }

  private OptionalLong indexOf(String serial, String kind) {
    long index = 0;
    for (LogBooks.EntryRow row : books.entries()) {
      if (row.serial().equals(serial) && row.kind().equals(kind)) {
        return OptionalLong.of(index);
      }
      index++;
    }
    return OptionalLong.empty();
  }

  private void documents() {
    books.documents().stream()
        .filter(document -> !document.said().equals(document.actual()))
        .forEach(
            document ->
                faults.add(
                    new Fault(
                        Kind.DOCUMENT,
                        indexOf(document.serial(), LogEntry.Issued.KIND),
                        "the document of %s in %s is not the one that was registered"
                            .formatted(document.serial(), document.language()))));
  }
}
