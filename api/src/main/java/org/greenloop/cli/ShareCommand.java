package org.greenloop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.SourceShares;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.MaterialSources;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.custody.SourceShareJson;
import org.greenloop.wording.CustodyWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "share",
    header = {
      "Example:  ./greenloop share --subject SMELT-1 --material ALUMINIUM --period 2026-03"
          + " --family appliance --brand HX",
      "",
      "What share of a material of a subject came from one source. 材料来源占比。",
      ""
    },
    description =
        "Shares are by mass, as in trace; what passes between its own sites is not counted.",
    mixinStandardHelpOptions = true)
final class ShareCommand implements Callable<Integer> {

  private static final CustodyWording WORDING = new CustodyWording();

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--subject", required = true, description = "Site, company or park.")
  String subject = "";

  @Option(
      names = "--material",
      required = true,
      paramLabel = "CODE",
      description = "Of the renewable resources, with all that is narrower.")
  String material = "";

  @Option(names = "--period", required = true, paramLabel = "2026-03|2026Q1|2026")
  String period = "";

  @Option(
      names = "--basis",
      paramLabel = "received|made",
      description = "What came to it (default), or what its treatments made.")
  SourceShares.Basis basis = SourceShares.Basis.RECEIVED;

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description = "car, appliance, electronics, battery, packaging or other.")
  Optional<ReturnedProduct.Family> family = Optional.empty();

  @Option(names = "--kind", description = "Such as refrigerator.")
  Optional<String> kind = Optional.empty();

  @Option(names = "--producer", description = "Code of the producer.")
  Optional<String> producer = Optional.empty();

  @Option(names = "--brand")
  Optional<String> brand = Optional.empty();

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    if (ReferenceData.renewableResources().find(material).isEmpty()) {
      throw new NotFound("no renewable resource has the code " + material + " 没有这个材料代码");
    }
    MaterialSources.Wanted wanted = new MaterialSources.Wanted(family, kind, producer, brand);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Subject found = Subjects.get(context.getBean(Organizations.class).directory(), subject);
      SourceShareJson answer =
          SourceShareJson.of(
              found,
              asked,
              material,
              basis,
              wanted,
              context.getBean(MaterialSources.class).share(found, material, asked, basis, wanted));
      if (json) {
        new Out().json(answer);
      } else {
        print(new Out(), answer, workplace.locale());
      }
    }
    return ExitCode.OK;
  }

  private static void print(Out out, SourceShareJson answer, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    out.table(
        chinese
            ? List.of("站点", "材料", "批次数", "总量(kg)", "来自该来源(kg)", "来源不明(kg)", "占比")
            : List.of("subject", "material", "lots", "kg", "from the source", "unknown", "share"),
        List.of(
            List.of(
                answer.subject(),
                WORDING.material(answer.material(), locale),
                String.valueOf(answer.lots()),
                answer.mass(),
                answer.fromSource(),
                answer.unknown(),
                answer.share().orElse("—"))));
  }
}
