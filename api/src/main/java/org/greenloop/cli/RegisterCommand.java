package org.greenloop.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocument.Standing;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.wording.VerdictWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "register",
    header = {
      "Example:  ./greenloop register list --kind label --ending 60",
      "",
      "Lists what was issued and where it stands. 登记簿：已签发的标识与文件。",
      ""
    },
    description = "Labels and every other kind of document, the newest first.",
    mixinStandardHelpOptions = true,
    subcommands = {RegisterCommand.Listing.class, RegisterCommand.Searching.class})
final class RegisterCommand {

  private RegisterCommand() {}

  static final class Kinds implements ITypeConverter<DocumentKind> {

    @Override
    public DocumentKind convert(String code) {
      return DocumentKind.find(code.toLowerCase(Locale.ROOT))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      code
                          + " is none of "
                          + Arrays.stream(DocumentKind.values())
                              .map(DocumentKind::code)
                              .collect(Collectors.joining(", "))));
    }
  }

  static final class Standings implements ITypeConverter<Standing> {

    @Override
    public Standing convert(String text) {
      return Arrays.stream(Standing.values())
          .filter(one -> Rows.code(one).equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      text
                          + " is none of "
                          + Arrays.stream(Standing.values())
                              .map(Rows::code)
                              .collect(Collectors.joining(", "))));
    }
  }

  /// The filters, and how a page of rows is printed.
  abstract static class Rows implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(
        names = "--kind",
        converter = Kinds.class,
        description = "Such as label, certificate, monthly-statement.")
    Optional<DocumentKind> kind = Optional.empty();

    @Option(
        names = "--state",
        converter = Standings.class,
        description = "in-force, suspended, expired, superseded or revoked.")
    Optional<Standing> state = Optional.empty();

    @Option(names = "--scheme", description = "Id of the scheme that labels were awarded by.")
    Optional<String> scheme = Optional.empty();

    @Option(
        names = "--ending",
        paramLabel = "DAYS",
        description = "In force, and not any more after so many days; the first to end first.")
    Optional<Integer> ending = Optional.empty();

    @Option(names = "--page", defaultValue = "1", description = "From 1. Default: 1")
    int page = 1;

    @Option(names = "--size", defaultValue = "50", description = "Rows on a page. Default: 50")
    int size = 50;

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    abstract String words();

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        LocalDate today =
            context.getBean(Clock.class).instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
        IssuedDocuments.Query query =
            new IssuedDocuments.Query(
                new IssuedDocuments.Reader.Alliance(),
                Serial.find(words()).map(Serial::text).orElse(words()),
                kind,
                state,
                scheme,
                Optional.empty(),
                ending.map(today::plusDays));
        int number = Math.max(1, page);
        int rows = Math.clamp(size, 1, 10_000);
        IssuedDocuments.Found found =
            context
                .getBean(IssuedDocuments.class)
                .list(query, today, (number - 1) * rows, rows);
        SubjectDirectory directory = context.getBean(Organizations.class).directory();
        if (json) {
          Map<String, Object> object = new LinkedHashMap<>();
          object.put("total", found.total());
          object.put("page", number);
          object.put(
              "documents",
              found.documents().stream().map(one -> json(one, today, directory)).toList());
          new Out().json(object);
        } else {
          print(new Out(), found, today, directory);
        }
      }
      return ExitCode.OK;
    }

    private static String code(Standing standing) {
      return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void print(
        Out out, IssuedDocuments.Found found, LocalDate today, SubjectDirectory directory) {
      VerdictWording words = new VerdictWording(workplace.locale());
      for (IssuedDocument document : found.documents()) {
        out.line(
            String.join(
                "  ",
                document.serial(),
                words.standing(document.standing(today)),
                words.kind(document.kind()),
                directory.get(document.subjectId()).code(),
                document.about(),
                document.holder(),
                document.validUntil().map(LocalDate::toString).orElse("–")));
        document
            .reason(today)
            .map(change -> change.successor().orElse(change.reason()))
            .ifPresent(reason -> out.line("    " + reason));
      }
      out.line(
          (workplace.isChinese() ? "共 %d 份" : "%d in all").formatted(found.total()));
    }

    private static Map<String, Object> json(
        IssuedDocument document, LocalDate today, SubjectDirectory directory) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("serial", document.serial());
      json.put("kind", document.kind().code());
      json.put("state", code(document.standing(today)));
      json.put("holder", document.holder());
      json.put("subject", directory.get(document.subjectId()).code());
      json.put("about", document.about());
      json.put("version", document.version());
      json.put("issuedAt", document.issuedAt().toString());
      document.validUntil().ifPresent(day -> json.put("validUntil", day.toString()));
      json.put("changes", document.changes().stream().map(Rows::json).toList());
      return json;
    }

    private static Map<String, Object> json(StandingChange change) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
      change.successor().ifPresent(serial -> json.put("successor", serial));
      if (!change.reason().isEmpty()) {
        json.put("reason", change.reason());
        json.put("by", change.by());
      }
      json.put("at", change.at().toString());
      return json;
    }
  }

  @Command(
      name = "list",
      header = {"Example:  ./greenloop register list --state suspended", ""},
      description = "Everything, or what the filters leave. 列出。",
      mixinStandardHelpOptions = true)
  static final class Listing extends Rows {

    @Override
    String words() {
      return "";
    }
  }

  @Command(
      name = "search",
      header = {"Example:  ./greenloop register search COOL-1", ""},
      description =
          "What has the words in its serial, holder, subject, or period, lot and product. 查找。",
      mixinStandardHelpOptions = true)
  static final class Searching extends Rows {

    @Parameters(paramLabel = "WORDS")
    String words = "";

    @Override
    String words() {
      return words;
    }
  }
}
