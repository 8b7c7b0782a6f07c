package org.greenloop.custody;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.recycling.RecoveryRate;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.custody.Rated;
import org.greenloop.wording.CustodyWording;

/// Recovery rates of producers, or of a park or region. Masses in kg.
///
/// @param base `same` (the period itself) or `three-years` (average of the three years before)
/// @param family empty for all products and packaging
/// @param brand empty for all brands
/// @param park code, where the rates are those of a park
/// @param region code, where the rates are those of a region
public record RatesJson(
    String period,
    String base,
    Optional<String> family,
    Optional<String> brand,
    Optional<String> park,
    Optional<String> region,
    String massUnit,
    List<RateJson> rates) {

  private static final CustodyWording WORDING = new CustodyWording();

  /// @param producer empty for a park or region
  /// @param producers that were counted
  /// @param code `recycling.product-recovery-rate` (takenBack ÷ putOnMarket × 100) or
  ///   `recycling.packaging-recovery-rate` (recovered ÷ putOnMarket × 100)
  /// @param value %, not rounded; empty where there is no rate
  /// @param confidence in the definition of the rate
  /// @param families that were counted
  /// @param takenBack given back in the period
  /// @param recovered finally recovered in the period
  /// @param base periods that the rate is held against
  /// @param putOnMarket average of the base; empty where one of its periods is not known
  /// @param unknown `not-by-brand`, `sales-not-declared` or `nothing-sold`, where there is no rate
  /// @param message the same in words, with who can bring what is missing
  public record RateJson(
      Optional<String> producer,
      List<String> producers,
      String code,
      Optional<String> value,
      String unit,
      String confidence,
      List<String> families,
      String takenBack,
      String recovered,
      List<BaseJson> base,
      Optional<String> putOnMarket,
      Optional<String> unknown,
      Optional<String> message,
      List<MissingJson> missing) {}

  /// @param putOnMarket empty where it is not known
  public record BaseJson(String period, Optional<String> putOnMarket) {}

  /// @param producer who brings it
  /// @param item code of a declared item
  /// @param brand the only one that was asked for
  /// @param site empty where no site of the producer declares it
  public record MissingJson(
      String producer,
      String item,
      Optional<String> brand,
      Optional<String> site,
      List<String> months) {}

  public static RatesJson of(
      ReportingPeriod period,
      ProducerRates.Wanted wanted,
      List<ProducerRate> rates,
      Locale locale) {
    return new RatesJson(
        period.toString(),
        Written.code(wanted.base()),
        wanted.family().map(Family::code),
        wanted.brand(),
        group(rates).filter(one -> one.subject().isPresent()).map(Rated::code),
        group(rates).filter(one -> one.subject().isEmpty()).map(Rated::code),
        "kg",
        rates.stream().map(rate -> json(rate, locale)).toList());
  }

  private static Optional<Rated> group(List<ProducerRate> rates) {
    return rates.stream().map(ProducerRate::rated).filter(Rated::isConsolidated).findFirst();
  }

  private static RateJson json(ProducerRate rate, Locale locale) {
    return new RateJson(
        Optional.of(rate.rated()).filter(one -> !one.isConsolidated()).map(Rated::code),
        rate.rated().producers().stream().map(Subject::code).toList(),
        rate.measure().code(),
        rate.value().map(Quantity::value).map(Rounding::plain),
        "%",
        Written.code(ProducerRate.CONFIDENCE),
        rate.families().stream().map(Family::code).toList(),
        Written.mass(rate.takenBack()),
        Written.mass(rate.recovered()),
        rate.sold().entrySet().stream()
            .map(one -> new BaseJson(one.getKey().toString(), Written.mass(one.getValue())))
            .toList(),
        Written.mass(rate.rate().map(RecoveryRate::putOnMarket)),
        rate.unknown().map(Written::code),
        WORDING.unknown(rate, locale),
        rate.missing().stream()
            .map(
                missing ->
                    new MissingJson(
                        missing.producer().code(),
                        missing.item().code(),
                        missing.brand(),
                        missing.site().map(Subject::code),
                        missing.months().stream().map(YearMonth::toString).toList()))
            .toList());
  }
}
