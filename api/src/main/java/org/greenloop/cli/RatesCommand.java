package org.greenloop.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.custody.Rated;
import org.greenloop.custody.RatesJson;
import org.greenloop.wording.CustodyWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "rates",
    header = {
      "Example:  ./greenloop rates --producer EX-COOL --period 2025 --base same --json",
      "",
      "Product and packaging recovery rates of producers, parks and regions. 产品回收率、包装回收率。",
      ""
    },
    description =
        "Products: taken back over put on the market; packaging: finally recovered over put on the"
            + " market. What was put on the market is declared by the producer. Parks and regions are"
            + " consolidated from the producers with sites there.",
    mixinStandardHelpOptions = true)
final class RatesCommand implements Callable<Integer> {

  private static final int MASS_DECIMALS = 3;
  private static final CustodyWording WORDING = new CustodyWording();

  @Spec @Nullable CommandSpec spec;

  @Mixin Workplace workplace = new Workplace();

  @ArgGroup Whose whose = new Whose();

  static final class Whose {
    @Option(names = "--producer", description = "A company. Default: all of them.")
    Optional<String> producer = Optional.empty();

    @Option(names = "--park", description = "All producers with sites in the park.")
    Optional<String> park = Optional.empty();

    @Option(
        names = "--region",
        paramLabel = "44|4406|440606|VN",
        description = "All producers with sites in a region of GB/T 2260, or a country.")
    Optional<String> region = Optional.empty();
  }

  @Option(names = "--period", required = true, paramLabel = "2026-03|2026Q1|2026")
  String period = "";

  @Option(
      names = "--base",
      paramLabel = "same|three-years",
      description =
          "Sales of the period itself (default), or the average of the three years before it.")
  String base = "same";

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description = "car, appliance, electronics, battery or packaging.")
  Optional<Family> family = Optional.empty();

  @Option(
      names = "--brand",
      description = "Of one brand; a rate needs sales that are declared by brand.")
  Optional<String> brand = Optional.empty();

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    if (family.filter(one -> !ProducerRates.hasRate(one)).isPresent()) {
      throw usage("material without a product has no recovery rate 非产品材料没有回收率");
    }
    ProducerRates.Wanted wanted = new ProducerRates.Wanted(family, brand, base());
    if (!wanted.base().fits(asked)) {
      throw usage("the base three-years is for a calendar year, such as 2025 以前三年为基期只适用于整年，如 2025");
    }
    try (ConfigurableApplicationContext context = workplace.open()) {
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      ProducerRates producers = context.getBean(ProducerRates.class);
      List<ProducerRate> rates =
          rated(directory)
              .map(one -> producers.list(one, asked, wanted))
              .orElseGet(() -> producers.list(asked, wanted));
      if (json) {
        new Out().json(RatesJson.of(asked, wanted, rates, workplace.locale()));
      } else {
        print(new Out(), rates, wanted.base(), workplace.locale());
      }
    }
    return ExitCode.OK;
  }

  private ProducerRates.Base base() {
    return switch (base) {
      case "same" -> ProducerRates.Base.SAME;
      case "three-years" -> ProducerRates.Base.THREE_YEARS;
      default -> throw usage("--base is one of same, three-years, not " + base);
    };
  }

  private Optional<Rated> rated(SubjectDirectory directory) {
    return whose
        .producer
        .map(code -> Rated.producer(subject(directory, code, SubjectKind.COMPANY), directory))
        .or(
            () ->
                whose.park.map(
                    code -> Rated.park(subject(directory, code, SubjectKind.PARK), directory)))
        .or(() -> whose.region.map(code -> region(directory, code)));
  }

  private static Subject subject(SubjectDirectory directory, String code, SubjectKind kind) {
    return directory
        .find(code, kind)
        .orElseThrow(
            () ->
                new NotFound(
                    kind == SubjectKind.PARK
                        ? "no park has the code " + code + " 没有这个园区代码"
                        : "no company has the code " + code + " 没有这个企业代码"));
  }

  private static Rated region(SubjectDirectory directory, String code) {
    return Rated.region(code, directory)
        .orElseThrow(() -> new NotFound("no site lies in the region " + code + " 该行政区划没有站点"));
  }

  private static void print(
      Out out, List<ProducerRate> rates, ProducerRates.Base base, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    if (rates.isEmpty()) {
      out.line(
          chinese
              ? "该期间没有收回，也没有投放市场。"
              : "Nothing came back and nothing was put on the market in the period.");
      return;
    }
    out.table(
        chinese
            ? List.of("对象", "指标", "回收率", "收回(kg)", "最终再生(kg)", "投放市场(kg)")
            : List.of(
                "of",
                "code",
                "rate",
                "taken back, kg",
                "finally recovered, kg",
                "put on the market, kg"),
        rates.stream().map(RatesCommand::row).toList());
    for (ProducerRate rate : rates) {
      WORDING.unknown(rate, locale).ifPresent(why -> out.line(rate.measure().code() + ": " + why));
    }
    out.line(
        switch (base) {
          case SAME -> chinese ? "基期：同期销售。" : "Base: sales of the same period.";
          case THREE_YEARS ->
              chinese ? "基期：前三年平均销售。" : "Base: average sales of the three years before.";
        });
    out.line(chinese ? "定义未经确认。" : "The definitions of the rates are not confirmed.");
  }

  private static List<String> row(ProducerRate rate) {
    return List.of(
        rate.rated().code(),
        rate.measure().code(),
        rate.value().map(WORDING::percent).orElse("—"),
        mass(rate.takenBack()),
        mass(rate.recovered()),
        rate.sold().entrySet().stream()
            .map(one -> one.getKey() + ": " + one.getValue().map(RatesCommand::mass).orElse("—"))
            .collect(Collectors.joining(" ")));
  }

  private static String mass(Quantity mass) {
    return Rounding.plain(Rounding.toDecimals(mass.in(Unit.KILOGRAM).value(), MASS_DECIMALS));
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
