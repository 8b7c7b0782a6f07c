package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.market.Listing;
import org.greenloop.accounting.market.LotMarket;
import org.greenloop.accounting.market.MarketStatistics;
import org.greenloop.accounting.market.Reservation;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.market.LotDesk;
import org.greenloop.batch.market.OfferForm;
import org.greenloop.batch.market.ReservationForm;
import org.greenloop.batch.market.SettlementForm;
import org.greenloop.batch.market.Trader;
import org.greenloop.custody.MarketJson;
import org.greenloop.wording.CustodyWording;
import org.greenloop.wording.MarketWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "lots",
    header = {
      "Example:  ./greenloop lots offer --site COOL-1 --lot INGOT --mass 2.5 --unit t --price 15800",
      "",
      "The market of lots: offer, reserve, settle. 批次交易：上架、预订、交割、统计。",
      ""
    },
    description =
        "A settlement becomes the hand-over of the chain of custody. No payments. Exit code 5 where"
            + " the rules do not allow it.",
    mixinStandardHelpOptions = true,
    subcommands = {
      LotsCommand.Listed.class,
      LotsCommand.Holding.class,
      LotsCommand.Offering.class,
      LotsCommand.Withdrawing.class,
      LotsCommand.Reserving.class,
      LotsCommand.Releasing.class,
      LotsCommand.Settling.class,
      LotsCommand.Statistics.class
    })
final class LotsCommand {

  private static final MarketWording WORDING = new MarketWording();
  private static final CustodyWording CUSTODY = new CustodyWording();
  private static final int MASS_DECIMALS = 3;

  /// Who works at the command line acts for every company.
  private static final Trader OPERATOR = new Trader(Optional.empty(), "operator");

  private LotsCommand() {}

  /// What each of them has: where the data are, and how it answers.
  abstract static class Deed implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    abstract void run(LotDesk desk, SubjectDirectory directory);

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        run(context.getBean(LotDesk.class), context.getBean(Organizations.class).directory());
        return ExitCode.OK;
      }
    }

    /// One line for people, one object for programs.
    void say(String chinese, String english, Map<String, Object> object) {
      if (json) {
        new Out().json(object);
      } else {
        new Out().line(workplace.isChinese() ? chinese : english);
      }
    }

    String words(String chinese, String english) {
      return workplace.isChinese() ? chinese : english;
    }
  }

  @Command(
      name = "list",
      header = {"Example:  ./greenloop lots list --company EX-COOL --json", ""},
      description =
          "Lists what can be reserved today; with --company its own offers and reservations. 列出在售批次。",
      mixinStandardHelpOptions = true)
  static final class Listed extends Deed {

    @Option(names = "--company", paramLabel = "CODE")
    Optional<String> company = Optional.empty();

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      Locale locale = workplace.locale();
      if (company.isEmpty()) {
        List<LotMarket.Offer> offers = desk.offers();
        if (json) {
          new Out().json(MarketJson.offers(offers, directory, locale));
        } else if (offers.isEmpty()) {
          new Out().line(words("今天没有在售批次。", "Nothing is on offer today."));
        } else {
          printOffers(offers, directory, locale);
        }
        return;
      }
      LotDesk.Own own =
          desk.own(new Trader(Optional.of(company(directory, company.get())), "operator"));
      if (json) {
        new Out().json(MarketJson.own(own, directory, locale));
      } else if (own.offers().isEmpty() && own.reservations().isEmpty()) {
        new Out().line(words("该企业没有上架，也没有预订。", "The company has neither offers nor reservations."));
      } else {
        printOwn(own, directory, locale);
      }
    }

    private void printOffers(
        List<LotMarket.Offer> offers, SubjectDirectory directory, Locale locale) {
      new Out()
          .table(
              workplace.isChinese()
                  ? List.of("编号", "材料", "剩余 kg", "元/吨", "等级", "地点", "卖方", "截止")
                  : List.of(
                      "number",
                      "material",
                      "left kg",
                      "yuan/t",
                      "grade",
                      "place",
                      "seller",
                      "until"),
              offers.stream()
                  .map(
                      one -> {
                        Listing listing = one.listing();
                        return List.of(
                            listing.number(),
                            CUSTODY.material(listing.material(), locale),
                            mass(one.left()),
                            listing.price().map(Rounding::plain).orElse("—"),
                            listing.grade().orElse("—"),
                            listing.place(),
                            directory.get(listing.seller()).code(),
                            listing.until().toString());
                      })
                  .toList());
    }

    private void printOwn(LotDesk.Own own, SubjectDirectory directory, Locale locale) {
      Out out = new Out();
      if (!own.offers().isEmpty()) {
        out.table(
            workplace.isChinese()
                ? List.of("上架", "站点", "批次", "重量 kg", "剩余 kg", "截止", "状态")
                : List.of("offer", "site", "lot", "mass kg", "left kg", "until", "state"),
            own.offers().stream()
                .map(
                    one ->
                        List.of(
                            one.listing().number(),
                            directory.get(one.listing().seller()).code(),
                            one.listing().lot(),
                            mass(one.listing().mass()),
                            mass(one.left()),
                            one.listing().until().toString(),
                            WORDING.word(one.state(), locale)))
                .toList());
      }
      if (!own.reservations().isEmpty()) {
        out.table(
            workplace.isChinese()
                ? List.of("预订", "上架", "批次", "卖方", "买方", "重量 kg", "元/吨", "截止", "状态")
                : List.of(
                    "reservation",
                    "offer",
                    "lot",
                    "seller",
                    "buyer",
                    "mass kg",
                    "yuan/t",
                    "until",
                    "state"),
            own.reservations().stream()
                .map(
                    one ->
                        List.of(
                            one.reservation().number(),
                            one.listing().number(),
                            one.listing().lot(),
                            directory.get(one.listing().seller()).code(),
                            directory.get(one.reservation().buyer()).code(),
                            mass(one.reservation().mass()),
                            Rounding.plain(one.reservation().price()),
                            one.reservation().until().toString(),
                            WORDING.word(one.state(), locale)))
                .toList());
      }
    }
  }

  @Command(
      name = "held",
      header = {"Example:  ./greenloop lots held --company EX-DISMANTLE", ""},
      description = "Lists lots that a company holds, with what of them can be offered. 列出持有的批次。",
      mixinStandardHelpOptions = true)
  static final class Holding extends Deed {

    @Option(names = "--company", required = true, paramLabel = "CODE")
    String company = "";

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      Locale locale = workplace.locale();
      List<LotDesk.Held> held = desk.held(company(directory, company));
      if (json) {
        new Out().json(MarketJson.held(held, directory, locale));
      } else if (held.isEmpty()) {
        new Out().line(words("该企业没有持有批次。", "The company holds no lots."));
      } else {
        new Out()
            .table(
                workplace.isChinese()
                    ? List.of("批次", "材料", "站点", "日期", "剩余 kg", "可上架 kg")
                    : List.of("lot", "material", "site", "since", "left kg", "free kg"),
                held.stream()
                    .map(
                        one ->
                            List.of(
                                one.lot().lot(),
                                CUSTODY.material(one.lot().material(), locale),
                                directory.get(one.lot().holder()).code(),
                                one.lot().date().toString(),
                                mass(one.left()),
                                mass(one.free())))
                    .toList());
      }
    }
  }

  @Command(
      name = "offer",
      header = {
        "Example:  ./greenloop lots offer --site COOL-1 --lot INGOT --mass 250 --price 15800",
        ""
      },
      description = "Offers a lot that the site holds, or a part of it. 上架批次。",
      mixinStandardHelpOptions = true)
  static final class Offering extends Deed {

    @Option(names = "--site", required = true, description = "Code of the site that holds the lot.")
    String site = "";

    @Option(
        names = "--lot",
        required = true,
        description = "As it was reported; lots held shows it.")
    String lot = "";

    @Option(names = "--mass", required = true, description = "Never more than is left of it.")
    String mass = "";

    @Option(names = "--unit", paramLabel = "kg|t", description = "Default: kg")
    String unit = "";

    @Option(names = "--price", description = "Yuan per tonne. Default: to be agreed")
    String price = "";

    @Option(names = "--grade", description = "As the trade names it.")
    String grade = "";

    @Option(names = "--place", description = "GB/T 2260 code. Default: region of the site")
    String place = "";

    @Option(names = "--from", paramLabel = "DAY", description = "Default: today")
    String from = "";

    @Option(names = "--until", paramLabel = "DAY", description = "Default: end of the third month")
    String until = "";

    @Option(names = "--document", paramLabel = "SHA256", description = "May be repeated.")
    List<String> documents = List.of();

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      Listing listing =
          desk.offer(
              OPERATOR,
              new OfferForm(site, lot, mass, unit, price, grade, place, from, until, documents));
      say(
          "已上架 %s，至 %s；其他企业用 lots reserve %1$s 预订。".formatted(listing.number(), listing.until()),
          "Offered as %s until %s; other companies take it with lots reserve %1$s."
              .formatted(listing.number(), listing.until()),
          Map.of("number", listing.number()));
    }
  }

  @Command(
      name = "withdraw",
      header = {"Example:  ./greenloop lots withdraw O-1", ""},
      description = "Takes an offer back; reservations stay. 撤回上架。",
      mixinStandardHelpOptions = true)
  static final class Withdrawing extends Deed {

    @Parameters(paramLabel = "OFFER")
    String number = "";

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      String offer = desk.withdraw(OPERATOR, number).number();
      say("已撤回 " + offer + "。", offer + " is withdrawn.", Map.of("number", offer));
    }
  }

  @Command(
      name = "reserve",
      header = {"Example:  ./greenloop lots reserve O-1 --site CAST-1 --mass 100", ""},
      description = "Takes an offer of another company, or a part of it. 预订。",
      mixinStandardHelpOptions = true)
  static final class Reserving extends Deed {

    @Parameters(paramLabel = "OFFER")
    String offer = "";

    @Option(names = "--site", required = true, description = "Code of the site that buys.")
    String site = "";

    @Option(
        names = "--mass",
        required = true,
        description = "Never more than is left of the offer.")
    String mass = "";

    @Option(names = "--unit", paramLabel = "kg|t", description = "Default: kg")
    String unit = "";

    @Option(names = "--price", description = "Yuan per tonne. Default: the price asked for")
    String price = "";

    @Option(names = "--until", paramLabel = "DAY", description = "Default: end of next month")
    String until = "";

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      Reservation reservation =
          desk.reserve(OPERATOR, new ReservationForm(offer, site, mass, unit, price, until));
      say(
          "已预订 %s，至 %s；收货后用 lots settle %1$s 交割。"
              .formatted(reservation.number(), reservation.until()),
          "Reserved as %s until %s; when the goods are there: lots settle %1$s."
              .formatted(reservation.number(), reservation.until()),
          Map.of("number", reservation.number()));
    }
  }

  @Command(
      name = "release",
      header = {"Example:  ./greenloop lots release R-1", ""},
      description = "Gives a reservation up; its mass is on offer again. 取消预订。",
      mixinStandardHelpOptions = true)
  static final class Releasing extends Deed {

    @Parameters(paramLabel = "RESERVATION")
    String number = "";

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      String reservation = desk.release(OPERATOR, number).number();
      say("已取消 " + reservation + "。", reservation + " is given up.", Map.of("number", reservation));
    }
  }

  @Command(
      name = "settle",
      header = {
        "Example:  ./greenloop lots settle R-1 --day 2026-03-14 --received 98.5 --lot CAST-1-D7",
        ""
      },
      description =
          "The buyer took the goods: records the hand-over as a row of the template handovers for the"
              + " buyer's site. Where the intake refuses it, nothing is settled. 交割。",
      mixinStandardHelpOptions = true)
  static final class Settling extends Deed {

    @Parameters(paramLabel = "RESERVATION")
    String reservation = "";

    @Option(
        names = "--day",
        required = true,
        description = "Of the hand-over, in Chinese time; one of the days of the reservation.")
    String day = "";

    @Option(names = "--received", required = true, description = "By the buyer's weight.")
    String received = "";

    @Option(names = "--given", description = "By the seller's weight. Default: what was reserved")
    String given = "";

    @Option(names = "--unit", paramLabel = "kg|t", description = "Of both. Default: kg")
    String unit = "";

    @Option(names = "--lot", required = true, description = "Code that it has from now on.")
    String lot = "";

    @Option(names = "--manifest", description = "Number of the transfer manifest.")
    String manifest = "";

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      HandOver handOver =
          desk.settle(
                  OPERATOR,
                  new SettlementForm(reservation, day, given, received, unit, lot, manifest))
              .handOver();
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("reservation", handOver.number());
      object.put("lot", handOver.received().code());
      object.put("holder", directory.get(handOver.buyer()).code());
      say(
          "已交割：批次 " + handOver.received().code() + "，可用 trace 查询。",
          "Settled: lot " + handOver.received().code() + "; trace shows it.",
          object);
    }
  }

  @Command(
      name = "statistics",
      header = {"Example:  ./greenloop lots statistics --json", ""},
      description =
          "Mass and mean price by month and material, without names; shown where at least three"
              + " companies sold and three bought, once the month and the next are over. 成交统计。",
      mixinStandardHelpOptions = true)
  static final class Statistics extends Deed {

    @Override
    void run(LotDesk desk, SubjectDirectory directory) {
      List<MarketStatistics.Line> lines = desk.statistics();
      if (json) {
        new Out().json(MarketJson.statistics(lines));
      } else if (lines.isEmpty()) {
        new Out().line(words("还没有公布的月份。", "No month has been published yet."));
      } else {
        new Out()
            .table(
                workplace.isChinese()
                    ? List.of("月份", "材料", "笔数", "重量 t", "元/吨")
                    : List.of("month", "material", "deals", "mass t", "yuan/t"),
                lines.stream().map(line -> row(line, workplace.locale())).toList());
      }
    }

    private static List<String> row(MarketStatistics.Line line, Locale locale) {
      String material = CUSTODY.material(line.material(), locale);
      return line.shown()
          .map(
              shown ->
                  List.of(
                      line.month().toString(),
                      material,
                      String.valueOf(shown.deals()),
                      Rounding.plain(shown.mass().value()),
                      MarketJson.price(shown.price())))
          .orElseGet(
              () -> List.of(line.month().toString(), material, WORDING.notShown(locale), "—", "—"));
    }
  }

  private static int company(SubjectDirectory directory, String code) {
    return directory
        .find(code, SubjectKind.COMPANY)
        .orElseThrow(() -> new NotFound("no company has the code " + code + " 没有这个企业代码"))
        .id();
  }

  private static String mass(Quantity mass) {
    return Rounding.plain(Rounding.toDecimals(mass.in(Unit.KILOGRAM).value(), MASS_DECIMALS));
  }
}
