package org.greenloop.certificate.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.greenloop.certificate.label.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  @TempDir Path folder;

  @Test
  void a_demo_key_says_so_and_only_its_owner_can_read_it() throws IOException {
    Path p12 = folder.resolve("keys").resolve("demo.p12");

    SigningKey key = SigningKey.loadOrCreateDemo(p12, Keys.FROM);

    assertThat(key.standing()).isEqualTo(Standing.DEMO);
    assertThat(key.certificate().getSubjectX500Principal().getName()).contains("DEMO", "not valid");
    try (var files = Files.list(p12.getParent())) {
      List<Path> both = files.sorted().toList();
      assertThat(both)
          .extracting(file -> file.getFileName().toString())
          .containsExactly("demo.p12", "demo.p12.password");
      for (Path file : both) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void the_demo_key_is_made_once() throws IOException {
    Path p12 = folder.resolve("demo.p12");

    SigningKey first = SigningKey.loadOrCreateDemo(p12, Keys.FROM);
    SigningKey second = SigningKey.loadOrCreateDemo(p12, Keys.FROM.plusSeconds(60));

    assertThat(second.certificate()).isEqualTo(first.certificate());
  }

  @Test
  void whoever_was_killed_before_writing_the_key_is_continued() throws IOException {
    Path p12 = folder.resolve("demo.p12");
    SigningKey.loadOrCreateDemo(p12, Keys.FROM);
    Files.delete(p12);

    assertThat(SigningKey.loadOrCreateDemo(p12, Keys.FROM).standing()).isEqualTo(Standing.DEMO);
  }

  @Test
  void all_who_start_together_get_the_same_demo_key() throws Exception {
    Path p12 = folder.resolve("demo.p12");
    Set<Object> certificates = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<SigningKey>> keys =
          IntStream.range(0, 3)
              .mapToObj(i -> threads.submit(() -> SigningKey.loadOrCreateDemo(p12, Keys.FROM)))
              .toList();
      for (Future<SigningKey> key : keys) {
        certificates.add(key.get().certificate());
      }
    }

    assertThat(certificates).hasSize(1);
  }

  @Test
  void a_wrong_password_is_told_with_the_file() throws IOException {
    Path p12 = folder.resolve("demo.p12");
    SigningKey.loadOrCreateDemo(p12, Keys.FROM);

    assertThatThrownBy(() -> SigningKey.load(p12, "wrong".toCharArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("demo.p12")
        .hasMessageContaining("password");
  }

  @Test
  void a_key_of_an_operator_is_in_force() throws Exception {
    assertThat(Keys.selfSigned(folder, "EC", 256).standing()).isEqualTo(Standing.IN_FORCE);
  }

  @Test
  void a_short_rsa_key_is_refused() {
    assertThatThrownBy(() -> Keys.selfSigned(folder, "RSA", 1024))
        .hasMessageContaining("RSA of 2048 bits or more");
  }
}
