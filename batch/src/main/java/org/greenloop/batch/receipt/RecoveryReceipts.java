package org.greenloop.batch.receipt;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.custody.Documented;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.EventKind;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.SaleBack;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.custody.CustodyBook;
import org.greenloop.batch.custody.CustodyTerms;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTrace.Direction;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.certificate.content.Draft;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.receipt.ReceiptContent;
import org.greenloop.certificate.receipt.ReceiptContent.Destination;
import org.greenloop.certificate.receipt.ReceiptContent.Given;
import org.greenloop.certificate.receipt.ReceiptContent.Giver;
import org.greenloop.certificate.receipt.ReceiptContent.Paper;
import org.greenloop.certificate.receipt.ReceiptContent.Photo;
import org.greenloop.certificate.receipt.ReceiptContent.Product;
import org.greenloop.certificate.receipt.ReceiptContent.Scale;
import org.greenloop.certificate.receipt.ReceiptContent.Step;
import org.greenloop.certificate.receipt.ReceiptContent.Ticket;
import org.greenloop.certificate.receipt.ReceiptDocument;

/// The recovery receipt 回收凭证 of a lot.
///
/// It is asked for by the company that holds the lot, or by whoever sees all, and always says what
/// the holder may see, whoever presses the button: it is the holder who hands it on.
public final class RecoveryReceipts {

  /// Grams, in kg.
  private static final int GRAMS = 3;

  private static final int PERCENT_DECIMALS = 2;

  private static final ReceiptDocument DOCUMENT = new ReceiptDocument();

  private final CustodyBook book;
  private final LotTracing tracing;
  private final Organizations organizations;

  public RecoveryReceipts(CustodyBook book, LotTracing tracing, Organizations organizations) {
    this.book = book;
    this.tracing = tracing;
    this.organizations = organizations;
  }

  /// A receipt that can be issued.
  ///
  /// @param site that took the lot over
  public record Receipt(Subject site, String lot, Draft<ReceiptContent> draft) {

    public ContentIssuing.Order<ReceiptContent> order() {
      return new ContentIssuing.Order<>(
          DocumentKind.RECOVERY_RECEIPT,
          site,
          lot,
          Optional.empty(),
          draft,
          ReceiptContent.DATA,
          DOCUMENT::render);
    }
  }

  /// Empty for a lot that there is not, that the onlooker may not ask for, and that did not change
  /// hands: one that a treatment made has no receipt.
  public Optional<Receipt> find(String lot, Onlooker onlooker) {
    if (tracing.find(lot, Direction.FORWARD, onlooker).isEmpty()) {
      return Optional.empty();
    }
    SubjectDirectory directory = organizations.directory();
    return book.findArrival(lot)
        .flatMap(
            arrival -> {
              Subject site = directory.get(arrival.holder());
              Subject holder = site.companyId().map(directory::get).orElse(site);
              return tracing
                  .find(lot, Direction.FORWARD, Onlooker.of(holder.id()))
                  .map(trace -> new Receipt(site, lot, draft(arrival, trace, directory)));
            });
  }

  private static Draft<ReceiptContent> draft(
      Documented arrival, LotTrace trace, SubjectDirectory directory) {
    Lot lot = arrival.outputs().getFirst().lot().orElseThrow();
    Subject site = directory.get(arrival.holder());
    Documents papers = arrival.documents();
    return issued ->
        new ReceiptContent(
            issued,
            arrival.date(),
            arrival.kind(),
            arrival.number(),
            CustodyTerms.party(site),
            giver(arrival, directory),
            lot.code(),
            CustodyTerms.material(lot.material()),
            kilograms(lot.net()),
            weighing(arrival)
                .map(weighed -> new Scale(kilograms(weighed.gross()), kilograms(weighed.tare()))),
            given(arrival),
            product(arrival),
            papers.ticket().map(RecoveryReceipts::ticket),
            papers.manifest().map(RecoveryReceipts::paper),
            papers.invoice().map(RecoveryReceipts::paper),
            papers.photos().stream().map(Photo::new).toList(),
            trace.destinations().stream().map(one -> destination(one, lot.net())).toList(),
            trace.steps().stream().map(RecoveryReceipts::step).toList(),
            Math.toIntExact(trace.closedSteps()),
            trace.exact());
  }

  private static Giver giver(Documented arrival, SubjectDirectory directory) {
    return switch (arrival) {
      case ReturnConsignment consignment -> giver(consignment.source(), directory);
      case HandOver handOver ->
          new Giver(
              Optional.empty(),
              Optional.of(CustodyTerms.party(directory.get(handOver.seller()))),
              "");
      case SaleBack sale -> throw noReceipt(sale);
    };
  }

  /// A source that is a member is named as the member is.
  private static Giver giver(ReturnConsignment.Source source, SubjectDirectory directory) {
    Optional<Party> member =
        switch (source.kind()) {
          case COMPANY, SITE -> source.name().flatMap(directory::find).map(CustodyTerms::party);
          case CHANNEL, HOUSEHOLD -> Optional.empty();
        };
    return new Giver(
        Optional.of(source.kind()), member, member.isPresent() ? "" : source.name().orElse(""));
  }

  private static Optional<Weighing> weighing(Documented arrival) {
    return switch (arrival) {
      case ReturnConsignment consignment -> consignment.weighing();
      case HandOver handOver -> Optional.empty();
      case SaleBack sale -> throw noReceipt(sale);
    };
  }

  private static Optional<Given> given(Documented arrival) {
    return switch (arrival) {
      case ReturnConsignment consignment -> Optional.empty();
      case HandOver handOver ->
          Optional.of(new Given(handOver.given().lot(), kilograms(handOver.given().net())));
      case SaleBack sale -> throw noReceipt(sale);
    };
  }

  private static Optional<Product> product(Documented arrival) {
    return switch (arrival) {
      case ReturnConsignment consignment -> Optional.of(product(consignment.product()));
      case HandOver handOver -> Optional.empty();
      case SaleBack sale -> throw noReceipt(sale);
    };
  }

  private static Product product(ReturnedProduct product) {
    return new Product(
        product.family(),
        product.kind().orElse(""),
        product.producer().orElse(""),
        product.brand().orElse(""),
        product.chemistry().orElse(""),
        product.pieces().map(pieces -> plain(pieces.value())));
  }

  private static IllegalStateException noReceipt(SaleBack sale) {
    return new IllegalStateException("no lot arrives by a sale back: " + sale.reference());
  }

  private static Ticket ticket(Documents.WeighbridgeTicket ticket) {
    return new Ticket(
        ticket.weighbridge(),
        ticket.number(),
        ticket.vehicle(),
        ticket.at(),
        kilograms(ticket.gross()));
  }

  private static Paper paper(Documents.Paper paper) {
    return new Paper(paper.number(), kilograms(paper.net()));
  }

  private static Destination destination(LotTrace.Destination destination, Quantity net) {
    return new Destination(
        destination.fate(),
        destination.route(),
        CustodyTerms.material(destination.material()),
        destination.lot().orElse(""),
        destination.operator().map(CustodyTerms::party),
        plain(Rounding.toDecimals(destination.share().of(net.in(Unit.KILOGRAM)).value(), GRAMS)),
        percent(destination.share()));
  }

  private static Step step(LotTrace.Step step) {
    boolean passedOn =
        step.holder()
            .filter(holder -> step.operator().filter(one -> one.id() == holder.id()).isEmpty())
            .isPresent();
    return new Step(
        step.number(),
        step.date(),
        step.kind(),
        step.process().map(CustodyTerms::process),
        step.event().map(event -> number(event, step.kind())).orElse(""),
        step.operator().map(CustodyTerms::party),
        step.holder().filter(any -> passedOn).map(CustodyTerms::party),
        step.region().orElse(""),
        step.in().filter(mass -> mass.value().signum() > 0).map(RecoveryReceipts::kilograms),
        step.out().map(RecoveryReceipts::kilograms),
        percent(step.share()));
  }

  /// Of a reference without the kind, which stands beside it.
  private static String number(String reference, EventKind kind) {
    return reference.substring(kind.code().length() + 1);
  }

  private static BigDecimal kilograms(Quantity mass) {
    return plain(mass.in(Unit.KILOGRAM).value());
  }

  private static BigDecimal percent(Fraction share) {
    return plain(
        Rounding.toDecimals(share.toDecimal().multiply(BigDecimal.valueOf(100)), PERCENT_DECIMALS));
  }

  /// Without trailing zeros, so that the data gives the same number back.
  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(Rounding.plain(value));
  }
}
