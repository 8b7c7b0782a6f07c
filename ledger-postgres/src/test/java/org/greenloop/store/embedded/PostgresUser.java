package org.greenloop.store.embedded;

import java.io.IOException;
import java.nio.file.Path;

/// Another process that uses the server: it says on which port, and keeps it until its input ends.
final class PostgresUser {

  private PostgresUser() {}

  public static void main(String[] arguments) throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    System.out.println("port " + postgres.port());
    System.in.read();
    // No close: leaving is the business of the shutdown hook.
  }
}
