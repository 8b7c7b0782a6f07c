package org.greenloop.accounting.transparency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Builds the tree again from the texts of the entries and compares it with the hashes that are
/// kept, the checkpoints, the register and the documents. Nothing that is kept is used to check
/// itself.
///
/// One pass over register and log, and a second one where something is wrong. What is remembered is
/// the right edge of the tree, the roots that were signed, and one hash for each thing that the
/// register says: no text.
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

  private record Happened(String serial, String kind) {}

  /// Something whose entry has to be looked for.
  private record Unplaced(Kind kind, Happened happened, String found) {}

  private final LogBooks books;
  private final List<LogKey> trusted;

  /// Complete subtrees that are not below another one yet.
  private final Map<Place, MerkleHash> edge = new HashMap<>();

  /// Of the sizes that were signed, and of the whole.
  private final Map<Long, MerkleHash> roots = new HashMap<>();

  /// Leaf hash → how often the register says it and no entry has.
  private final Map<MerkleHash, Integer> open = new HashMap<>();

  private final List<Fault> faults = new ArrayList<>();
  private final List<Unplaced> unplaced = new ArrayList<>();
  private long size;

  private LogAudit(LogBooks books, List<LogKey> trusted) {
    this.books = books;
    this.trusted = trusted;
  }

  /// @param trusted keys of the log, today's and earlier ones
  /// @param kept checkpoints that somebody kept elsewhere, as signed notes
  public static Report of(LogBooks books, List<LogKey> trusted, List<String> kept) {
    LogAudit audit = new LogAudit(books, trusted);
    List<LabelLog.StoredCheckpoint> checkpoints = books.checkpoints();
    Set<Long> signed = new HashSet<>();
    Stream.concat(checkpoints.stream().map(LabelLog.StoredCheckpoint::note), kept.stream())
        .flatMap(note -> audit.open(note).stream())
        .forEach(checkpoint -> signed.add(checkpoint.size()));
    audit.registered();
    audit.entries(signed);
    audit.missing();
    audit.checkpoints(checkpoints);
    kept.forEach(note -> audit.signed(note, "the checkpoint given", checkpoints));
    audit.place();
    return new Report(
        audit.size,
        audit.root(audit.size),
        checkpoints.size() + kept.size(),
        audit.faults.stream()
            .distinct()
            .sorted(
                Comparator.comparing((Fault fault) -> !fault.kind().isExact())
                    .thenComparingLong(fault -> fault.index().orElse(Long.MAX_VALUE)))
            .toList());
  }

  private Optional<Checkpoint> open(String note) {
    return trusted.stream().flatMap(key -> Checkpoint.open(note, key).stream()).findFirst();
  }

  private MerkleHash root(long entries) {
    return Optional.ofNullable(roots.get(entries)).orElseThrow();
  }

  private void fault(Kind kind, long index, String found) {
    faults.add(new Fault(kind, OptionalLong.of(index), found));
  }

  /// What the register says, each as the hash that its entry has to have.
  private void registered() {
    try (Stream<LogBooks.Registered> registered = books.registered()) {
      registered.forEach(
          one -> {
            open.merge(leaf(one.text()), 1, Integer::sum);
            for (LogBooks.Document document : one.documents()) {
              if (!document.said().equals(document.actual())) {
                unplaced.add(
                    new Unplaced(
                        Kind.DOCUMENT,
                        new Happened(one.serial(), one.kind()),
                        "the document of %s in %s is not the one that was registered"
                            .formatted(one.serial(), document.language())));
              }
            }
          });
    }
  }

  private void entries(Set<Long> signed) {
    roots.put(0L, MerkleHash.EMPTY);
    try (Stream<LogBooks.EntryRow> rows = books.entries();
        Stream<MerkleTree.Node> kept = books.nodes()) {
      KeptNodes nodes = new KeptNodes(kept.iterator());
      rows.forEachOrdered(
          row -> {
            MerkleHash leaf = leaf(row.text());
            read(row, leaf);
            grow(leaf, nodes);
            size++;
            if (signed.contains(size)) {
              roots.put(size, new MerkleTree(size, this::node).root());
            }
          });
      nodes.passAll();
    }
    roots.put(size, new MerkleTree(size, this::node).root());
  }

  private void read(LogBooks.EntryRow row, MerkleHash leaf) {
    if (row.index() != size) {
      fault(
          Kind.NUMBERING,
          Math.min(size, row.index()),
          "entry %d stands where entry %d is due".formatted(row.index(), size));
    }
    if (!leaf.equals(row.leaf())) {
      fault(Kind.ENTRY, size, "the text of entry " + size + " does not have its hash");
    }
    if (!LogEntry.isAbout(row.text(), row.kind(), row.serial())) {
      fault(
          Kind.ENTRY,
          size,
          "entry %d is filed as %s of %s, and says otherwise"
              .formatted(size, row.kind(), row.serial()));
    }
    if (open.getOrDefault(leaf, 0) == 0) {
      fault(
          Kind.REGISTER,
          size,
          "entry %d (%s, %s) is not what the register says"
              .formatted(size, row.kind(), row.serial()));
    } else {
      open.computeIfPresent(leaf, (hash, count) -> count == 1 ? null : count - 1);
    }
  }

  private void grow(MerkleHash leaf, KeptNodes nodes) {
    for (MerkleTree.Node node : new MerkleTree(size, this::node).adding(leaf)) {
      edge.put(new Place(node.level(), node.index()), node.hash());
      if (node.level() > 0) {
        edge.remove(new Place(node.level() - 1, 2 * node.index()));
        edge.remove(new Place(node.level() - 1, 2 * node.index() + 1));
        nodes.compare(node);
      }
    }
  }

  private MerkleHash node(int level, long index) {
    return Optional.ofNullable(edge.get(new Place(level, index))).orElseThrow();
  }

  private static MerkleHash leaf(String text) {
    return MerkleHash.ofLeaf(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The hashes that are kept, beside those that are computed: both in the order in which subtrees
  /// become complete.
  private final class KeptNodes {

    private final Iterator<MerkleTree.Node> kept;
    private Optional<MerkleTree.Node> next = Optional.empty();

    KeptNodes(Iterator<MerkleTree.Node> kept) {
      this.kept = kept;
      pass();
    }

    private void pass() {
      next = kept.hasNext() ? Optional.of(kept.next()) : Optional.empty();
    }

    void compare(MerkleTree.Node due) {
      while (next.filter(node -> isBefore(node, due)).isPresent()) {
        unknown();
      }
      if (next.filter(node -> node.level() == due.level() && node.index() == due.index())
          .isEmpty()) {
        fault(Kind.NODE, first(due), "the hash over %s is missing".formatted(range(due)));
        return;
      }
      if (!next.orElseThrow().hash().equals(due.hash())) {
        fault(
            Kind.NODE,
            first(due),
            "the hash over %s is not that of its entries".formatted(range(due)));
      }
      pass();
    }

    void passAll() {
      while (next.isPresent()) {
        unknown();
      }
    }

    private void unknown() {
      MerkleTree.Node node = next.orElseThrow();
      fault(
          Kind.NODE,
          first(node),
          "there is a hash over %s, which the log does not have".formatted(range(node)));
      pass();
    }

    private static boolean isBefore(MerkleTree.Node one, MerkleTree.Node other) {
      return last(one) < last(other) || (last(one) == last(other) && one.level() < other.level());
    }
  }

  private static long first(MerkleTree.Node node) {
    return fits(node) ? node.index() << node.level() : 0;
  }

  /// The last entry below; beyond every log where the place is one that no log has.
  private static long last(MerkleTree.Node node) {
    return fits(node) ? ((node.index() + 1) << node.level()) - 1 : Long.MAX_VALUE;
  }

  private static boolean fits(MerkleTree.Node node) {
    return node.level() >= 0
        && node.level() < Long.SIZE - 1
        && node.index() >= 0
        && node.index() < Long.MAX_VALUE >> node.level();
  }

  private static String range(MerkleTree.Node node) {
    return "entries %d to %d".formatted(first(node), last(node));
  }

  /// What the register says and no entry has.
  private void missing() {
    if (open.isEmpty()) {
      return;
    }
    try (Stream<LogBooks.Registered> registered = books.registered()) {
      registered
          .filter(one -> open.containsKey(leaf(one.text())))
          .forEach(
              one ->
                  unplaced.add(
                      new Unplaced(
                          Kind.REGISTER,
                          new Happened(one.serial(), one.kind()),
                          "the log does not have what the register says: %s, %s"
                              .formatted(one.kind(), one.serial()))));
    }
  }

  /// Looks for the entries of what is wrong in the register.
  private void place() {
    if (unplaced.isEmpty()) {
      return;
    }
    Map<Happened, Long> places = new HashMap<>();
    Set<Happened> wanted = new HashSet<>();
    unplaced.forEach(one -> wanted.add(one.happened()));
    try (Stream<LogBooks.EntryRow> rows = books.entries()) {
      long[] index = {0};
      rows.forEachOrdered(
          row -> {
            Happened happened = new Happened(row.serial(), row.kind());
            if (wanted.contains(happened)) {
              places.putIfAbsent(happened, index[0]);
            }
            index[0]++;
          });
    }
    unplaced.forEach(
        one ->
            faults.add(
                new Fault(
                    one.kind(),
                    places.containsKey(one.happened())
                        ? OptionalLong.of(places.get(one.happened()))
                        : OptionalLong.empty(),
                    one.found())));
  }

  private void checkpoints(List<LabelLog.StoredCheckpoint> checkpoints) {
    long number = 0;
    long last = -1;
    for (LabelLog.StoredCheckpoint row : checkpoints) {
      number++;
      String name = "checkpoint " + row.number();
      if (row.number() != number) {
        fault(
            Kind.CHECKPOINT,
            Math.clamp(row.size(), 0, size),
            "%s stands where checkpoint %d is due".formatted(name, number));
      }
      if (row.size() < last) {
        fault(
            Kind.CHECKPOINT,
            Math.max(row.size(), 0),
            name + " is of fewer entries than the one before");
      }
      last = Math.max(last, row.size());
      Optional<Checkpoint> signed = signed(row.note(), name, checkpoints);
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
            Math.clamp(row.size(), 0, size),
            name + " is filed with another size, root or key than was signed");
      }
    }
  }

  /// Compares what a note says with the entries.
  private Optional<Checkpoint> signed(
      String note, String name, List<LabelLog.StoredCheckpoint> checkpoints) {
    Optional<Checkpoint> signed = open(note);
    if (signed.isEmpty()) {
      fault(Kind.CHECKPOINT, agreed(size, checkpoints), name + " is not signed by the log");
      return signed;
    }
    Checkpoint checkpoint = signed.get();
    if (checkpoint.size() > size) {
      fault(
          Kind.NUMBERING,
          size,
          "%s signed %d entries; the log has %d".formatted(name, checkpoint.size(), size));
    } else if (!root(checkpoint.size()).equals(checkpoint.root())) {
      long agreed = agreed(checkpoint.size(), checkpoints);
      fault(
          Kind.CHECKPOINT,
          agreed,
          "%s signed other entries; what changed is among %d to %d"
              .formatted(name, agreed, checkpoint.size() - 1));
    }
    return signed;
  }

  /// How many entries are vouched for by a signature over at most this many.
  private long agreed(long most, List<LabelLog.StoredCheckpoint> checkpoints) {
    return checkpoints.stream()
        .flatMap(row -> open(row.note()).stream())
        .filter(checkpoint -> checkpoint.size() <= Math.min(most, size))
        .filter(checkpoint -> root(checkpoint.size()).equals(checkpoint.root()))
        .mapToLong(Checkpoint::size)
        .max()
        .orElse(0);
  }
}
