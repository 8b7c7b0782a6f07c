package org.greenloop.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port of 127.0.0.1 that nobody listens on. Somebody may take it before the server does; then
/// the start is tried again with another.
final class FreePort {

  private FreePort() {}

  static int find() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
