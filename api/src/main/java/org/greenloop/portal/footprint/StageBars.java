package org.greenloop.portal.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.footprint.network.LifeCycleStage;

/// Bars of the stages of a product's life on one scale, credits to the left of zero.
///
/// @param zero where 0 is, in pixels from the left
record StageBars(List<Bar> bars, int zero) {

  private static final int LABELS = 150;
  private static final int BARS = 420;
  private static final int NUMBERS = 110;
  private static final int ROW = 30;

  /// @param x of its left side
  /// @param y of its upper side
  record Bar(LifeCycleStage stage, double value, int x, int y, int width) {

    public int textY() {
      return y + 14;
    }

    public boolean isCredit() {
      return value < 0;
    }
  }

  public int width() {
    return LABELS + BARS + NUMBERS;
  }

  public int height() {
    return bars.size() * ROW + 4;
  }

  public String viewBox() {
    return "0 0 " + width() + " " + height();
  }

  public int numbers() {
    return width();
  }

  static StageBars of(Map<LifeCycleStage, Double> stages) {
    double low = Math.min(0, stages.values().stream().mapToDouble(value -> value).min().orElse(0));
    double high = Math.max(0, stages.values().stream().mapToDouble(value -> value).max().orElse(0));
    double scale = high > low ? BARS / (high - low) : 0;
    int zero = LABELS + (int) Math.round(-low * scale);
    List<Bar> bars = new ArrayList<>();
    stages.forEach(
        (stage, value) -> {
          int width = Math.max(1, (int) Math.round(Math.abs(value) * scale));
          bars.add(
              new Bar(stage, value, value < 0 ? zero - width : zero, bars.size() * ROW + 4, width));
        });
    return new StageBars(bars, zero);
  }
}
