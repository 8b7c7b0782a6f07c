package org.greenloop.ontology.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.greenloop.ontology.publication.VocabularyTerm.Kind;

/// A drawing of classes and how they refer to each other, laid out in layers: whatever is referred
/// to stands below. Lengths are user units of SVG, one a pixel at full size.
///
/// @param boxes one a class, with its relations as rows
/// @param lines from a box to those of the next layer that it refers to
public record Diagram(int width, int height, List<Box> boxes, List<Line> lines) {

  private static final int BOX_WIDTH = 236;
  private static final int HEAD = 44;
  private static final int ROW = 18;
  private static final int GAP = 26;
  private static final int LAYER_GAP = 52;
  private static final int MARGIN = 8;

  public Diagram {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /// @param term the class
  /// @param rows what it refers to
  public record Box(VocabularyTerm term, int x, int y, int width, int height, List<Row> rows) {

    public Box {
      rows = List.copyOf(rows);
    }

    int middle() {
      return x + width / 2;
    }
  }

  /// @param relation a property
  /// @param target the class of its values
  /// @param y of the base of its text
  public record Row(VocabularyTerm relation, VocabularyTerm target, int y) {}

  /// @param from name of a class
  /// @param to name of a class
  /// @param path as in the attribute `d` of SVG
  public record Line(String from, String to, String path) {}

  private record Relation(VocabularyTerm from, VocabularyTerm property, VocabularyTerm to) {}

  static Diagram of(Vocabulary vocabulary) {
    List<VocabularyTerm> things = vocabulary.things();
    List<Relation> relations = relations(vocabulary, things);
    Map<String, Integer> layers = layers(things, relations);
    Map<Integer, List<VocabularyTerm>> byLayer = new TreeMap<>();
    things.forEach(
        term ->
            byLayer
                .computeIfAbsent(
                    Optional.ofNullable(layers.get(term.name())).orElse(0),
                    any -> new ArrayList<>())
                .add(term));
    int widest = byLayer.values().stream().mapToInt(List::size).max().orElse(1);
    int width = 2 * MARGIN + widest * (BOX_WIDTH + GAP) - GAP;
    Map<String, Box> boxes = new LinkedHashMap<>();
    int y = MARGIN;
    for (List<VocabularyTerm> layer : byLayer.values()) {
      List<VocabularyTerm> ordered = ordered(layer, relations, boxes, width);
      int x = MARGIN;
      int tallest = 0;
      for (VocabularyTerm term : ordered) {
        Box box = box(term, x, y, relations);
        boxes.put(term.name(), box);
        tallest = Math.max(tallest, box.height());
        x += BOX_WIDTH + GAP;
      }
      y += tallest + LAYER_GAP;
    }
    return new Diagram(
        width, y - LAYER_GAP + MARGIN, List.copyOf(boxes.values()), lines(relations, boxes));
  }

  private static List<Relation> relations(Vocabulary vocabulary, List<VocabularyTerm> things) {
    List<Relation> relations = new ArrayList<>();
    for (VocabularyTerm from : things) {
      for (VocabularyTerm property : vocabulary.properties(from.name())) {
        for (VocabularyTerm to : things) {
          boolean refers =
              property.kind() == Kind.RELATION
                  && property.values().stream()
                      .anyMatch(link -> link.text().equals("gl:" + to.name()));
          if (refers && !from.name().equals(to.name())) {
            relations.add(new Relation(from, property, to));
          }
        }
      }
    }
    return relations;
  }

  /// The longest way to a class from one that nothing refers to.
  private static Map<String, Integer> layers(
      List<VocabularyTerm> things, List<Relation> relations) {
    Map<String, Integer> layers = new LinkedHashMap<>();
    things.forEach(term -> layers.put(term.name(), 0));
    for (int round = 0; round < things.size(); round++) {
      for (Relation relation : relations) {
        int below = layers.getOrDefault(relation.from().name(), 0) + 1;
        layers.merge(relation.to().name(), below, Math::max);
      }
    }
    return layers;
  }

  /// Below what refers to it, so that few lines cross.
  private static List<VocabularyTerm> ordered(
      List<VocabularyTerm> layer, List<Relation> relations, Map<String, Box> above, int width) {
    return layer.stream()
        .sorted(
            Comparator.comparingInt((VocabularyTerm term) -> middle(term, relations, above, width))
                .thenComparing(VocabularyTerm::name))
        .toList();
  }

  private static int middle(
      VocabularyTerm term, List<Relation> relations, Map<String, Box> above, int width) {
    return (int)
        relations.stream()
            .filter(relation -> relation.to().name().equals(term.name()))
            .map(relation -> Optional.ofNullable(above.get(relation.from().name())))
            .flatMap(Optional::stream)
            .mapToInt(Box::middle)
            .average()
            .orElse(width / 2.0);
  }

  private static Box box(VocabularyTerm term, int x, int y, List<Relation> relations) {
    List<Row> rows = new ArrayList<>();
    for (Relation relation : relations) {
      if (relation.from().name().equals(term.name())) {
        rows.add(
            new Row(relation.property(), relation.to(), y + HEAD + (rows.size() + 1) * ROW - 2));
      }
    }
    int height = HEAD + rows.size() * ROW + (rows.isEmpty() ? 4 : 10);
    return new Box(term, x, y, BOX_WIDTH, height, rows);
  }

  /// One line for each pair, however many relations there are, and only to the next layer: a line
  /// that went on behind a box would seem to come from it. What skips a layer is said by its row.
  private static List<Line> lines(List<Relation> relations, Map<String, Box> boxes) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Relation relation : relations) {
      Box from = Objects.requireNonNull(boxes.get(relation.from().name()));
      Box to = Objects.requireNonNull(boxes.get(relation.to().name()));
      boolean isNext =
          boxes.values().stream().noneMatch(box -> box.y() > from.y() && box.y() < to.y());
      if (isNext) {
        lines.put(
            from.term().name() + " " + to.term().name(),
            new Line(from.term().name(), to.term().name(), path(from, to, bottom(from, boxes))));
      }
    }
    return List.copyOf(lines.values());
  }

  /// Down to the end of the layer, so that no taller box beside it is crossed, and then over.
  private static String path(Box from, Box to, int bottom) {
    int startX = from.middle() + (to.middle() - from.middle()) / 8;
    int endX = to.middle() + (from.middle() - to.middle()) / 8;
    int bend = (bottom + to.y()) / 2;
    return "M%d %dL%d %dC%d %d %d %d %d %d"
        .formatted(
            startX,
            from.y() + from.height(),
            startX,
            bottom,
            startX,
            bend,
            endX,
            bend,
            endX,
            to.y());
  }

  private static int bottom(Box of, Map<String, Box> boxes) {
    return boxes.values().stream()
        .filter(box -> box.y() == of.y())
        .mapToInt(box -> box.y() + box.height())
        .max()
        .orElseThrow();
  }
}
