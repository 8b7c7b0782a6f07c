package org.greenloop.batch.market;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.MadeLot;
import org.greenloop.accounting.ledger.LedgerLocks;
import org.greenloop.accounting.market.Listing;
import org.greenloop.accounting.market.LotMarket;
import org.greenloop.accounting.market.LotMarket.ListingOnDay;
import org.greenloop.accounting.market.LotMarket.ReservationOnDay;
import org.greenloop.accounting.market.LotMarket.Settled;
import org.greenloop.accounting.market.MarketBook;
import org.greenloop.accounting.market.MarketEvent;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.market.MarketStatistics;
import org.greenloop.accounting.market.Refusal;
import org.greenloop.accounting.market.Refusal.Reason;
import org.greenloop.accounting.market.Reservation;
import org.greenloop.accounting.market.Settlement;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.CsvExport;
import org.greenloop.batch.custody.CustodyBook;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.job.JobBusy;
import org.greenloop.batch.job.Progress;

/// 批次交易: members offer lots, reserve and settle them.
///
///     settlement ─▶ a row of `handovers` ─▶ the intake of every file ─▶ the chain of custody
///
/// Whoever changes the market waits for who does it before, so that nothing is promised twice. The
/// hand-over is kept before the settlement; where the service stops between the two, the same
/// settlement again finds its hand-over and is done.
public final class LotDesk {

  private static final String LOCK = "lots market";

  /// About half a minute.
  private static final int MOST_TRIES = 3000;

  private static final long PAUSE_MILLISECONDS = 10;
  private static final int MOST_ISSUES = 100;

  private static final List<String> HEADER =
      List.of(
          "site",
          "month",
          "date",
          "handover",
          "counterparty",
          "given_lot",
          "given",
          "lot",
          "material",
          "quantity",
          "unit",
          "manifest",
          "manifest_mass",
          "entered");

  private final MarketBook book;
  private final LedgerLocks locks;
  private final CustodyBook custody;
  private final Organizations organizations;
  private final FileImport imports;
  private final Clock clock;
  private final ReentrantLock ownTurn = new ReentrantLock(true);

  public LotDesk(
      MarketBook book,
      LedgerLocks locks,
      CustodyBook custody,
      Organizations organizations,
      FileImport imports,
      Clock clock) {
    this.book = book;
    this.locks = locks;
    this.custody = custody;
    this.organizations = organizations;
    this.imports = imports;
    this.clock = clock;
  }

  /// What was settled.
  public record Done(Reservation reservation, HandOver handOver) {}

  /// Offers and reservations in which a company is seller or buyer.
  public record Own(List<ListingOnDay> offers, List<ReservationOnDay> reservations) {}

  /// A lot that somebody holds.
  ///
  /// @param left of it, kg
  /// @param free of that, what can be offered today; the rest is offered or reserved
  public record Held(MadeLot lot, Quantity left, Quantity free) {}

  /// What a company holds and could offer, by code.
  public List<Held> held(int companyId) {
    SubjectDirectory directory = organizations.directory();
    LotMarket market = market(directory);
    CustodyChain chain = custody.chain();
    LocalDate today = today();
    return chain
        .listHeld(site -> directory.get(site).companyId().filter(id -> id == companyId).isPresent())
        .stream()
        .map(
            lot ->
                new Held(
                    lot, chain.findLeft(lot.lot()).orElseThrow(), market.free(lot, today, chain)))
        .toList();
  }

  /// What can be reserved today, by material.
  public List<LotMarket.Offer> offers() {
    return market(organizations.directory()).offers(today());
  }

  public Own own(Trader trader) {
    SubjectDirectory directory = organizations.directory();
    LotMarket market = market(directory);
    return new Own(
        market.listings(today()).stream()
            .filter(one -> isOf(trader, one.listing().seller(), directory))
            .toList(),
        market.reservations(today()).stream()
            .filter(
                one ->
                    isOf(trader, one.listing().seller(), directory)
                        || isOf(trader, one.reservation().buyer(), directory))
            .toList());
  }

  /// Offers a lot that a site of the trader holds.
  ///
  /// @throws MarketRefused with all that is wrong
  public Listing offer(Trader trader, OfferForm form) {
    SubjectDirectory directory = organizations.directory();
    LocalDate today = today();
    Typed typed = new Typed();
    Optional<Subject> site = site(trader, form.site(), directory, typed);
    String lot = typed.required("lot", form.lot());
    Optional<Quantity> mass = typed.mass("mass", form.mass(), form.unit());
    Optional<BigDecimal> price = typed.price(form.price());
    Optional<String> grade = Optional.of(typed.text(form.grade())).filter(t -> !t.isEmpty());
    String place =
        site.isEmpty() && form.place().isBlank()
            ? ""
            : typed.place(form.place(), site.flatMap(Subject::region));
    Optional<LocalDate> from = typed.day("from", form.from(), today);
    Optional<LocalDate> until =
        typed.day("until", form.until(), YearMonth.from(today).plusMonths(3).atEndOfMonth());
    List<String> documents = typed.digests(form.documents());
    typed.requireClean();
    return alone(
        () -> {
          CustodyChain chain = custody.chainAround(lot);
          Listing listing =
              new Listing(
                  "",
                  from.orElseThrow(),
                  until.orElseThrow(),
                  site.orElseThrow().id(),
                  lot,
                  chain.findMade(lot).map(MadeLot::material).orElse(""),
                  mass.orElseThrow(),
                  grade,
                  place,
                  price,
                  documents);
          LotMarket market = market(directory);
          requireNone(market.list(listing, chain));
          return ((MarketEvent.Listed) add(trader, new MarketEvent.Listed(listing))).listing();
        });
  }

  /// The seller takes an offer back; reservations stay.
  ///
  /// @throws MarketRefused when it is not the trader's, or over
  public Listing withdraw(Trader trader, String number) {
    SubjectDirectory directory = organizations.directory();
    return alone(
        () -> {
          LotMarket market = market(directory);
          Listing listing =
              market.findListing(number.strip()).orElseThrow(() -> unknown(number.strip()));
          requireOf(trader, listing.seller(), directory, listing.number());
          requireNone(market.withdraw(listing.number()));
          add(trader, new MarketEvent.Withdrawn(listing.number(), today()));
          return listing;
        });
  }

  /// Takes an offer of somebody else, or a part of it.
  ///
  /// @throws MarketRefused with all that is wrong
  public Reservation reserve(Trader trader, ReservationForm form) {
    SubjectDirectory directory = organizations.directory();
    LocalDate today = today();
    Typed typed = new Typed();
    Optional<Subject> site = site(trader, form.site(), directory, typed);
    Optional<Quantity> mass = typed.mass("mass", form.mass(), form.unit());
    Optional<BigDecimal> price = typed.price(form.price());
    Optional<LocalDate> until =
        typed.day("until", form.until(), YearMonth.from(today).plusMonths(1).atEndOfMonth());
    typed.requireClean();
    return alone(
        () -> {
          LotMarket market = market(directory);
          String number = form.offer().strip();
          Listing listing = market.findListing(number).orElseThrow(() -> unknown(number));
          Reservation reservation =
              new Reservation(
                  "",
                  number,
                  today,
                  until.orElseThrow(),
                  site.orElseThrow().id(),
                  mass.orElseThrow(),
                  price
                      .or(listing::price)
                      .orElseThrow(() -> new MarketRefused(Reason.NO_PRICE, number, "")));
          requireNone(market.reserve(reservation));
          return ((MarketEvent.Reserved) add(trader, new MarketEvent.Reserved(reservation)))
              .reservation();
        });
  }

  /// Buyer or seller gives a reservation up.
  ///
  /// @throws MarketRefused when it is not the trader's, or over
  public Reservation release(Trader trader, String number) {
    SubjectDirectory directory = organizations.directory();
    return alone(
        () -> {
          LotMarket market = market(directory);
          Reservation reservation = reservation(trader, market, number.strip(), directory);
          requireNone(market.cancel(reservation.number()));
          add(trader, new MarketEvent.Released(reservation.number(), today()));
          return reservation;
        });
  }

  /// The buyer took the goods: the hand-over is handed in for the buyer's site like any other file.
  ///
  /// @throws MarketRefused with all that is wrong
  /// @throws HandOverRefused with the issues of the intake; nothing is settled then
  public Done settle(Trader trader, SettlementForm form) {
    SubjectDirectory directory = organizations.directory();
    Typed typed = new Typed();
    Optional<LocalDate> day = typed.day("day", form.day());
    Optional<Quantity> received = typed.mass("received", form.received(), form.unit());
    Optional<Quantity> given =
        form.given().isBlank() ? Optional.empty() : typed.mass("given", form.given(), form.unit());
    String lot = typed.required("lot", form.lot());
    String manifest = typed.text(form.manifest());
    typed.requireClean();
    return alone(
        () -> {
          LotMarket market = market(directory);
          Reservation reservation =
              reservation(trader, market, form.reservation().strip(), directory);
          requireOf(trader, reservation.buyer(), directory, reservation.number());
          Listing listing = market.findListing(reservation.listing()).orElseThrow();
          Settlement settlement =
              new Settlement(
                  reservation.number(),
                  day.orElseThrow(),
                  given.orElse(reservation.mass()),
                  new Lot(lot, listing.material(), received.orElseThrow()),
                  Documents.NONE);
          CustodyChain chain = custody.chainAround(listing.lot());
          boolean isHandedOver = isHandedOver(settlement, reservation, chain, directory);
          if (!isHandedOver) {
            requireHeld(listing, chain);
          }
          HandOver handOver =
              switch (market.settle(settlement, isHandedOver ? NO_CHAIN : chain)) {
                case Settled.Refused(List<Refusal> refusals) -> throw new MarketRefused(refusals);
                case Settled.Done(HandOver done) -> done;
              };
          if (!isHandedOver) {
            take(trader, handOver, manifest, directory);
          }
          add(trader, new MarketEvent.Settled(settlement));
          return new Done(reservation, handOver);
        });
  }

  private static final CustodyChain NO_CHAIN = CustodyChain.of(List.of());

  /// Whether an earlier try got as far as the hand-over.
  private static boolean isHandedOver(
      Settlement settlement,
      Reservation reservation,
      CustodyChain chain,
      SubjectDirectory directory) {
    Lot lot = settlement.received();
    String event =
        "hand-over %s/%s/%s"
            .formatted(directory.get(reservation.buyer()).code(), reservation.number(), lot.code());
    return chain
        .findMade(lot.code())
        .filter(made -> made.event().equals(event))
        .filter(made -> made.date().equals(settlement.on()))
        .filter(made -> made.net().value().compareTo(lot.net().value()) == 0)
        .isPresent();
  }

  /// What was offered may have been corrected away since.
  private static void requireHeld(Listing listing, CustodyChain chain) {
    MadeLot lot = chain.findMade(listing.lot()).orElseThrow(() -> unknown(listing.lot()));
    if (lot.holder() != listing.seller()) {
      throw new MarketRefused(Reason.NOT_HELD, listing.lot(), "");
    }
  }

  private void take(Trader trader, HandOver handOver, String manifest, SubjectDirectory directory) {
    Subject buyer = directory.get(handOver.buyer());
    String given = kilograms(handOver.given().net());
    List<String> row =
        List.of(
            buyer.code(),
            YearMonth.from(handOver.date()).toString(),
            handOver.date().toString(),
            handOver.number(),
            directory.get(handOver.seller()).code(),
            handOver.given().lot(),
            given,
            handOver.received().code(),
            handOver.received().material(),
            kilograms(handOver.received().net()),
            Unit.KILOGRAM.symbol(),
            manifest,
            manifest.isEmpty() ? "" : given,
            clock.instant().toString());
    try {
      Path file = Files.createTempFile("greenloop-market", ".csv");
      try {
        try (OutputStream out = Files.newOutputStream(file);
            CsvExport csv = new CsvExport(out)) {
          csv.write(HEADER);
          csv.write(row);
        }
        ImportReceipt receipt =
            imports
                .take(request(trader, file, handOver, buyer), MOST_ISSUES, Progress.SILENT)
                .getFirst();
        if (!receipt.isClean() || receipt.accepted() != 1) {
          throw new HandOverRefused(receipt);
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportRequest request(Trader trader, Path file, HandOver handOver, Subject buyer) {
    return new ImportRequest(
        file,
        "lots-market-" + handOver.number() + ".csv",
        buyer.companyId().map(id -> organizations.directory().get(id).code()),
        Acceptance.ALL_OR_NOTHING,
        IntakeTemplate.find("handovers"),
        ImportRequest.Scope.MONTHLY_FACTS,
        Optional.empty(),
        Optional.empty(),
        trader.username());
  }

  private static String kilograms(Quantity mass) {
    return Rounding.plain(mass.in(Unit.KILOGRAM).value());
  }

  /// What was sold, for everybody.
  ///
  /// A month is told once it and the next are over, from what was settled until then, and never
  /// changes afterwards: from two answers, one before and one after a deal, that deal could be
  /// reckoned.
  public List<MarketStatistics.Line> statistics() {
    LocalDate today = today();
    SubjectDirectory directory = organizations.directory();
    List<MarketEvent> events =
        book.list().stream()
            .filter(entry -> isTold(entry, today))
            .map(MarketBook.Entry::event)
            .toList();
    return MarketStatistics.of(LotMarket.of(events, companyOf(directory)).deals());
  }

  private static boolean isTold(MarketBook.Entry entry, LocalDate today) {
    if (!(entry.event() instanceof MarketEvent.Settled(Settlement settlement))) {
      return true;
    }
    LocalDate told = YearMonth.from(settlement.on()).plusMonths(2).atDay(1);
    return !today.isBefore(told) && dayOf(entry.at()).isBefore(told);
  }

  private LotMarket market(SubjectDirectory directory) {
    return LotMarket.of(
        book.list().stream().map(MarketBook.Entry::event).toList(), companyOf(directory));
  }

  private static IntUnaryOperator companyOf(SubjectDirectory directory) {
    return site -> directory.get(site).companyId().orElse(site);
  }

  private static Optional<Subject> site(
      Trader trader, String code, SubjectDirectory directory, Typed typed) {
    String stripped = typed.required("site", code);
    Optional<Subject> site =
        directory.find(stripped, SubjectKind.SITE).filter(one -> isOf(trader, one.id(), directory));
    if (site.isEmpty() && !stripped.isEmpty()) {
      typed.refuse(Reason.NO_SITE, stripped, "");
    }
    return site;
  }

  private static boolean isOf(Trader trader, int site, SubjectDirectory directory) {
    return trader.companyId().isEmpty()
        || directory.get(site).companyId().equals(trader.companyId());
  }

  /// A reservation of others answers like one that there is not.
  private static Reservation reservation(
      Trader trader, LotMarket market, String number, SubjectDirectory directory) {
    Reservation reservation = market.findReservation(number).orElseThrow(() -> unknown(number));
    int seller = market.findListing(reservation.listing()).orElseThrow().seller();
    if (!isOf(trader, reservation.buyer(), directory) && !isOf(trader, seller, directory)) {
      throw unknown(number);
    }
    return reservation;
  }

  private static void requireOf(
      Trader trader, int site, SubjectDirectory directory, String number) {
    if (!isOf(trader, site, directory)) {
      throw new MarketRefused(Reason.NOT_YOURS, number, directory.get(site).code());
    }
  }

  private static void requireNone(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new MarketRefused(refusals);
    }
  }

  private static MarketRefused unknown(String code) {
    return new MarketRefused(Reason.UNKNOWN, code, "");
  }

  private MarketEvent add(Trader trader, MarketEvent event) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return book.add(new MarketBook.Entry(event, trader.username(), now));
  }

  private LocalDate today() {
    return dayOf(clock.instant());
  }

  /// In China.
  private static LocalDate dayOf(Instant instant) {
    return instant.atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }

  /// Does it while nobody else changes the market, here or in another process.
  private <T> T alone(Supplier<T> work) {
    ownTurn.lock();
    try (LedgerLocks.Held held = held()) {
      return work.get();
    } finally {
      ownTurn.unlock();
    }
  }

  private LedgerLocks.Held held() {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Optional<LedgerLocks.Held> held = locks.tryLock(LOCK, LedgerLocks.Mode.EXCLUSIVE);
      if (held.isPresent()) {
        return held.get();
      }
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for the market", e);
      }
    }
    throw new JobBusy("somebody else changes the market of lots; try again in a moment");
  }
}
