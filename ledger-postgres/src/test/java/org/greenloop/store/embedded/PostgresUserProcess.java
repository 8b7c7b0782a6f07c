package org.greenloop.store.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A JVM that runs [PostgresUser].
final class PostgresUserProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader said;

  private PostgresUserProcess(Process process) {
    this.process = process;
    this.said = process.inputReader();
  }

  static PostgresUserProcess of(Path dataFolder) throws IOException {
    return new PostgresUserProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PostgresUser.class.getName(),
                dataFolder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /// Waits until the server runs.
  int port() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IllegalStateException("the other process ended without a server");
    }
    return Integer.parseInt(line.replace("port ", ""));
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Lets the process end as it wants to, and waits for it.
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
