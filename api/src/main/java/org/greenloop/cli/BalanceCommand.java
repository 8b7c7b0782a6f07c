package org.greenloop.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.greenloop.accounting.custody.MassBalance;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.custody.MaterialBalances;
import org.greenloop.custody.BalancesJson;
import org.greenloop.wording.CustodyWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "balance",
    header = {
      "Example:  ./greenloop balance --subject SMELT-1 --period 2026-03 --json",
      "",
      "Mass balance by site and material. 物料平衡。",
      ""
    },
    description =
        "opening + received + made = handed over + used + sold back + losses + closing, in kg of"
            + " net mass as weighed.",
    mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {

  private static final int MASS_DECIMALS = 3;
  private static final CustodyWording WORDING = new CustodyWording();

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--subject", required = true, description = "Site, company or park.")
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2026-03|2026Q1|2026")
  String period = "";

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Subject found = Subjects.get(context.getBean(Organizations.class).directory(), subject);
      List<MaterialBalances.Listed> balances =
          context.getBean(MaterialBalances.class).list(found, asked);
      if (json) {
        new Out().json(BalancesJson.of(found, asked, balances));
      } else {
        print(new Out(), balances, workplace.locale());
      }
    }
    return ExitCode.OK;
  }

  private static void print(Out out, List<MaterialBalances.Listed> balances, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    if (balances.isEmpty()) {
      out.line(chinese ? "该期间没有批次。" : "There are no lots in the period.");
      return;
    }
    out.table(
        chinese
            ? List.of("站点", "材料", "期初", "收入", "产出", "交出", "投入", "售回", "损耗", "账面期末", "盘点", "平衡")
            : List.of(
                "site",
                "material",
                "opening",
                "received",
                "made",
                "handed over",
                "used",
                "sold back",
                "losses",
                "closing",
                "counted",
                "closes"),
        balances.stream().map(listed -> row(listed, locale)).toList());
  }

  private static List<String> row(MaterialBalances.Listed listed, Locale locale) {
    MassBalance balance = listed.balance();
    boolean chinese = Locale.CHINESE.equals(locale);
    return List.of(
        listed.site().code(),
        WORDING.material(balance.material(), locale),
        mass(balance.opening()),
        mass(balance.received()),
        mass(balance.made()),
        mass(balance.handedOver()),
        mass(balance.used()),
        mass(balance.soldBack()),
        mass(balance.losses()),
        mass(balance.closing()),
        balance.counted().map(BalanceCommand::mass).orElse("—"),
        answer(listed.closes(), chinese));
  }

  private static String answer(boolean closes, boolean chinese) {
    if (chinese) {
      return closes ? "是" : "否 V-816";
    }
    return closes ? "yes" : "no V-816";
  }

  private static String mass(Quantity mass) {
    return Rounding.plain(Rounding.toDecimals(mass.in(Unit.KILOGRAM).value(), MASS_DECIMALS));
  }
}
