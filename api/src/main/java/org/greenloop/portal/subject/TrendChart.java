package org.greenloop.portal.subject;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.batch.assessing.Trend;

/// Where the marks of a trend stand on a drawing of [#WIDTH] by [#HEIGHT]: months from left to
/// right, scores from 0 up to 100, or to the highest where one is above. A month that is not closed
/// leaves a gap.
///
/// @param lines points of the lines between months that follow each other, as SVG writes them
/// @param pass height of the pass score
record TrendChart(List<Mark> marks, List<String> lines, List<Tick> ticks, int pass) {

  static final int WIDTH = 720;
  static final int HEIGHT = 220;

  private static final int LEFT = 40;
  private static final int RIGHT = 10;
  private static final int TOP = 14;
  private static final int BOTTOM = 26;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /// @param x of the middle of the month
  record Mark(YearMonth month, int x, int y, BigDecimal score, Outcome outcome) {

    public boolean isMet() {
      return outcome == Outcome.MET;
    }

    public boolean isUnknown() {
      return outcome == Outcome.NOT_ASSESSABLE;
    }
  }

  /// A line of the scale.
  record Tick(int y, BigDecimal score) {}

  public String viewBox() {
    return "0 0 " + WIDTH + " " + HEIGHT;
  }

  public int left() {
    return LEFT;
  }

  public int right() {
    return WIDTH - RIGHT;
  }

  public int bottom() {
    return HEIGHT - 6;
  }

  static TrendChart of(Trend trend) {
    BigDecimal highest =
        trend.points().stream()
            .flatMap(point -> point.assessment().stream())
            .map(Assessment::score)
            .reduce(FULL, BigDecimal::max);
    List<Mark> marks = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int months = trend.points().size();
    for (int i = 0; i < months; i++) {
      Trend.Point point = trend.points().get(i);
      if (point.assessment().isEmpty()) {
        close(line, lines);
        continue;
      }
      Assessment assessment = point.assessment().get();
      int x = LEFT + (2 * i + 1) * (WIDTH - LEFT - RIGHT) / (2 * months);
      int y = height(assessment.score(), highest);
      marks.add(new Mark(point.month(), x, y, assessment.score(), assessment.outcome()));
      line.append(line.isEmpty() ? "" : " ").append(x).append(',').append(y);
    }
    close(line, lines);
    return new TrendChart(
        marks,
        lines,
        List.of(
            new Tick(height(BigDecimal.ZERO, highest), BigDecimal.ZERO),
            new Tick(height(FULL, highest), FULL)),
        height(trend.standard().passScore().value(), highest));
  }

  private static void close(StringBuilder line, List<String> lines) {
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }

  private static int height(BigDecimal score, BigDecimal highest) {
    return TOP
        + highest
            .subtract(score)
            .multiply(BigDecimal.valueOf(HEIGHT - TOP - BOTTOM))
            .divide(highest, 0, RoundingMode.HALF_EVEN)
            .intValueExact();
  }
}
