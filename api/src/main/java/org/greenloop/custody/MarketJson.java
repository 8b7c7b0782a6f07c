package org.greenloop.custody;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.market.Listing;
import org.greenloop.accounting.market.LotMarket;
import org.greenloop.accounting.market.MarketStatistics;
import org.greenloop.accounting.market.Reservation;
import org.greenloop.accounting.market.Settlement;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.market.LotDesk;

/// What is on the market of lots. Masses are in kg, prices in yuan per tonne.
public final class MarketJson {

  private static final int PRICE_DECIMALS = 2;

  private MarketJson() {}

  /// Offers that all members may see, by material.
  public record Offers(String unit, String priceUnit, List<Offer> offers) {}

  /// @param lot present for the seller only
  /// @param state present for the seller only
  /// @param price asked for
  /// @param place GB/T 2260 code or country
  public record Offer(
      String number,
      Party seller,
      Optional<String> lot,
      String material,
      String mass,
      String left,
      Optional<String> grade,
      String place,
      Optional<String> price,
      String from,
      String until,
      List<String> documents,
      Optional<String> state) {}

  /// What a company holds.
  public record Holdings(String unit, List<HeldLot> lots) {}

  /// @param site that holds it
  /// @param since day of the event that made it
  /// @param left of it
  /// @param free of that, what can be offered; the rest is offered or reserved
  public record HeldLot(
      String lot, String material, Party site, String since, String left, String free) {}

  /// Offers and reservations in which the company of the reader is seller or buyer.
  public record Own(
      String unit, String priceUnit, List<Offer> offers, List<ReservationJson> reservations) {}

  /// @param lot that was offered
  /// @param settlement empty where it is not settled
  public record ReservationJson(
      String number,
      String offer,
      String lot,
      String material,
      Party seller,
      Party buyer,
      String mass,
      String price,
      String on,
      String until,
      String state,
      Optional<SettlementJson> settlement) {}

  /// @param handOver number of the hand-over of the chain
  /// @param lot that the buyer holds since
  public record SettlementJson(
      String handOver, String day, String lot, String given, String received) {}

  /// By month and material; `deals`, `mass` (t) and `price` are empty where fewer than three
  /// companies sold or bought.
  public record Statistics(String unit, String priceUnit, int fewest, List<StatisticsLine> lines) {}

  public record StatisticsLine(
      String month,
      String material,
      boolean shown,
      Optional<Integer> deals,
      Optional<String> mass,
      Optional<String> price) {}

  private static final String PRICE_UNIT = "CNY/t";

  public static Offers offers(
      List<LotMarket.Offer> offers, SubjectDirectory directory, Locale locale) {
    return new Offers(
        Unit.KILOGRAM.symbol(),
        PRICE_UNIT,
        offers.stream()
            .map(
                one ->
                    offer(
                        one.listing(),
                        Written.mass(one.left()),
                        Optional.empty(),
                        Optional.empty(),
                        directory,
                        locale))
            .toList());
  }

  public static Own own(LotDesk.Own own, SubjectDirectory directory, Locale locale) {
    return new Own(
        Unit.KILOGRAM.symbol(),
        PRICE_UNIT,
        own.offers().stream()
            .map(
                one ->
                    offer(
                        one.listing(),
                        Written.mass(one.left()),
                        Optional.of(one.listing().lot()),
                        Optional.of(Written.code(one.state())),
                        directory,
                        locale))
            .toList(),
        own.reservations().stream().map(one -> reservation(one, directory, locale)).toList());
  }

  public static Holdings held(List<LotDesk.Held> held, SubjectDirectory directory, Locale locale) {
    return new Holdings(
        Unit.KILOGRAM.symbol(),
        held.stream()
            .map(
                one ->
                    new HeldLot(
                        one.lot().lot(),
                        one.lot().material(),
                        Party.of(directory.get(one.lot().holder()), locale),
                        one.lot().date().toString(),
                        Written.mass(one.left()),
                        Written.mass(one.free())))
            .toList());
  }

  private static Offer offer(
      Listing listing,
      String left,
      Optional<String> lot,
      Optional<String> state,
      SubjectDirectory directory,
      Locale locale) {
    return new Offer(
        listing.number(),
        Party.of(directory.get(listing.seller()), locale),
        lot,
        listing.material(),
        Written.mass(listing.mass()),
        left,
        listing.grade(),
        listing.place(),
        listing.price().map(Rounding::plain),
        listing.from().toString(),
        listing.until().toString(),
        listing.documents(),
        state);
  }

  private static ReservationJson reservation(
      LotMarket.ReservationOnDay one, SubjectDirectory directory, Locale locale) {
    Reservation reservation = one.reservation();
    return new ReservationJson(
        reservation.number(),
        reservation.listing(),
        one.listing().lot(),
        one.listing().material(),
        Party.of(directory.get(one.listing().seller()), locale),
        Party.of(directory.get(reservation.buyer()), locale),
        Written.mass(reservation.mass()),
        Rounding.plain(reservation.price()),
        reservation.on().toString(),
        reservation.until().toString(),
        Written.code(one.state()),
        one.settlement().map(MarketJson::settlement));
  }

  private static SettlementJson settlement(Settlement settlement) {
    Lot received = settlement.received();
    return new SettlementJson(
        settlement.reservation(),
        settlement.on().toString(),
        received.code(),
        Written.mass(settlement.given()),
        Written.mass(received.net()));
  }

  public static Statistics statistics(List<MarketStatistics.Line> lines) {
    return new Statistics(
        Unit.TONNE.symbol(),
        PRICE_UNIT,
        MarketStatistics.FEWEST,
        lines.stream()
            .map(
                line ->
                    new StatisticsLine(
                        line.month().toString(),
                        line.material(),
                        line.shown().isPresent(),
                        line.shown().map(MarketStatistics.Shown::deals),
                        line.shown().map(shown -> Rounding.plain(shown.mass().value())),
                        line.shown().map(shown -> price(shown.price()))))
            .toList());
  }

  /// In fen.
  public static String price(BigDecimal price) {
    return Rounding.plain(Rounding.toDecimals(price, PRICE_DECIMALS));
  }
}
