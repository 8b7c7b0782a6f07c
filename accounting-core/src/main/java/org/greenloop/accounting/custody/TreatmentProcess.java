package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;

/// A process of treatment with what it may lose.
///
/// @param lossLimit highest share of the input that may be lost, %; empty where none is known
/// @param end what its recycling route means
public record TreatmentProcess(
    String code,
    String name,
    String nameEnglish,
    Optional<Quantity> lossLimit,
    End end,
    String source,
    Confidence confidence) {

  /// Whether what is recycled is material again, or goes on to another process. Reuse and
  /// remanufacture are an end everywhere.
  public enum End {
    /// 最终再生: smelting, pulping, granulating.
    FINAL,
    /// 中间处理: sorting, dismantling, shredding.
    INTERMEDIATE
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// @throws IllegalArgumentException for a limit outside of 0 to 100 %
  public TreatmentProcess {
    lossLimit.ifPresent(
        limit -> {
          if (limit.value().signum() < 0 || limit.value().compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a loss lies between 0 and 100 %: " + limit);
          }
        });
  }
}
