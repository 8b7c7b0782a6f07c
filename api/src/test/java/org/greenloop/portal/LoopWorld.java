package org.greenloop.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.SaleBack;
import org.greenloop.accounting.custody.StockCount;
import org.greenloop.accounting.custody.TreatmentRun;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Lots of the portal's world, in memory. WOOD-1 collects 600 kg of refrigerators HX (lot A),
/// passes them to KITCHEN-1, which takes them apart; COOL-1 gets 97 of 100 kg aluminium (a
/// finding), melts them with 291 kg of its own cuttings (lot X) and sells 100 kg of the ingot to
/// COAT-1.
final class LoopWorld implements CustodyRecords {

  private final Organizations organizations;

  LoopWorld(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public void forEachEvent(YearMonth last, Consumer<? super CustodyEvent> reader) {
    events().stream().filter(event -> !YearMonth.from(event.date()).isAfter(last)).forEach(reader);
  }

  @Override
  public List<StockCount> counts(ReportingPeriod period) {
    return List.of(
        new StockCount(site("COOL-1"), "ALUMINIUM_INGOT", YearMonth.of(2026, 3), kg(280)));
  }

  private int site(String code) {
    return organizations.directory().find(code).orElseThrow().id();
  }

  private static Quantity kg(long mass) {
    return Quantity.of(String.valueOf(mass), Unit.KILOGRAM);
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private List<CustodyEvent> events() {
    int wood = site("WOOD-1");
    int kitchen = site("KITCHEN-1");
    int cool = site("COOL-1");
    return List.of(
        returned(
            "A",
            "REFRIGERATOR",
            600,
            wood,
            1,
            new ReturnedProduct(
                ReturnedProduct.Family.APPLIANCE,
                Optional.of("refrigerator"),
                Optional.of("P-HX"),
                Optional.of("HX"),
                Optional.empty(),
                Optional.empty())),
        sold("A", 600, "D", "REFRIGERATOR", 600, wood, kitchen, 4),
        new TreatmentRun(
            "T-1",
            march(5),
            kitchen,
            "DISMANTLING",
            List.of(new Portion("D", kg(600))),
            List.of(
                Output.of(Route.STOCK, new Lot("AL", "ALUMINIUM", kg(100))),
                Output.of(Route.STOCK, new Lot("FE", "STEEL_LIGHT", kg(490))),
                Output.end(Route.LOSS, "WEEE", kg(10))),
            List.of()),
        sold("AL", 100, "S", "ALUMINIUM", 97, kitchen, cool, 6),
        returned(
            "X",
            "ALUMINIUM_PROFILE",
            291,
            cool,
            6,
            ReturnedProduct.of(ReturnedProduct.Family.OTHER)),
        new TreatmentRun(
            "T-2",
            march(7),
            cool,
            "ALUMINIUM_MELTING",
            List.of(new Portion("S", kg(97)), new Portion("X", kg(291))),
            List.of(
                Output.of(Route.RECYCLING, new Lot("INGOT", "ALUMINIUM_INGOT", kg(380))),
                Output.end(Route.LOSS, "ALUMINIUM", kg(8))),
            List.of()),
        new SaleBack(
            "SB-1",
            march(9),
            cool,
            site("COAT-1"),
            new Portion("INGOT", kg(100)),
            "ALUMINIUM_INGOT",
            kg(100),
            Documents.NONE));
  }

  private static ReturnConsignment returned(
      String lot, String material, long mass, int collector, int day, ReturnedProduct product) {
    return new ReturnConsignment(
        "RC-" + lot,
        march(day),
        collector,
        new ReturnConsignment.Source(ReturnConsignment.SourceKind.HOUSEHOLD, Optional.empty()),
        product,
        new Lot(lot, material, kg(mass)),
        Optional.empty(),
        Documents.NONE);
  }

  private static HandOver sold(
      String given,
      long mass,
      String lot,
      String material,
      long received,
      int seller,
      int buyer,
      int day) {
    return new HandOver(
        "HO-" + lot,
        march(day),
        seller,
        buyer,
        HandOver.Reason.SALE,
        new Portion(given, kg(mass)),
        new Lot(lot, material, kg(received)),
        Documents.NONE);
  }
}
