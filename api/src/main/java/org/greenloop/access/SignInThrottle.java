package org.greenloop.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Five failed tries a minute for a user name from one address; the sixth has to wait.
///
/// Kept in memory and forgotten on a restart. Who floods it with names pushes out the oldest ones,
/// so it never grows beyond a few megabytes.
final class SignInThrottle {

  static final int TRIES = 5;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 20_000;

  private record Key(String username, String address) {}

  private final Clock clock;
  private final Map<Key, Deque<Instant>> failures = new LinkedHashMap<>();

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean isExhausted(String username, String address) {
    Deque<Instant> recent = failures.get(new Key(username, address));
    if (recent == null) {
      return false;
    }
    forgetOld(recent);
    return recent.size() >= TRIES;
  }

  synchronized void failed(String username, String address) {
    Key key = new Key(username, address);
    Deque<Instant> recent = failures.computeIfAbsent(key, unseen -> new ArrayDeque<>());
    forgetOld(recent);
    recent.addLast(clock.instant());
    if (failures.size() > MOST_KEYS) {
      Iterator<Key> oldest = failures.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  synchronized void succeeded(String username, String address) {
    failures.remove(new Key(username, address));
  }

  private void forgetOld(Deque<Instant> recent) {
    Instant from = clock.instant().minus(WINDOW);
    while (!recent.isEmpty() && !recent.getFirst().isAfter(from)) {
      recent.removeFirst();
    }
  }
}
