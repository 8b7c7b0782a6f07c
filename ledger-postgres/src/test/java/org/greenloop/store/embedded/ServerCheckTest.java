package org.greenloop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerCheckTest {

  @Test
  void a_server_that_keeps_what_it_confirms_is_accepted() {
    assertThat(new ServerCheck(150_000, "on", "on", "on").objections()).isEmpty();
  }

  @Test
  void a_server_that_waits_for_other_machines_as_well_is_accepted() {
    assertThat(new ServerCheck(180_006, "on", "on", "remote_apply").objections()).isEmpty();
  }

  @Test
  void every_fault_is_named_at_once_with_its_cure() {
    assertThat(new ServerCheck(140_012, "off", "off", "off").objections())
        .satisfiesExactly(
            version -> assertThat(version).contains("PostgreSQL 14", "15 or newer"),
            fsync -> assertThat(fsync).contains("set fsync = on"),
            pages -> assertThat(pages).contains("set full_page_writes = on"),
            commit -> assertThat(commit).contains("set synchronous_commit = on"));
  }
}
