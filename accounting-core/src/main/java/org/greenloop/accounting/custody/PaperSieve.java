package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.greenloop.accounting.custody.Documents.Paper;
import org.greenloop.accounting.quantity.Quantity;

/// Finds the papers that differ from their goods without keeping the deliveries: of each number the
/// sum of the goods in micrograms, and the least and the largest mass that it is said to state.
final class PaperSieve {

  private final CodeTable numbers = new CodeTable();
  private int known;
  private long[] goods = new long[1 << 8];
  private long[] least = new long[1 << 8];
  private long[] largest = new long[1 << 8];
  private final BitSet beyond = new BitSet();

  /// A paper may state more, or finer, than a lot can have; such is let through in any case.
  void add(Paper paper, Quantity delivered) {
    int number = numberOf(paper);
    long sum = goods[number] + LotMass.micrograms(delivered);
    if (sum < 0 || !LotMass.fits(paper.net())) {
      beyond.set(number);
      return;
    }
    long stated = LotMass.micrograms(paper.net());
    goods[number] = sum;
    least[number] = Math.min(least[number], stated);
    largest[number] = Math.max(largest[number], stated);
  }

  private int numberOf(Paper paper) {
    int number = numbers.numberOf(paper.number());
    if (number == known) {
      if (known == goods.length) {
        goods = Arrays.copyOf(goods, CodeTable.grown(known));
        least = Arrays.copyOf(least, goods.length);
        largest = Arrays.copyOf(largest, goods.length);
      }
      least[known++] = Long.MAX_VALUE;
    }
    return number;
  }

  /// Numbers of the papers that differ, and of those that this cannot tell.
  ///
  /// @param limit most that goods and paper may differ, % of the paper
  Set<String> differing(BigDecimal limit) {
    return IntStream.range(0, known)
        .filter(
            number ->
                beyond.get(number)
                    || isApart(number, least[number], limit)
                    || isApart(number, largest[number], limit))
        .mapToObj(numbers::code)
        .collect(Collectors.toSet());
  }

  private boolean isApart(int number, long stated, BigDecimal limit) {
    return Shown.difference(LotMass.kilograms(goods[number]), LotMass.kilograms(stated))
            .compareTo(limit)
        > 0;
  }
}
