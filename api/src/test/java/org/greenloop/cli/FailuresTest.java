package org.greenloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.market.Refusal;
import org.greenloop.accounting.market.Refusal.Reason;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What a command says and ends with when something stops it.
class FailuresTest {

  private final StringWriter said = new StringWriter();

  /// Of `lots withdraw O-1`, in a language.
  private int code(Exception failure, String language) {
    CommandLine.ParseResult parsed =
        GreenloopCommand.commandLine().parseArgs("lots", "withdraw", "O-1", "--lang", language);
    CommandLine withdraw = parsed.asCommandLineList().getLast();
    withdraw.setErr(new PrintWriter(said));
    return new Failures().handleExecutionException(failure, withdraw, parsed);
  }

  @Test
  void what_the_market_refuses_is_a_sentence_for_each_thing_that_is_wrong() {
    MarketRefused refused =
        new MarketRefused(
            List.of(
                new Refusal(Reason.ENDED, "O-1", ""), new Refusal(Reason.NO_SITE, "COOL-9", "")));
    assertThat(code(refused, "en")).isEqualTo(5);
    assertThat(said.toString().lines())
        .containsExactly(
            "greenloop: O-1 was settled, given up or withdrawn before; nothing more can be done with"
                + " it",
            "greenloop: no site of your company has the code COOL-9; check the code");
  }

  @Test
  void what_there_is_not_ends_with_four_in_the_language_of_the_command() {
    assertThat(code(new MarketRefused(Reason.UNKNOWN, "O-7", ""), "zh")).isEqualTo(4);
    assertThat(code(new ConsentRefused(ConsentRefused.Reason.NO_CONSENT, "7"), "zh")).isEqualTo(4);
    assertThat(said.toString()).contains("没有批次、上架或预订 O-7", "第 7 号记录");
  }

  /// The frameworks wrap what stopped them.
  @Test
  void what_is_wrapped_is_found() {
    Exception wrapped =
        new IllegalStateException(
            "a job failed", new ConsentRefused(ConsentRefused.Reason.WITHDRAWN, "7"));
    assertThat(code(wrapped, "en")).isEqualTo(5);
    assertThat(said.toString())
        .isEqualTo(
            "greenloop: consent 7 was withdrawn before; nothing is"
                + " shown by it any more"
                + System.lineSeparator());
  }
}
