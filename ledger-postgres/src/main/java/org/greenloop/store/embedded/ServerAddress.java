package org.greenloop.store.embedded;

/// Where a running server answers, and what it wants to hear. The port changes from start to start.
record ServerAddress(int port, String password) {

  @Override
  public String toString() {
    return "127.0.0.1:" + port;
  }
}
