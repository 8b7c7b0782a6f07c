package org.greenloop.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.greenloop.batch.generate.AllianceGenerator;
import org.greenloop.batch.generate.GenerationPlan;
import org.greenloop.batch.generate.Mix;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "generate",
    header = {
      "Example:  ./greenloop generate --rows 1000000 --period 2025-03 --out generated",
      "",
      "Writes an invented alliance of any size as CSV files, for trials of load. 生成测试数据。",
      ""
    },
    description =
        "The same seed gives the same bytes. Import the files in the order that is printed.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Option(names = "--rows", description = "Rows over all --templates. Default: 1000000")
  long rows = 1_000_000;

  @Option(
      names = "--templates",
      paramLabel = "all|energy=40,freight=10",
      converter = MixConverter.class,
      description = {
        "all, or templates with their proportions. Default: energy.",
        "Without production, every site has one row of it besides."
      })
  Mix templates = Mix.ENERGY;

  @Option(names = "--period", defaultValue = "2025-03", paramLabel = "2025-03|2025")
  String period = "2025-03";

  @Option(names = "--seed", description = "Default: 1")
  long seed = 1;

  @Option(names = "--faults", description = "Share of faulty rows, 0 to 1. Default: 0")
  BigDecimal faults = BigDecimal.ZERO;

  @Option(names = "--out", paramLabel = "DIR", description = "Default: ./generated")
  Path out = Path.of("generated");

  @Override
  public Integer call() throws IOException {
    List<YearMonth> months = Subjects.period(period).months();
    try (ProgressLine progress = new ProgressLine()) {
      AllianceGenerator.generate(
              out, new GenerationPlan(rows, months, seed, faults, templates), progress)
          .files()
          .forEach(file -> new Out().line(out.resolve(file.name()) + "  " + file.rows()));
    }
    return ExitCode.OK;
  }

  static final class MixConverter implements ITypeConverter<Mix> {

    @Override
    public Mix convert(String value) {
      try {
        return Mix.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
