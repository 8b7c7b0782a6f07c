package org.greenloop.certificate.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.FindingKind;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.content.Content;
import org.greenloop.certificate.content.ContentData;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;

/// Everything that stands on a recovery statement. Masses are in kg, as weighed, emissions in
/// kgCO2e.
///
/// The holder is the company that the statement is about, with all its sites, and the period is a
/// year, or another one that was asked for.
///
/// @param returned what was consigned to its sites
/// @param takenOver what its sites took over from others
/// @param treated what its sites treated, by process and route
/// @param recovered what its sites finally recovered, counted once
/// @param avoided what that spares; reported apart and never netted
/// @param rates of it as a producer
/// @param balances of its sites
/// @param findings that are open and concern it
public record RecoveryContent(
    Issued issued,
    Totals totals,
    List<Returned> returned,
    List<TakenOver> takenOver,
    List<Treated> treated,
    List<Recovered> recovered,
    List<Avoided> avoided,
    List<Rate> rates,
    List<Balance> balances,
    List<Finding> findings)
    implements Content {

  public static final ContentData<RecoveryContent> DATA =
      new ContentData<>("recovery-statement", RecoveryContent.class);

  /// @throws IllegalArgumentException where a total is not the sum of its rows
  public RecoveryContent {
    returned = List.copyOf(returned);
    takenOver = List.copyOf(takenOver);
    treated = List.copyOf(treated);
    recovered = List.copyOf(recovered);
    avoided = List.copyOf(avoided);
    rates = List.copyOf(rates);
    balances = List.copyOf(balances);
    findings = List.copyOf(findings);
    require(
        issued.serial(),
        "returned",
        totals.returned(),
        returned.stream().map(Returned::mass).toList());
    require(
        issued.serial(),
        "taken over",
        totals.takenOver(),
        takenOver.stream().map(TakenOver::mass).toList());
    require(
        issued.serial(), "treated", totals.treated(), treated.stream().map(Treated::took).toList());
    require(
        issued.serial(),
        "recovered",
        totals.recovered(),
        recovered.stream().map(Recovered::counted).toList());
  }

  private static void require(
      String serial, String what, BigDecimal total, List<BigDecimal> masses) {
    BigDecimal sum = masses.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(total) != 0) {
      throw new IllegalArgumentException(
          "statement %s says %s %s, and its rows are %s".formatted(serial, what, total, sum));
    }
  }

  /// Sums of the rows below.
  public record Totals(
      BigDecimal returned, BigDecimal takenOver, BigDecimal treated, BigDecimal recovered) {}

  public record Returned(
      ReturnedProduct.Family family, Term material, int consignments, BigDecimal mass) {}

  /// @param mass by the weight of whoever took it
  public record TakenOver(Term material, int handOvers, BigDecimal mass) {}

  /// What a process took and gave.
  ///
  /// @param recoveredPercent what was used again, remanufactured or recycled, of what the process
  ///   took; empty where it took nothing
  public record Treated(
      Term process,
      BigDecimal took,
      BigDecimal reuse,
      BigDecimal remanufacture,
      BigDecimal recycling,
      BigDecimal energyRecovery,
      BigDecimal disposal,
      BigDecimal stock,
      BigDecimal loss,
      Optional<BigDecimal> recoveredPercent) {}

  /// @param output mass that left by the route
  /// @param counted of that, what had not been recovered before; rounded to grams
  public record Recovered(Term material, Route route, BigDecimal output, BigDecimal counted) {}

  /// What a recovery spares, by its pair of factors.
  ///
  /// @param counted mass, rounded to grams
  /// @param factor id of the pair; empty where there is none for the material, and nothing is known
  ///   of what it spares
  /// @param emissions kgCO2e, rounded to kilograms
  public record Avoided(
      Term material,
      BigDecimal counted,
      String factor,
      Optional<Confidence> confidence,
      Optional<BigDecimal> emissions) {}

  /// A recovery rate of a producer.
  ///
  /// @param families that were counted, one after the other
  /// @param base periods of sales that it is held against
  /// @param onMarket average of the base; empty where one of its periods is not known
  /// @param percent empty where there is no rate; `unknown` says why
  public record Rate(
      Measure measure,
      List<FamilyOf> families,
      BigDecimal takenBack,
      BigDecimal recovered,
      String base,
      Optional<BigDecimal> onMarket,
      Optional<BigDecimal> percent,
      Optional<Unknown> unknown) {

    public Rate {
      families = List.copyOf(families);
    }
  }

  public record FamilyOf(ReturnedProduct.Family family) {}

  public enum Measure {
    /// 产品回收率: taken back over put on the market.
    PRODUCT,
    /// 包装回收率: finally recovered over put on the market.
    PACKAGING
  }

  /// Why there is no rate.
  public enum Unknown {
    SALES_NOT_DECLARED,
    NOTHING_SOLD
  }

  /// opening + received + made = handedOver + used + soldBack + losses + closing
  ///
  /// @param counted empty where nobody counted
  /// @param closes within the limit of V-816
  public record Balance(
      Party site,
      Term material,
      BigDecimal opening,
      BigDecimal received,
      BigDecimal made,
      BigDecimal handedOver,
      BigDecimal used,
      BigDecimal soldBack,
      BigDecimal losses,
      BigDecimal closing,
      Optional<BigDecimal> counted,
      boolean closes) {}

  /// Something that a reviewer should look at.
  ///
  /// @param rule such as `V-806`
  /// @param date of its last event, or the last day of the period
  /// @param events of the holder and its direct partners
  /// @param others whether events of others belong to it, which are not named
  public record Finding(
      String rule, FindingKind kind, LocalDate date, List<Event> events, boolean others) {

    public Finding {
      events = List.copyOf(events);
    }
  }

  public record Event(String reference) {}
}
