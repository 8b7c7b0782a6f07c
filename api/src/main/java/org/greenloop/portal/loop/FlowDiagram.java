package org.greenloop.portal.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTrace.Destination;
import org.greenloop.batch.custody.LotTrace.Direction;
import org.greenloop.batch.custody.LotTrace.Link;
import org.greenloop.batch.custody.LotTrace.Step;

/// Where the events of a trace stand on a drawing, and the flows between them: from left to right,
/// the lot that was asked for at the right end of a trace back and at the left end of a trace
/// forward. The wider a flow, the larger its share.
///
/// @param width of the drawing, in pixels
public record FlowDiagram(List<Node> nodes, List<Flow> flows, int width, int height) {

  /// Beyond this nobody reads a drawing; the table has all of it.
  static final int MOST_NODES = 60;

  private static final int NODE_WIDTH = 164;
  private static final int NODE_HEIGHT = 58;
  private static final int COLUMN = NODE_WIDTH + 28;
  private static final int ROW = NODE_HEIGHT + 18;
  private static final int EDGE = 8;
  private static final int WIDEST = 12;
  private static final int COLUMNS = 20;

  /// One of the three, or the lot itself where all are empty.
  ///
  /// @param x of its left side
  /// @param y of its upper side
  public record Node(Optional<Step> step, Optional<Destination> destination, int x, int y) {

    public boolean isLot() {
      return step.isEmpty() && destination.isEmpty();
    }

    public int width() {
      return NODE_WIDTH;
    }

    public int height() {
      return NODE_HEIGHT;
    }

    public int textX() {
      return x + EDGE;
    }

    /// Base line of a row of text, from 1.
    public int textY(int row) {
      return y + 2 + 17 * row;
    }

    private int middle() {
      return y + NODE_HEIGHT / 2;
    }
  }

  /// @param path as SVG writes it
  /// @param stroke width in pixels
  public record Flow(String path, int stroke) {}

  /// As much of a text as a box has room for; Chinese characters are two columns wide.
  public String fit(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += text.charAt(i) >= 0x2E80 ? 2 : 1;
      if (columns > COLUMNS) {
        return text.substring(0, i) + "…";
      }
    }
    return text;
  }

  public String viewBox() {
    return "0 0 " + width + " " + height;
  }

  /// Empty where there is nothing to draw, or too much.
  static Optional<FlowDiagram> of(LotTrace trace) {
    int leaves = trace.destinations().size();
    if (trace.steps().size() + leaves == 0 || trace.steps().size() + leaves > MOST_NODES) {
      return Optional.empty();
    }
    return Optional.of(new Drawing(trace).draw());
  }

  private static final class Drawing {
    private final LotTrace trace;
    private final boolean back;
    private final int steps;

    /// Column of each step, from 0.
    private final int[] columns;

    private int last;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private int[] rows = new int[0];

    Drawing(LotTrace trace) {
      this.trace = trace;
      this.back = trace.direction() == Direction.BACK;
      this.steps = trace.steps().size();
      this.columns = new int[steps];
    }

    FlowDiagram draw() {
      if (back) {
        columnsFromTheRight();
      } else {
        columnsFromTheLeft();
      }
      rows = new int[last + 1];
      List<Node> stepNodes = new ArrayList<>();
      for (int step = 0; step < steps; step++) {
        stepNodes.add(add(Optional.of(trace.steps().get(step)), Optional.empty(), columns[step]));
      }
      Node lot = add(Optional.empty(), Optional.empty(), back ? last : 0);
      for (Link link : trace.links()) {
        Optional<Node> from = link.from().map(number -> stepNodes.get(number - 1));
        if (from.isPresent() || !back) {
          connect(from.orElse(lot), stepNodes.get(link.to() - 1), link.share());
        }
      }
      if (back && steps > 0) {
        connect(stepNodes.getLast(), lot, Fraction.ONE);
      }
      for (Destination destination : trace.destinations()) {
        boolean still = destination.lot().filter(trace.lot()::equals).isPresent();
        int column =
            still ? 1 : destination.step().map(number -> columns[number - 1] + 1).orElse(last);
        Node leaf = add(Optional.empty(), Optional.of(destination), column);
        if (still) {
          connect(lot, leaf, destination.share());
        } else {
          destination
              .step()
              .ifPresent(number -> connect(stepNodes.get(number - 1), leaf, destination.share()));
        }
      }
      int tallest = Arrays.stream(rows).max().orElse(1);
      return new FlowDiagram(
          List.copyOf(nodes),
          List.copyOf(flows),
          2 * EDGE + last * COLUMN + NODE_WIDTH,
          2 * EDGE + tallest * ROW - (ROW - NODE_HEIGHT));
    }

    /// Each step stands just before the first that takes of it.
    private void columnsFromTheRight() {
      int[] distance = new int[steps];
      Arrays.fill(distance, 1);
      for (int i = trace.links().size() - 1; i >= 0; i--) {
        Link link = trace.links().get(i);
        link.from()
            .ifPresent(
                from ->
                    distance[from - 1] = Math.max(distance[from - 1], distance[link.to() - 1] + 1));
      }
      last = Arrays.stream(distance).max().orElse(0);
      for (int step = 0; step < steps; step++) {
        columns[step] = last - distance[step];
      }
    }

    /// Each step stands just behind the last that it takes of; what becomes of it behind them.
    private void columnsFromTheLeft() {
      Arrays.fill(columns, 1);
      for (Link link : trace.links()) {
        link.from()
            .ifPresent(
                from ->
                    columns[link.to() - 1] =
                        Math.max(columns[link.to() - 1], columns[from - 1] + 1));
      }
      last = Arrays.stream(columns).max().orElse(0) + 1;
    }

    private Node add(Optional<Step> step, Optional<Destination> destination, int column) {
      Node node = new Node(step, destination, EDGE + column * COLUMN, EDGE + rows[column]++ * ROW);
      nodes.add(node);
      return node;
    }

    private void connect(Node from, Node to, Fraction share) {
      int x1 = from.x() + NODE_WIDTH;
      int bend = (to.x() - x1) / 2;
      int stroke =
          Math.clamp(share.times(Fraction.of(WIDEST, 1)).toDecimal().intValue(), 1, WIDEST);
      flows.add(
          new Flow(
              "M%d,%d C%d,%d %d,%d %d,%d"
                  .formatted(
                      x1,
                      from.middle(),
                      x1 + bend,
                      from.middle(),
                      to.x() - bend,
                      to.middle(),
                      to.x(),
                      to.middle()),
              stroke));
    }
  }
}
