package org.greenloop.accounting.custody;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.Documents.Paper;
import org.greenloop.accounting.custody.Documents.WeighbridgeTicket;
import org.greenloop.accounting.custody.ReturnConsignment.Source;
import org.greenloop.accounting.custody.ReturnConsignment.SourceKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Lots and what happens to them, in words; masses in kg.
final class ALot {

  private ALot() {}

  static Quantity kg(String mass) {
    return Quantity.of(mass, Unit.KILOGRAM);
  }

  static Lot lot(String code, String material, String mass) {
    return new Lot(code, material, kg(mass));
  }

  static Lot wet(String code, String material, String mass, String moisture) {
    return new Lot(
        code,
        material,
        kg(mass),
        new LotCondition(new BigDecimal(moisture), BigDecimal.ZERO, Optional.empty()));
  }

  static Portion portion(String lot, String mass) {
    return new Portion(lot, kg(mass));
  }

  static Output kept(String code, String material, String mass) {
    return Output.of(Route.STOCK, lot(code, material, mass));
  }

  static Output recycled(String code, String material, String mass) {
    return Output.of(Route.RECYCLING, lot(code, material, mass));
  }

  static Output gone(Route route, String material, String mass) {
    return Output.end(route, material, kg(mass));
  }

  /// A consignment that has the code of its lot as number.
  static ReturnConsignment returned(
      Lot lot, int collector, String date, ReturnedProduct product, Documents documents) {
    return new ReturnConsignment(
        "RC-" + lot.code(),
        LocalDate.parse(date),
        collector,
        new Source(SourceKind.HOUSEHOLD, Optional.empty()),
        product,
        lot,
        Optional.empty(),
        documents);
  }

  static ReturnConsignment returned(Lot lot, int collector, String date) {
    return returned(lot, collector, date, refrigerator("HX"), Documents.NONE);
  }

  static ReturnedProduct refrigerator(String brand) {
    return new ReturnedProduct(
        ReturnedProduct.Family.APPLIANCE,
        Optional.of("refrigerator"),
        Optional.of("P-" + brand),
        Optional.of(brand),
        Optional.empty(),
        Optional.empty());
  }

  /// A sale that has the code of the lot that the buyer gets as number.
  static HandOver sold(
      Portion given, Lot received, int seller, int buyer, String date, Documents documents) {
    return new HandOver(
        "HO-" + received.code(),
        LocalDate.parse(date),
        seller,
        buyer,
        HandOver.Reason.SALE,
        given,
        received,
        documents);
  }

  static HandOver sold(Portion given, Lot received, int seller, int buyer, String date) {
    return sold(given, received, seller, buyer, date, Documents.NONE);
  }

  static HandOver sentBack(Portion given, Lot received, int from, int to, String date) {
    return new HandOver(
        "HO-" + received.code(),
        LocalDate.parse(date),
        from,
        to,
        HandOver.Reason.RETURN,
        given,
        received,
        Documents.NONE);
  }

  static Regrouping regrouped(
      String number, int operator, String date, List<Portion> inputs, List<Output> outputs) {
    return new Regrouping(number, LocalDate.parse(date), operator, inputs, outputs);
  }

  static TreatmentRun treated(
      String number,
      int operator,
      String date,
      String process,
      List<Portion> inputs,
      List<Output> outputs) {
    return new TreatmentRun(
        number, LocalDate.parse(date), operator, process, inputs, outputs, List.of());
  }

  static SaleBack soldBack(
      String number,
      Portion given,
      String material,
      String goods,
      int seller,
      int factory,
      String date) {
    return new SaleBack(
        number, LocalDate.parse(date), seller, factory, given, material, kg(goods), Documents.NONE);
  }

  static Documents ticket(String number, String vehicle, String at, String gross) {
    return new Documents(
        Optional.of(
            new WeighbridgeTicket("W-1", number, vehicle, LocalDateTime.parse(at), kg(gross))),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static Documents manifest(String number, String mass) {
    return new Documents(
        Optional.empty(), Optional.of(new Paper(number, kg(mass))), Optional.empty(), List.of());
  }

  static Documents invoice(String number, String mass) {
    return new Documents(
        Optional.empty(), Optional.empty(), Optional.of(new Paper(number, kg(mass))), List.of());
  }

  static Documents photo(String hash) {
    return new Documents(Optional.empty(), Optional.empty(), Optional.empty(), List.of(hash));
  }

  /// Refrigerators of two brands, A 600 kg and B 400 kg, go from collector 1 to dismantler 2. Its
  /// 100 kg of aluminium go to smelter 3, which melts them with 300 kg of cuttings X to 380 kg.
  static List<CustodyEvent> twoBrands() {
    List<CustodyEvent> events = new ArrayList<>();
    events.add(
        returned(
            lot("A", "REFRIGERATOR", "600"), 1, "2026-03-01", refrigerator("HX"), Documents.NONE));
    events.add(
        returned(
            lot("B", "REFRIGERATOR", "400"), 1, "2026-03-02", refrigerator("MD"), Documents.NONE));
    events.add(
        regrouped(
            "R-1",
            1,
            "2026-03-03",
            List.of(portion("A", "600"), portion("B", "400")),
            List.of(kept("M", "REFRIGERATOR", "1000"))));
    events.add(sold(portion("M", "1000"), lot("D", "REFRIGERATOR", "1000"), 1, 2, "2026-03-04"));
    events.add(
        treated(
            "T-1",
            2,
            "2026-03-05",
            "DISMANTLING",
            List.of(portion("D", "1000")),
            List.of(
                kept("AL", "ALUMINIUM", "100"),
                kept("FE", "STEEL_LIGHT", "700"),
                kept("PL", "ABS", "150"),
                gone(Route.DISPOSAL, "WEEE", "30"),
                gone(Route.LOSS, "WEEE", "20"))));
    events.add(sold(portion("AL", "100"), lot("S", "ALUMINIUM", "100"), 2, 3, "2026-03-06"));
    events.add(
        returned(
            lot("X", "ALUMINIUM_PROFILE", "300"),
            3,
            "2026-03-06",
            ReturnedProduct.of(ReturnedProduct.Family.OTHER),
            Documents.NONE));
    events.add(
        treated(
            "T-2",
            3,
            "2026-03-07",
            "ALUMINIUM_MELTING",
            List.of(portion("S", "100"), portion("X", "300")),
            List.of(
                recycled("INGOT", "ALUMINIUM_INGOT", "380"), gone(Route.LOSS, "ALUMINIUM", "20"))));
    return events;
  }
}
