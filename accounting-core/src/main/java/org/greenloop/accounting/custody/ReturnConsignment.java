package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// 回收批次: material that somebody gave back. The chain of custody begins here.
///
/// A delivery of several materials is one consignment with several lots, a record each under one
/// number.
///
/// @param collector key of the site that took it
/// @param weighing empty where the lot was weighed net
public record ReturnConsignment(
    String number,
    LocalDate date,
    int collector,
    Source source,
    ReturnedProduct product,
    Lot lot,
    Optional<Weighing> weighing,
    Documents documents)
    implements Documented {

  /// @throws IllegalArgumentException where the lot was not weighed with its own net mass
  public ReturnConsignment {
    weighing.ifPresent(
        weighed -> {
          if (LotMass.micrograms(weighed.net()) != LotMass.micrograms(lot.net())) {
            throw new IllegalArgumentException(
                "the weighing gives " + weighed.net() + " and the lot has " + lot.net());
          }
        });
  }

  /// Whom it came from.
  ///
  /// @param name code or name; of households none is kept
  public record Source(SourceKind kind, Optional<String> name) {}

  /// Company, one of its sites, a channel such as a shop or a take-back point, or households.
  public enum SourceKind {
    COMPANY,
    SITE,
    CHANNEL,
    HOUSEHOLD
  }

  @Override
  public int operator() {
    return collector;
  }

  @Override
  public List<Portion> inputs() {
    return List.of();
  }

  @Override
  public List<Output> outputs() {
    return List.of(Output.of(Route.STOCK, lot));
  }

  /// Kind, number and lot, since one consignment may have several.
  @Override
  public String reference() {
    return kind().code() + " " + number + " " + lot.code();
  }

  @Override
  public EventKind kind() {
    return EventKind.RETURN_CONSIGNMENT;
  }

  @Override
  public Quantity goods() {
    return lot.net();
  }

  @Override
  public String material() {
    return lot.material();
  }
}
