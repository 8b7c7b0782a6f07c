package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.greenloop.ontology.shape.StandardIssue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ten kinds of wrong files at both doors: the proposal of a member, and the folder of an operator.
/// Each is refused with what would be right, for less than a second of processor time.
class TenWrongKindsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);
  private static final Duration MOST = Duration.ofSeconds(1);
  private static final String RIGHT = right();

  private static final StandardFiles FILES = StandardFiles.load();

  @TempDir Path folder;

  /// A kind of wrong file, with the rule that has to be named, among others that follow from it.
  static final class Wrong {

    private final String name;
    private final String rule;
    private final byte[] content;

    Wrong(String name, String rule, byte[] content) {
      this.name = name;
      this.rule = rule;
      this.content = content.clone();
    }

    static Wrong of(String name, String rule, String text) {
      return new Wrong(name, rule, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// The next edition of a shipped scheme: right, but for what a test spoils in it.
  private static String right() {
    return new String(
            StandardFilesTest.resource("pilot-energy-carbon/2026.ttl"), StandardCharsets.UTF_8)
        .replace("pilot-energy-carbon/2026>", "pilot-energy-carbon/2028>")
        .replace("gl:edition \"2026\"", "gl:edition \"2028\"")
        .replace("\"2026-01-01\"", "\"2028-01-01\"");
  }

  private static String spoilt(String right, String wrong) {
    assertThat(RIGHT).contains(right);
    return RIGHT.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
  }

  static Stream<Wrong> kinds() {
    return Stream.of(
        // 45 + 30 + 15 + 15 = 105
        Wrong.of(
            "weights that do not sum", "scheme-weights-sum", spoilt("weight 40.0", "weight 45.0")),
        Wrong.of(
            "an unknown indicator",
            "criterion-indicator",
            spoilt("indicator:energy.per-value-added", "indicator:energy.per-dream")),
        Wrong.of(
            "groups in a circle",
            "group-circle",
            spoilt("gl:order 1 ;", "gl:order 1 ; gl:group <#a> ;")
                + group("a", "b")
                + group("b", "a")),
        Wrong.of(
            "no clause",
            "criterion-clause",
            spoilt("dct:source \"绿色供应链联盟节能降碳试点评价 2026,准则 1\" ;", "")),
        Wrong.of(
            "a unit that does not fit",
            "criterion-unit-of-indicator",
            spoilt("gl:unit \"tce/万元\"", "gl:unit \"kgce/万元\"")),
        Wrong.of(
            "dates that overlap",
            "scheme-editions-overlap",
            spoilt("\"2028-01-01\"", "\"2026-01-01\"")),
        Wrong.of(
            "20 000 nested lists", "nested-too-deep", RIGHT + "<#x> <#y> " + "( ".repeat(20_000)),
        Wrong.of(
            "20 000 nested nodes",
            "nested-too-deep",
            RIGHT + "<#x> <#y> " + "[ <#y> ".repeat(20_000)),
        new Wrong("50 megabytes", "too-large", large()),
        new Wrong("GB18030", "encoding", RIGHT.getBytes(Charset.forName("GB18030"))),
        new Wrong("UTF-16", "encoding", RIGHT.getBytes(StandardCharsets.UTF_16)),
        new Wrong(
            "UTF-16 without mark and Chinese",
            "encoding",
            "<urn:a> <urn:b> \"c\" .".getBytes(StandardCharsets.UTF_16LE)),
        Wrong.of("more things than an edition has", "too-many-things", many(1001)));
  }

  private static String group(String id, String above) {
    return """

        <#%s> a gl:Group ; dct:identifier "%s" ; skos:prefLabel "组"@zh , "Group"@en ; gl:order 1 ;
          skos:broader <#%s> .
        """
        .formatted(id, id, above);
  }

  private static byte[] large() {
    byte[] large = new byte[50 << 20];
    Arrays.fill(large, (byte) '#');
    return large;
  }

  /// Criteria without anything.
  private static String many(int count) {
    return RIGHT
        + IntStream.range(0, count)
            .mapToObj(i -> "<#c" + i + "> a gl:Criterion .\n")
            .collect(Collectors.joining());
  }

  @BeforeAll
  static void read_once() {
    assertThat(FILES.check("next.ttl", RIGHT.getBytes(StandardCharsets.UTF_8), List.of(), TODAY))
        .satisfies(
            standard -> assertThat(standard.reference()).isEqualTo("pilot-energy-carbon@2028"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_wrong_proposal_is_refused_with_the_cure_at_once(Wrong wrong) {
    requireRefused(
        wrong, () -> refusal(() -> FILES.check("next.ttl", wrong.content, List.of(), TODAY)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_wrong_file_in_the_folder_is_refused_with_the_cure_at_once(Wrong wrong) throws IOException {
    Path file = Files.write(folder.resolve("next.ttl"), wrong.content);
    requireRefused(wrong, () -> refusal(() -> StandardCatalog.load(List.of(file))));
  }

  private static void requireRefused(Wrong wrong, Supplier<List<StandardIssue>> check) {
    long before = cpu();
    List<StandardIssue> issues = check.get();
    Duration used = Duration.ofNanos(cpu() - before);
    assertThat(issues).extracting(StandardIssue::rule).contains(wrong.rule);
    assertThat(issues)
        .filteredOn(issue -> issue.rule().equals(wrong.rule))
        .allSatisfy(issue -> assertThat(issue.file()).isEqualTo("next.ttl"))
        .allSatisfy(issue -> assertThat(issue.message()).matches(".*\\p{IsHan}.*"))
        .allSatisfy(issue -> assertThat(issue.messageEnglish()).matches("[a-z].*[a-z].*"));
    assertThat(used).as(wrong.name).isLessThan(MOST);
  }

  /// A server of our own stands where the files point: it would see whoever follows.
  @Test
  void nobody_is_asked_for_a_remote_context_or_import() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String elsewhere = "http://127.0.0.1:" + server.getLocalPort() + "/context.jsonld";
      List<Wrong> wrongs =
          List.of(
              Wrong.of(
                  "a remote context",
                  "not-turtle",
                  "{ \"@context\": \"" + elsewhere + "\", \"@type\": \"Scheme\" }"),
              Wrong.of(
                  "a list with a remote context",
                  "not-turtle",
                  "[ { \"@context\": \"" + elsewhere + "\" } ]"),
              Wrong.of(
                  "RDF/XML",
                  "not-turtle",
                  "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + elsewhere + "\"><x/>"),
              Wrong.of(
                  "an import",
                  "import",
                  spoilt(
                      "gl:labelMonths 12 ;",
                      "gl:labelMonths 12 ; <http://www.w3.org/2002/07/owl#imports> <"
                          + elsewhere
                          + "> ;")),
              Wrong.of(
                  "a base elsewhere",
                  "unknown-thing",
                  "@base <" + elsewhere + "> . @prefix : <" + elsewhere + "#> . <> a :Scheme ."));
      for (Wrong wrong : wrongs) {
        requireRefused(
            wrong, () -> refusal(() -> FILES.check("next.ttl", wrong.content, List.of(), TODAY)));
        a_wrong_file_in_the_folder_is_refused_with_the_cure_at_once(wrong);
      }
      server.setSoTimeout(200);
      assertThat(catchThrowableOfType(SocketTimeoutException.class, server::accept))
          .as("nobody knocked")
          .isNotNull();
    }
  }

  /// As many criteria as a file may have, each with all that is compared with others: what a file
  /// costs is bounded also where it is not refused for its size.
  @Test
  void the_largest_file_that_is_read_costs_seconds_and_not_minutes() {
    String criterion =
        RIGHT.substring(
            RIGHT.indexOf("<#energy-per-value-added> a"),
            RIGHT.indexOf("<#carbon-per-value-added> a"));
    String many =
        IntStream.range(0, 990)
            .mapToObj(
                i ->
                    criterion.replace("energy-per-value-added> a", "c" + i + "> a")
                        + "<> gl:criterion <#c"
                        + i
                        + "> .\n")
            .collect(Collectors.joining());
    long before = cpu();
    List<StandardIssue> issues =
        refusal(
            () ->
                FILES.check(
                    "next.ttl", (RIGHT + many).getBytes(StandardCharsets.UTF_8), List.of(), TODAY));
    assertThat(issues)
        .extracting(StandardIssue::rule)
        .contains("scheme-weights-sum", "criterion-id-unique");
    assertThat(Duration.ofNanos(cpu() - before)).isLessThan(Duration.ofSeconds(20));
  }

  private static List<StandardIssue> refusal(Supplier<?> check) {
    StandardRefused refused = catchThrowableOfType(StandardRefused.class, check::get);
    assertThat(refused).as("nothing was found wrong").isNotNull();
    return refused.issues();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
