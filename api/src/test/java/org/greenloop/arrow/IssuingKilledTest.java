package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However often issuing is killed: no document without its entry in the log, no entry without its
/// document, no serial twice (G5).
@Tag("long")
class IssuingKilledTest {

  private static final int KILLS = 50;
  private static final int LABELS = 150;

  /// Longer than a label takes, so that kills come at every moment of it.
  private static final int LATEST_MILLIS = 600;

  private static final long SEED = 20_261_126;

  @TempDir static Path folder;

  @Test
  void fifty_kills_leave_documents_and_entries_in_step() throws Exception {
    Path data = folder.resolve("data");
    run(cli(data));
    assertThat(run(issuer(data, String.valueOf(LABELS)))).contains("approved " + LABELS);
    Random random = new Random(SEED);
    int issuing = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = start(issuer(data));
      try (BufferedReader said = process.inputReader()) {
        assertThat(sound(said)).as("after kill " + i).isTrue();
        String ready = line(said, "ready ");
        issuing += Integer.parseInt(ready.substring("ready ".length())) > 0 ? 1 : 0;
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(issuing).as("kills while there was something to issue").isGreaterThan(KILLS / 2);
    assertThat(run(issuer(data))).contains("done");
    List<String> end = run(issuer(data));
    assertThat(end).contains("ready 0").anyMatch(line -> isSound(line) && size(line) >= LABELS);
  }

  private static boolean sound(BufferedReader said) throws IOException {
    return isSound(line(said, "audit "));
  }

  private static boolean isSound(String line) {
    return line.startsWith("audit ") && line.endsWith(" []");
  }

  private static int size(String line) {
    return Integer.parseInt(line.split(" ", -1)[1]);
  }

  private static String line(BufferedReader said, String begin) throws IOException {
    List<String> before = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(begin)) {
        return line;
      }
      before.add(line);
    }
    throw new AssertionError("no line " + begin + " in " + before);
  }

  private static List<String> run(List<String> command) throws Exception {
    Process process = start(command);
    List<String> said = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(said + "").isZero();
    return said;
  }

  private static Process start(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static List<String> cli(Path data) {
    return List.of(
        "org.greenloop.cli.GreenloopCommand",
        "demo",
        "--data",
        data.toString(),
        "--out",
        data.resolveSibling("out").toString());
  }

  private static List<String> issuer(Path data, String... approve) {
    List<String> command = new ArrayList<>(List.of(LabelIssuer.class.getName(), data.toString()));
    command.addAll(List.of(approve));
    return command;
  }
}
