package org.greenloop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.market.Listing;
import org.greenloop.accounting.market.MarketBook;
import org.greenloop.accounting.market.MarketEvent;
import org.greenloop.accounting.market.Reservation;
import org.greenloop.accounting.market.Settlement;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Offers are numbered `O-1`, reservations `R-1`.
final class PostgresMarketBook implements MarketBook {

  private static final String OFFER = "O-";
  private static final String RESERVATION = "R-";

  private final JdbcClient jdbc;

  PostgresMarketBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Entry> list() {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(
        read(
            "SELECT *, listed_by AS who, listed_at AS at FROM lot_listing ORDER BY id",
            row -> new MarketEvent.Listed(listing(row))));
    entries.addAll(
        read(
            "SELECT *, withdrawn_by AS who, withdrawn_at AS at FROM lot_withdrawal ORDER BY listing_id",
            row -> new MarketEvent.Withdrawn(OFFER + row.getLong("listing_id"), day(row, "day"))));
    entries.addAll(
        read(
            "SELECT *, reserved_by AS who, reserved_at AS at FROM lot_reservation ORDER BY id",
            row -> new MarketEvent.Reserved(reservation(row))));
    entries.addAll(
        read(
            """
            SELECT e.*, l.material, e.ended_by AS who, e.ended_at AS at
            FROM lot_reservation_end e
            JOIN lot_reservation r ON r.id = e.reservation_id
            JOIN lot_listing l ON l.id = r.listing_id
            ORDER BY e.reservation_id
            """,
            PostgresMarketBook::ending));
    return entries;
  }

  private interface EventReader {
    MarketEvent read(ResultSet row) throws SQLException;
  }

  private List<Entry> read(String sql, EventReader reader) {
    return jdbc.sql(sql)
        .query(
            (row, index) ->
                new Entry(
                    reader.read(row),
                    row.getString("who"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Listing listing(ResultSet row) throws SQLException {
    String documents = row.getString("documents");
    return new Listing(
        OFFER + row.getLong("id"),
        day(row, "first_day"),
        day(row, "last_day"),
        row.getInt("site_id"),
        row.getString("lot"),
        row.getString("material"),
        mass(row, "mass"),
        Optional.ofNullable(row.getString("grade")),
        row.getString("place"),
        Optional.ofNullable(row.getBigDecimal("price")),
        documents.isEmpty() ? List.of() : List.of(documents.split(" ", -1)));
  }

  private static Reservation reservation(ResultSet row) throws SQLException {
    return new Reservation(
        RESERVATION + row.getLong("id"),
        OFFER + row.getLong("listing_id"),
        day(row, "day"),
        day(row, "last_day"),
        row.getInt("site_id"),
        mass(row, "mass"),
        row.getBigDecimal("price"));
  }

  /// The papers of a settlement stand in its hand-over.
  private static MarketEvent ending(ResultSet row) throws SQLException {
    String reservation = RESERVATION + row.getLong("reservation_id");
    String lot = row.getString("lot");
    return lot == null
        ? new MarketEvent.Released(reservation, day(row, "day"))
        : new MarketEvent.Settled(
            new Settlement(
                reservation,
                day(row, "day"),
                mass(row, "given"),
                new Lot(lot, row.getString("material"), mass(row, "received")),
                Documents.NONE));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Quantity mass(ResultSet row, String column) throws SQLException {
    return new Quantity(row.getBigDecimal(column), Unit.KILOGRAM);
  }

  @Override
  public MarketEvent add(Entry entry) {
    return switch (entry.event()) {
      case MarketEvent.Listed(Listing listing) -> new MarketEvent.Listed(add(listing, entry));
      case MarketEvent.Withdrawn withdrawn -> {
        insert(
                """
                INSERT INTO lot_withdrawal (listing_id, day, withdrawn_by, withdrawn_at)
                VALUES (:id, :day, :by, :at)
                """,
                entry)
            .param("id", id(withdrawn.listing(), OFFER))
            .param("day", withdrawn.on())
            .update();
        yield withdrawn;
      }
      case MarketEvent.Reserved(Reservation reservation) ->
          new MarketEvent.Reserved(add(reservation, entry));
      case MarketEvent.Released released -> {
        insert(
                """
                INSERT INTO lot_reservation_end (reservation_id, kind, day, ended_by, ended_at)
                VALUES (:id, 'RELEASED', :day, :by, :at)
                """,
                entry)
            .param("id", id(released.reservation(), RESERVATION))
            .param("day", released.on())
            .update();
        yield released;
      }
      case MarketEvent.Settled settled -> {
        Settlement settlement = settled.settlement();
        insert(
                """
                INSERT INTO lot_reservation_end (reservation_id, kind, day, lot, given, received,
                  ended_by, ended_at)
                VALUES (:id, 'SETTLED', :day, :lot, :given, :received, :by, :at)
                """,
                entry)
            .param("id", id(settlement.reservation(), RESERVATION))
            .param("day", settlement.on())
            .param("lot", settlement.received().code())
            .param("given", settlement.given().in(Unit.KILOGRAM).value())
            .param("received", settlement.received().net().in(Unit.KILOGRAM).value())
            .update();
        yield settled;
      }
    };
  }

  private Listing add(Listing listing, Entry entry) {
    return insert(
            """
            INSERT INTO lot_listing (site_id, lot, material, mass, grade, place, price, documents,
              first_day, last_day, listed_by, listed_at)
            VALUES (:site, :lot, :material, :mass, :grade, :place, :price, :documents, :first, :last,
              :by, :at)
            RETURNING *
            """,
            entry)
        .param("site", listing.seller())
        .param("lot", listing.lot())
        .param("material", listing.material())
        .param("mass", listing.mass().in(Unit.KILOGRAM).value())
        .param("grade", listing.grade().orElse(null), Types.VARCHAR)
        .param("place", listing.place())
        .param("price", listing.price().orElse(null), Types.NUMERIC)
        .param("documents", String.join(" ", listing.documents()))
        .param("first", listing.from())
        .param("last", listing.until())
        .query((row, index) -> listing(row))
        .single();
  }

  private Reservation add(Reservation reservation, Entry entry) {
    return insert(
            """
            INSERT INTO lot_reservation (listing_id, site_id, mass, price, day, last_day,
              reserved_by, reserved_at)
            VALUES (:listing, :site, :mass, :price, :day, :last, :by, :at)
            RETURNING *
            """,
            entry)
        .param("listing", id(reservation.listing(), OFFER))
        .param("site", reservation.buyer())
        .param("mass", reservation.mass().in(Unit.KILOGRAM).value())
        .param("price", reservation.price())
        .param("day", reservation.on())
        .param("last", reservation.until())
        .query((row, index) -> reservation(row))
        .single();
  }

  private JdbcClient.StatementSpec insert(String sql, Entry entry) {
    return jdbc.sql(sql).param("by", entry.by()).param("at", entry.at().atOffset(ZoneOffset.UTC));
  }

  private static long id(String number, String prefix) {
    if (!number.startsWith(prefix)) {
      throw new IllegalArgumentException("not a number of the market: " + number);
    }
    return Long.parseLong(number.substring(prefix.length()));
  }
}
