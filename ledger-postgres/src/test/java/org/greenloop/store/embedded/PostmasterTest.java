package org.greenloop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PostmasterTest {

  @Test
  void process_and_port_are_the_first_and_fourth_line() {
    assertThat(
            Postmaster.read(
                List.of(
                    "4711", "/data", "1767225600", "54321", "", "127.0.0.1", " 1 2", "ready   ")))
        .contains(new Postmaster(4711, OptionalInt.of(54321)));
  }

  @Test
  void a_server_that_is_starting_has_no_port_yet() {
    assertThat(Postmaster.read(List.of("4711", "/data")))
        .contains(new Postmaster(4711, OptionalInt.empty()));
  }

  @Test
  void a_file_cut_off_names_nobody() {
    assertThat(Postmaster.read(List.of())).isEmpty();
    assertThat(Postmaster.read(List.of(""))).isEmpty();
  }
}
