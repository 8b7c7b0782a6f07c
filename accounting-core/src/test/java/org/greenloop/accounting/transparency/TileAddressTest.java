package org.greenloop.accounting.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are those of c2sp.org/tlog-tiles.
class TileAddressTest {

  @Test
  void indexes_are_written_in_groups_of_three() {
    TileAddress tile = new TileAddress(OptionalInt.of(0), 1_234_067, 256);
    assertThat(tile.text()).isEqualTo("0/x001/x234/067");
    assertThat(TileAddress.find("0/x001/x234/067")).contains(tile);
    assertThat(TileAddress.find("entries/000.p/5"))
        .contains(new TileAddress(OptionalInt.empty(), 0, 5));
    assertThat(TileAddress.find("63/999")).contains(new TileAddress(OptionalInt.of(63), 999, 256));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0/",
        "0/0",
        "0/00",
        "0/0000",
        "00/000",
        "64/000",
        "-1/000",
        "0/x000/001",
        "0/001/001",
        "0/x001/x002",
        "0/x1/001",
        "0/000.p",
        "0/000.p/0",
        "0/000.p/05",
        "0/000.p/256",
        "0/000.p/999",
        "0/000.p/5/",
        "data/000",
        "0/../000",
        "0/x001/x001/x001/x001/x001/x001/001",
        "٠/000"
      })
  void an_address_in_another_form_is_none(String text) {
    assertThat(TileAddress.find(text)).isEmpty();
  }

  @Test
  void a_log_of_70_000_entries_has_the_tiles_that_the_specification_counts() {
    long size = 70_000;
    assertThat(full(0, size)).as("full tiles of level 0").isEqualTo(273);
    assertThat(full(1, size)).isEqualTo(1);
    assertThat(full(2, size)).isZero();
    assertThat(widest(0, 273, size)).isEqualTo(112);
    assertThat(widest(1, 1, size)).isEqualTo(17);
    assertThat(widest(2, 0, size)).isEqualTo(1);
    assertThat(widest(3, 0, size)).isZero();
    assertThat(full(0, 256)).isEqualTo(1);
    assertThat(widest(1, 0, 256)).isEqualTo(1);
  }

  private static long full(int level, long size) {
    return LongStream.range(0, 1000)
        .filter(n -> new TileAddress(OptionalInt.of(level), n, 256).isWithin(size))
        .count();
  }

  private static long widest(int level, long index, long size) {
    return LongStream.rangeClosed(1, 256)
        .filter(w -> new TileAddress(OptionalInt.of(level), index, (int) w).isWithin(size))
        .max()
        .orElse(0);
  }

  @Test
  void no_log_has_the_highest_tiles() {
    assertThat(new TileAddress(OptionalInt.of(63), 0, 1).isWithin(Long.MAX_VALUE)).isFalse();
    assertThat(new TileAddress(OptionalInt.of(0), Long.MAX_VALUE / 2, 1).isWithin(Long.MAX_VALUE))
        .isFalse();
  }
}
