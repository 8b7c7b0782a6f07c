package org.greenloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final Watch watch = new Watch();
  private final SignInThrottle throttle = new SignInThrottle(watch);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("clerk", "10.0.0.1");
    }
  }

  @Test
  void four_failures_leave_a_fifth_try_and_five_do_not_leave_a_sixth() {
    fail(4);
    assertThat(throttle.isExhausted("clerk", "10.0.0.1")).isFalse();
    fail(1);
    assertThat(throttle.isExhausted("clerk", "10.0.0.1")).isTrue();
  }

  @Test
  void the_same_name_from_elsewhere_and_another_name_from_here_are_not_concerned() {
    fail(5);
    assertThat(throttle.isExhausted("clerk", "10.0.0.2")).isFalse();
    assertThat(throttle.isExhausted("other", "10.0.0.1")).isFalse();
  }

  @Test
  void after_a_minute_the_tries_are_forgotten() {
    fail(5);
    watch.pass(Duration.ofSeconds(59));
    assertThat(throttle.isExhausted("clerk", "10.0.0.1")).isTrue();
    watch.pass(Duration.ofSeconds(1));
    assertThat(throttle.isExhausted("clerk", "10.0.0.1")).isFalse();
  }

  @Test
  void a_success_forgives() {
    fail(4);
    throttle.succeeded("clerk", "10.0.0.1");
    fail(4);
    assertThat(throttle.isExhausted("clerk", "10.0.0.1")).isFalse();
  }

  private static final class Watch extends Clock {

    private Instant now = Instant.parse("2026-11-22T06:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
