package org.greenloop.batch.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.SaleBack;
import org.greenloop.accounting.custody.TreatmentRun;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// What happens to lots, in words; masses in kg.
final class Deeds {

  private Deeds() {}

  static Quantity kg(long mass) {
    return Quantity.of(String.valueOf(mass), Unit.KILOGRAM);
  }

  static Lot lot(String code, String material, long mass) {
    return new Lot(code, material, kg(mass));
  }

  static Portion portion(String lot, long mass) {
    return new Portion(lot, kg(mass));
  }

  static Output kept(String code, String material, long mass) {
    return Output.of(Route.STOCK, lot(code, material, mass));
  }

  static Output recycled(String code, String material, long mass) {
    return Output.of(Route.RECYCLING, lot(code, material, mass));
  }

  static Output gone(Route route, String material, long mass) {
    return Output.end(route, material, kg(mass));
  }

  /// Refrigerators of a brand from households; the number is the code of the lot.
  static ReturnConsignment returned(
      Lot lot, int collector, String date, String brand, Documents documents) {
    return new ReturnConsignment(
        "RC-" + lot.code(),
        LocalDate.parse(date),
        collector,
        new ReturnConsignment.Source(ReturnConsignment.SourceKind.HOUSEHOLD, Optional.empty()),
        new ReturnedProduct(
            ReturnedProduct.Family.APPLIANCE,
            Optional.of("refrigerator"),
            Optional.of("P-" + brand),
            Optional.of(brand),
            Optional.empty(),
            Optional.empty()),
        lot,
        Optional.empty(),
        documents);
  }

  static ReturnConsignment returned(Lot lot, int collector, String date) {
    return returned(lot, collector, date, "HX", Documents.NONE);
  }

  static HandOver sold(Portion given, Lot received, int seller, int buyer, String date) {
    return new HandOver(
        "HO-" + received.code(),
        LocalDate.parse(date),
        seller,
        buyer,
        HandOver.Reason.SALE,
        given,
        received,
        Documents.NONE);
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

  static SaleBack soldBack(String number, Portion given, int seller, int factory, String date) {
    return new SaleBack(
        number,
        LocalDate.parse(date),
        seller,
        factory,
        given,
        "ALUMINIUM_INGOT",
        given.net(),
        Documents.NONE);
  }
}
