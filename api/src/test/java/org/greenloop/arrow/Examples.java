package org.greenloop.arrow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.intake.ImportReceipt;

/// The files of `examples/`, read here without the product.
final class Examples {

  static final Path ALLIANCE = Path.of("..", "examples", "alliance");
  static final Path LOOP = Path.of("..", "examples", "loop");
  static final Path STEEL = Path.of("..", "examples", "steel-plant-2018");
  static final Path EXPECTED = Path.of("..", "examples", "expected");
  static final ReportingPeriod YEAR_2025 = new ReportingPeriod.CalendarYear(Year.of(2025));

  private static final List<String> MASTER_DATA =
      List.of(
          "parks", "companies", "sites", "products", "meters", "meter-files", "green-certificates");

  private static Optional<World> closedAlliance = Optional.empty();

  private Examples() {}

  /// The alliance with all twelve months of 2025 closed, nothing corrected.
  static synchronized World alliance() {
    if (closedAlliance.isEmpty()) {
      try (World world = World.empty()) {
        register(world, ALLIANCE);
        facts(ALLIANCE).forEach(file -> takeClean(world, file, company(file)));
        world.close(YEAR_2025);
        closedAlliance = Optional.of(world);
      }
    }
    return World.copyOf(closedAlliance.get());
  }

  /// Hands in the master data of a folder, in the order in which one needs the other.
  static void register(World world, Path folder) {
    for (String template : MASTER_DATA) {
      Path file = folder.resolve(template + ".csv");
      if (Files.exists(file)) {
        requireClean(world.register(file));
      }
    }
  }

  static void takeClean(World world, Path file, String company) {
    requireClean(world.take(file, company));
  }

  private static void requireClean(ImportReceipt receipt) {
    if (!receipt.isClean()) {
      throw new AssertionError(receipt.fileName() + ": " + receipt.issues());
    }
  }

  /// Files of monthly facts of a folder, by name: `TEMPLATE-EX-COMPANY….csv`.
  static List<Path> facts(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(?!correction)[a-z-]+-EX-.*csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `energy-EX-COOL-2025H1.csv` was handed in by `EX-COOL`.
  static String company(Path file) {
    return file.getFileName().toString().replaceAll(".*-(EX-[A-Z]+).*", "$1");
  }

  /// The lines of a file in the encoding it has; the first is line 1 of a spreadsheet.
  static List<String> lines(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
        return lines(new String(bytes, StandardCharsets.UTF_16));
      }
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
      } catch (CharacterCodingException notUtf8) {
        return lines(new String(bytes, Charset.forName("GB18030")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /// Cells of a line without quotation marks, by the separator its header shows.
  static List<String> cells(String header, String line) {
    String separator = header.contains("\t") ? "\t" : header.contains(";") ? ";" : ",";
    if (line.contains("\"")) {
      throw new IllegalArgumentException("quoted: " + line);
    }
    return Arrays.asList(line.split(separator, -1));
  }

  /// Expected figures: `subject,period,code` → value.
  static Map<String, String> expected(String name) {
    Map<String, String> figures = new LinkedHashMap<>();
    lines(EXPECTED.resolve(name)).stream()
        .skip(1)
        .forEach(
            line ->
                figures.put(
                    line.substring(0, line.lastIndexOf(',')),
                    line.substring(line.lastIndexOf(',') + 1)));
    return figures;
  }

  /// Writes a file for a test to hand in.
  static Path write(Path folder, String name, List<String> lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
