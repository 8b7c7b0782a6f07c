package org.greenloop.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.batch.declaration.FootprintDeclarations;
import org.greenloop.batch.footprint.FootprintRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "declaration",
    header = {
      "Example:  ./greenloop declaration COOL-FRIDGE --period 2025 --out out",
      "",
      "Issues the signed footprint declaration of a product. 签发产品碳足迹声明。",
      ""
    },
    description =
        "The figure by all three methods of sharing recycling, by stage of life, with data quality,"
            + " share of primary data and validity (ISO 14067:2018, GB/T 24067-2024). No supplier is"
            + " named.",
    mixinStandardHelpOptions = true)
final class DeclarationCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Mixin DocumentOutput output = new DocumentOutput();

  @Parameters(
      paramLabel = "PRODUCT",
      description = "Code, name or process id of the product, or COMPANY/PRODUCT.")
  String product = "";

  @Option(
      names = "--method",
      paramLabel = "cut-off|cff|avoided",
      description = "The one that is declared: cut-off (default), cff, avoided. 分配方法")
  String method = FootprintMethod.CUT_OFF.code();

  @Option(
      names = "--period",
      paramLabel = "2025-03|2025",
      description = "Closed months by which sites are counted. 期间")
  @Nullable String period;

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = workplace.open()) {
      output.issue(
          context,
          context
              .getBean(FootprintDeclarations.class)
              .find(
                  product,
                  FootprintCommand.method(method),
                  Optional.ofNullable(period).map(Subjects::period),
                  OptionalInt.empty())
              .orElseThrow(() -> FootprintCommand.notFound(product))
              .order());
      return ExitCode.OK;
    } catch (FootprintRefused refused) {
      return FootprintLines.refuse(refused, output.json, workplace.locale());
    }
  }
}
