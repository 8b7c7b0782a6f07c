package org.greenloop.accounting.packaging;

import java.math.BigDecimal;

/// Recycled content 再循环含量 in % of mass, before and after the consumer apart (ISO 14021, GB/T 24021;
/// UNCONFIRMED).
///
/// @param preConsumer from waste of a manufacturing process, its own rework left out
/// @param postConsumer from what end users discarded
public record RecycledContent(BigDecimal preConsumer, BigDecimal postConsumer) {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /// @throws IllegalArgumentException where one is negative, or both are more than everything
  public RecycledContent {
    if (preConsumer.signum() < 0 || postConsumer.signum() < 0) {
      throw new IllegalArgumentException(
          "a content is not negative: " + preConsumer + ", " + postConsumer);
    }
    if (exceedsAll(preConsumer, postConsumer)) {
      throw new IllegalArgumentException(
          "more than everything is recycled: " + preConsumer + " + " + postConsumer);
    }
  }

  public static boolean exceedsAll(BigDecimal preConsumer, BigDecimal postConsumer) {
    return preConsumer.add(postConsumer).compareTo(ALL) > 0;
  }
}
