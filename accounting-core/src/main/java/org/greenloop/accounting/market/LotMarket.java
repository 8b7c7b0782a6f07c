package org.greenloop.accounting.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.MadeLot;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.market.Refusal.Reason;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;

/// What members offer, reserve and settle. Each question is answered with all that is wrong; where
/// nothing is, the answer is taken in. A day is handed in, no clock is read.
///
///     left of a listing = offered − settled − reserved and not lapsed
public final class LotMarket {

  private static final BigDecimal MINUS = BigDecimal.ONE.negate();
  private static final Quantity NOTHING = new Quantity(BigDecimal.ZERO, Unit.KILOGRAM);

  private final IntUnaryOperator companyOf;
  private final Map<String, Listing> listings = new LinkedHashMap<>();
  private final Map<String, Reservation> reservations = new LinkedHashMap<>();
  private final Map<String, Settlement> settlements = new HashMap<>();
  private final Set<String> withdrawn = new HashSet<>();
  private final Set<String> cancelled = new HashSet<>();

  /// A listing with what is left of it on a day.
  public record Offer(Listing listing, Quantity left) {}

  /// @param companyOf key of the company of a site
  public LotMarket(IntUnaryOperator companyOf) {
    this.companyOf = companyOf;
  }

  /// The market after all this. What was taken in before is not checked again.
  ///
  /// @param companyOf key of the company of a site
  public static LotMarket of(Iterable<? extends MarketEvent> events, IntUnaryOperator companyOf) {
    LotMarket market = new LotMarket(companyOf);
    for (MarketEvent event : events) {
      switch (event) {
        case MarketEvent.Listed(Listing listing) -> market.listings.put(listing.number(), listing);
        case MarketEvent.Withdrawn(String number, LocalDate on) -> market.withdrawn.add(number);
        case MarketEvent.Reserved(Reservation reservation) ->
            market.reservations.put(reservation.number(), reservation);
        case MarketEvent.Released(String number, LocalDate on) -> market.cancelled.add(number);
        case MarketEvent.Settled(Settlement settlement) ->
            market.settlements.put(settlement.reservation(), settlement);
      }
    }
    return market;
  }

  public enum OfferState {
    OPEN,
    /// Its first day is still to come.
    NOT_YET,
    /// Everything is reserved or settled.
    TAKEN,
    LAPSED,
    WITHDRAWN
  }

  /// A listing as it stands on a day.
  public record ListingOnDay(Listing listing, Quantity left, OfferState state) {}

  public enum ReservationState {
    OPEN,
    SETTLED,
    RELEASED,
    LAPSED
  }

  /// A reservation as it stands on a day.
  public record ReservationOnDay(
      Reservation reservation,
      Listing listing,
      ReservationState state,
      Optional<Settlement> settlement) {}

  public Optional<Listing> findListing(String number) {
    return Optional.ofNullable(listings.get(number));
  }

  public Optional<Reservation> findReservation(String number) {
    return Optional.ofNullable(reservations.get(number));
  }

  /// All listings, the latest first.
  public List<ListingOnDay> listings(LocalDate day) {
    return List.copyOf(listings.values()).reversed().stream()
        .map(one -> new ListingOnDay(one, left(one, day), state(one, day)))
        .toList();
  }

  private OfferState state(Listing listing, LocalDate day) {
    if (withdrawn.contains(listing.number())) {
      return OfferState.WITHDRAWN;
    }
    if (day.isAfter(listing.until())) {
      return OfferState.LAPSED;
    }
    if (left(listing, day).value().signum() <= 0) {
      return OfferState.TAKEN;
    }
    return listing.isOpenOn(day) ? OfferState.OPEN : OfferState.NOT_YET;
  }

  /// All reservations, the latest first.
  public List<ReservationOnDay> reservations(LocalDate day) {
    return List.copyOf(reservations.values()).reversed().stream()
        .map(
            one ->
                new ReservationOnDay(
                    one,
                    Optional.ofNullable(listings.get(one.listing())).orElseThrow(),
                    state(one, day),
                    Optional.ofNullable(settlements.get(one.number()))))
        .toList();
  }

  private ReservationState state(Reservation reservation, LocalDate day) {
    if (settlements.containsKey(reservation.number())) {
      return ReservationState.SETTLED;
    }
    if (cancelled.contains(reservation.number())) {
      return ReservationState.RELEASED;
    }
    return day.isAfter(reservation.until()) ? ReservationState.LAPSED : ReservationState.OPEN;
  }

  /// Offers a lot.
  ///
  /// @param chain with all events so far
  public List<Refusal> list(Listing listing, CustodyChain chain) {
    List<Refusal> refusals = new ArrayList<>();
    if (listings.containsKey(listing.number())) {
      refusals.add(new Refusal(Reason.CODE_TAKEN, listing.number(), ""));
    }
    positive(listing.mass()).ifPresent(refusals::add);
    listing.price().flatMap(LotMarket::positive).ifPresent(refusals::add);
    if (listing.until().isBefore(listing.from())) {
      refusals.add(early(listing.until(), listing.from()));
    }
    Optional<MadeLot> lot = chain.findMade(listing.lot());
    if (lot.isEmpty() || lot.get().holder() != listing.seller()) {
      refusals.add(
          new Refusal(lot.isEmpty() ? Reason.UNKNOWN : Reason.NOT_HELD, listing.lot(), ""));
    } else {
      refusals.addAll(againstLot(listing, lot.get(), chain));
    }
    if (refusals.isEmpty()) {
      listings.put(listing.number(), listing);
    }
    return refusals;
  }

  private List<Refusal> againstLot(Listing listing, MadeLot lot, CustodyChain chain) {
    List<Refusal> refusals = new ArrayList<>();
    if (!lot.material().equals(listing.material())) {
      refusals.add(new Refusal(Reason.OTHER_MATERIAL, listing.material(), lot.material()));
    }
    if (listing.from().isBefore(lot.date())) {
      refusals.add(early(listing.from(), lot.date()));
    }
    Quantity left = free(lot, listing.from(), chain);
    if (isMore(listing.mass(), left)) {
      refusals.add(tooMuch(listing.mass(), left));
    }
    return refusals;
  }

  /// What of a lot can be offered on a day: what is left of it, less what is promised.
  ///
  /// @param chain with all events so far
  public Quantity free(MadeLot lot, LocalDate day, CustodyChain chain) {
    return minus(chain.findLeft(lot.lot()).orElseThrow(), offered(lot.lot(), day, chain));
  }

  /// What other listings of a lot still promise: their rest, and what is reserved of them. What was
  /// settled and is a hand-over of the chain is taken from the lot there; the rest is here.
  private Quantity offered(String lot, LocalDate day, CustodyChain chain) {
    Quantity sum = NOTHING;
    for (Listing listing : listings.values()) {
      if (listing.lot().equals(lot)) {
        boolean ended = withdrawn.contains(listing.number()) || day.isAfter(listing.until());
        Quantity promised =
            ended ? reserved(listing.number(), day) : minus(listing.mass(), settled(listing));
        sum = sum.plus(promised).plus(notYetInChain(listing, chain));
      }
    }
    return sum;
  }

  private Quantity notYetInChain(Listing listing, CustodyChain chain) {
    return reservations.values().stream()
        .filter(one -> one.listing().equals(listing.number()))
        .flatMap(one -> Optional.ofNullable(settlements.get(one.number())).stream())
        .filter(settlement -> !chain.knows(settlement.received().code()))
        .map(Settlement::given)
        .map(mass -> mass.in(Unit.KILOGRAM))
        .reduce(NOTHING, Quantity::plus);
  }

  /// Takes what is offered, or a part of it.
  public List<Refusal> reserve(Reservation reservation) {
    List<Refusal> refusals = new ArrayList<>();
    if (reservations.containsKey(reservation.number())) {
      refusals.add(new Refusal(Reason.CODE_TAKEN, reservation.number(), ""));
    }
    positive(reservation.mass()).ifPresent(refusals::add);
    positive(reservation.price()).ifPresent(refusals::add);
    if (reservation.until().isBefore(reservation.on())) {
      refusals.add(early(reservation.until(), reservation.on()));
    }
    Listing listing = listings.get(reservation.listing());
    if (listing == null) {
      refusals.add(new Refusal(Reason.UNKNOWN, reservation.listing(), ""));
      return refusals;
    }
    if (withdrawn.contains(listing.number())) {
      refusals.add(new Refusal(Reason.ENDED, listing.number(), ""));
    } else if (!listing.isOpenOn(reservation.on())) {
      refusals.add(
          new Refusal(
              Reason.NOT_OPEN,
              reservation.on().toString(),
              listing.from() + " – " + listing.until()));
    }
    if (companyOf.applyAsInt(listing.seller()) == companyOf.applyAsInt(reservation.buyer())) {
      refusals.add(new Refusal(Reason.OWN_OFFER, listing.number(), ""));
    }
    Quantity left = left(listing, reservation.on());
    if (isMore(reservation.mass(), left)) {
      refusals.add(tooMuch(reservation.mass(), left));
    }
    if (refusals.isEmpty()) {
      reservations.put(reservation.number(), reservation);
    }
    return refusals;
  }

  /// Either the hand-over that a settlement is, or why it is none.
  public sealed interface Settled {
    record Done(HandOver handOver) implements Settled {}

    record Refused(List<Refusal> refusals) implements Settled {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }
  }

  /// The goods of a reservation change hands: no more than was reserved, on one of its days.
  /// Seller's and buyer's weight may differ; finding V-806 tells that to reviewers.
  ///
  /// @param chain with all events so far
  public Settled settle(Settlement settlement, CustodyChain chain) {
    Reservation reservation = reservations.get(settlement.reservation());
    if (reservation == null) {
      return new Settled.Refused(
          List.of(new Refusal(Reason.UNKNOWN, settlement.reservation(), "")));
    }
    List<Refusal> refusals = new ArrayList<>();
    if (settlements.containsKey(reservation.number()) || cancelled.contains(reservation.number())) {
      refusals.add(new Refusal(Reason.ENDED, reservation.number(), ""));
    } else if (settlement.on().isBefore(reservation.on())
        || settlement.on().isAfter(reservation.until())) {
      refusals.add(
          new Refusal(
              Reason.NOT_OPEN,
              settlement.on().toString(),
              reservation.on() + " – " + reservation.until()));
    }
    positive(settlement.given()).ifPresent(refusals::add);
    if (isMore(settlement.given(), reservation.mass())) {
      refusals.add(tooMuch(settlement.given(), reservation.mass()));
    }
    Listing listing = Optional.ofNullable(listings.get(reservation.listing())).orElseThrow();
    if (!settlement.received().material().equals(listing.material())) {
      refusals.add(
          new Refusal(Reason.OTHER_MATERIAL, settlement.received().material(), listing.material()));
    }
    if (chain.knows(settlement.received().code())) {
      refusals.add(new Refusal(Reason.CODE_TAKEN, settlement.received().code(), ""));
    }
    chain
        .findLeft(listing.lot())
        .filter(left -> isMore(settlement.given(), left))
        .ifPresent(left -> refusals.add(tooMuch(settlement.given(), left)));
    if (!refusals.isEmpty()) {
      return new Settled.Refused(refusals);
    }
    settlements.put(reservation.number(), settlement);
    return new Settled.Done(
        new HandOver(
            reservation.number(),
            settlement.on(),
            listing.seller(),
            reservation.buyer(),
            HandOver.Reason.SALE,
            new Portion(listing.lot(), settlement.given()),
            settlement.received(),
            settlement.documents()));
  }

  /// The seller takes an offer back; what is reserved stays reserved.
  public List<Refusal> withdraw(String listing) {
    if (!listings.containsKey(listing)) {
      return List.of(new Refusal(Reason.UNKNOWN, listing, ""));
    }
    return withdrawn.add(listing) ? List.of() : List.of(new Refusal(Reason.ENDED, listing, ""));
  }

  /// Buyer or seller gives a reservation up; its mass is on offer again.
  public List<Refusal> cancel(String reservation) {
    if (!reservations.containsKey(reservation)) {
      return List.of(new Refusal(Reason.UNKNOWN, reservation, ""));
    }
    if (settlements.containsKey(reservation) || !cancelled.add(reservation)) {
      return List.of(new Refusal(Reason.ENDED, reservation, ""));
    }
    return List.of();
  }

  /// What can be reserved on a day, by material and number.
  public List<Offer> offers(LocalDate day) {
    return listings.values().stream()
        .filter(listing -> listing.isOpenOn(day) && !withdrawn.contains(listing.number()))
        .map(listing -> new Offer(listing, left(listing, day)))
        .filter(offer -> offer.left().value().signum() > 0)
        .sorted(
            Comparator.comparing((Offer offer) -> offer.listing().material())
                .thenComparing(offer -> offer.listing().number()))
        .toList();
  }

  /// What was settled, for statistics.
  public List<Deal> deals() {
    return reservations.values().stream()
        .filter(reservation -> settlements.containsKey(reservation.number()))
        .map(
            reservation -> {
              Listing listing =
                  Optional.ofNullable(listings.get(reservation.listing())).orElseThrow();
              Settlement settlement =
                  Optional.ofNullable(settlements.get(reservation.number())).orElseThrow();
              return new Deal(
                  settlement.on(),
                  listing.material(),
                  companyOf.applyAsInt(listing.seller()),
                  companyOf.applyAsInt(reservation.buyer()),
                  settlement.given(),
                  reservation.price());
            })
        .toList();
  }

  private Quantity left(Listing listing, LocalDate day) {
    return minus(minus(listing.mass(), settled(listing)), reserved(listing.number(), day));
  }

  private Quantity settled(Listing listing) {
    return reservations.values().stream()
        .filter(one -> one.listing().equals(listing.number()))
        .flatMap(one -> Optional.ofNullable(settlements.get(one.number())).stream())
        .map(settlement -> settlement.given().in(Unit.KILOGRAM))
        .reduce(NOTHING, Quantity::plus);
  }

  /// Reserved and neither settled, cancelled nor lapsed on a day.
  private Quantity reserved(String listing, LocalDate day) {
    return reservations.values().stream()
        .filter(one -> one.listing().equals(listing))
        .filter(one -> !settlements.containsKey(one.number()) && !cancelled.contains(one.number()))
        .filter(one -> !day.isAfter(one.until()))
        .map(one -> one.mass().in(Unit.KILOGRAM))
        .reduce(NOTHING, Quantity::plus);
  }

  private static Quantity minus(Quantity one, Quantity other) {
    return one.in(Unit.KILOGRAM).plus(other.in(Unit.KILOGRAM).times(MINUS));
  }

  private static boolean isMore(Quantity one, Quantity other) {
    return minus(one, other).value().signum() > 0;
  }

  private static Optional<Refusal> positive(Quantity mass) {
    return mass.value().signum() > 0
        ? Optional.empty()
        : Optional.of(new Refusal(Reason.NOT_POSITIVE, shown(mass), ""));
  }

  private static Optional<Refusal> positive(BigDecimal price) {
    return price.signum() > 0
        ? Optional.empty()
        : Optional.of(new Refusal(Reason.NOT_POSITIVE, Rounding.plain(price), ""));
  }

  private static Refusal tooMuch(Quantity mass, Quantity left) {
    return left.value().signum() > 0
        ? new Refusal(Reason.MORE_THAN_LEFT, shown(mass), shown(left))
        : new Refusal(Reason.NOTHING_LEFT, shown(mass), "");
  }

  private static Refusal early(LocalDate day, LocalDate earliest) {
    return new Refusal(Reason.TOO_EARLY, day.toString(), earliest.toString());
  }

  private static String shown(Quantity mass) {
    return Rounding.plain(mass.in(Unit.KILOGRAM).value()) + " kg";
  }
}
