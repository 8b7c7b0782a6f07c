package org.greenloop.certificate.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.EventKind;
import org.greenloop.accounting.custody.ForwardTrace;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.certificate.content.Content;
import org.greenloop.certificate.content.ContentData;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;

/// Everything that stands on a recovery receipt: who gave what to whom, how it was weighed, the
/// papers that went with it, and what the lot became as far as its holder may see.
///
/// Masses are in kg.
///
/// The holder is the company that took the lot over; the receipt shows what it may see, as it was
/// known on the day of issue.
///
/// @param day on which the lot changed hands
/// @param event what the lot came by: a return consignment or a hand-over
/// @param number of that event
/// @param site of the holder that took it
/// @param material of the lot
/// @param net mass of the lot, by the weight of whoever took it
/// @param weighing empty where the lot was weighed net
/// @param given what the seller gave, by the seller's weight; empty for a consignment
/// @param photos SHA-256 of each picture
/// @param closedSteps events after it in which the holder took no part
/// @param exact false where a share was cut because its digits grew too many
public record ReceiptContent(
    Issued issued,
    LocalDate day,
    EventKind event,
    String number,
    Party site,
    Giver giver,
    String lot,
    Term material,
    BigDecimal net,
    Optional<Scale> weighing,
    Optional<Given> given,
    Optional<Product> product,
    Optional<Ticket> ticket,
    Optional<Paper> manifest,
    Optional<Paper> invoice,
    List<Photo> photos,
    List<Destination> destinations,
    List<Step> steps,
    int closedSteps,
    boolean exact)
    implements Content {

  public static final ContentData<ReceiptContent> DATA =
      new ContentData<>("recovery-receipt", ReceiptContent.class);

  /// @throws IllegalArgumentException for an event that hands nothing over, and where net is not
  ///   gross less tare
  public ReceiptContent {
    photos = List.copyOf(photos);
    destinations = List.copyOf(destinations);
    steps = List.copyOf(steps);
    if (event != EventKind.RETURN_CONSIGNMENT && event != EventKind.HAND_OVER) {
      throw new IllegalArgumentException(
          "a receipt is for a return consignment or a hand-over, not for a " + event.code());
    }
    BigDecimal mass = net;
    weighing.ifPresent(
        scale -> {
          if (scale.gross().subtract(scale.tare()).compareTo(mass) != 0) {
            throw new IllegalArgumentException(
                "the receipt of lot %s says net %s, and gross %s less tare %s"
                    .formatted(lot, mass, scale.gross(), scale.tare()));
          }
        });
  }

  /// Who gave it.
  ///
  /// @param kind empty for a member, whose site is named
  /// @param site of the member
  /// @param name of whoever else it was; of households none is kept
  public record Giver(
      Optional<ReturnConsignment.SourceKind> kind, Optional<Party> site, String name) {}

  /// 毛重、皮重.
  public record Scale(BigDecimal gross, BigDecimal tare) {}

  /// A part of a lot of the seller.
  public record Given(String lot, BigDecimal net) {}

  /// What it was. Texts are empty where nothing is said.
  ///
  /// @param producer code of the company that put it on the market
  /// @param pieces where they were counted
  public record Product(
      ReturnedProduct.Family family,
      String kind,
      String producer,
      String brand,
      String chemistry,
      Optional<BigDecimal> pieces) {}

  /// 磅单.
  ///
  /// @param gross of vehicle and load
  public record Ticket(
      String weighbridge, String number, String vehicle, LocalDateTime at, BigDecimal gross) {}

  /// Transfer manifest 转移联单 or invoice, with the mass that it states.
  public record Paper(String number, BigDecimal net) {}

  public record Photo(String sha256) {}

  /// What became of a part of the lot.
  ///
  /// @param mass of the lot that it is, kg, rounded to grams
  /// @param percent of the lot
  /// @param lot empty for whoever may not know it, and where none is left
  /// @param site likewise
  public record Destination(
      ForwardTrace.Fate fate,
      Optional<Route> route,
      Term material,
      String lot,
      Optional<Party> site,
      BigDecimal mass,
      BigDecimal percent) {}

  /// An event after it.
  ///
  /// @param number of the step, from 1
  /// @param operator empty where the holder took no part; so are `reference`, `to` and the masses
  /// @param region GB/T 2260 province, or country
  public record Step(
      int number,
      LocalDate date,
      EventKind kind,
      Optional<Term> process,
      String reference,
      Optional<Party> operator,
      Optional<Party> to,
      String region,
      Optional<BigDecimal> in,
      Optional<BigDecimal> out,
      BigDecimal percent) {}
}
