package org.greenloop.custody;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.custody.Consigned;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.batch.custody.LotTrace;

/// Where a lot came from or went. Masses in kg, shares of the lot from 0 to 1; null is what is not
/// known or not for the reader.
///
/// @param direction `back` or `forward`
/// @param sources of a trace back: what it was before it was given back; shares add up to 1
/// @param origins of a trace back: the first lots, as far as the reader may know them
/// @param destinations of a trace forward; shares add up to 1
/// @param closedSteps steps without names and masses, because the reader took no part in them
/// @param exact false where a share was cut because its digits grew too many
public record TraceJson(
    String lot,
    String direction,
    Optional<String> material,
    Optional<String> mass,
    String unit,
    Optional<Party> holder,
    List<SourceJson> sources,
    List<OriginJson> origins,
    List<DestinationJson> destinations,
    List<StepJson> steps,
    List<LinkJson> links,
    long closedSteps,
    boolean exact) {

  /// @param ground `returned`, `unknown` (no event made it) or `unfounded` (made of nothing)
  public record SourceJson(
      String ground,
      Optional<String> family,
      Optional<String> kind,
      Optional<String> producer,
      Optional<String> brand,
      String share) {}

  /// @param step number of the event that made it
  /// @param source whom it came from: `company`, `site`, `channel` or `household`
  public record OriginJson(
      String lot,
      String ground,
      Optional<Integer> step,
      Optional<String> family,
      Optional<String> kind,
      Optional<String> producer,
      Optional<String> brand,
      Optional<String> source,
      Optional<String> sourceName,
      String share) {}

  /// @param fate `held`, `left`, `sold-back` or `unaccounted`
  public record DestinationJson(
      String fate,
      Optional<String> lot,
      Optional<Integer> step,
      Optional<Party> operator,
      String material,
      Optional<String> route,
      String share) {}

  /// @param kind `return-consignment`, `hand-over`, `regrouping`, `treatment-run` or `sale-back`
  /// @param operator who answers for it
  /// @param holder who had it afterwards
  /// @param region GB/T 2260 province, or country
  /// @param took codes of materials that went in
  /// @param gave codes of materials that came out
  /// @param open whether the reader sees names, lots and masses
  public record StepJson(
      int step,
      Optional<String> event,
      String kind,
      String date,
      Optional<Party> operator,
      Optional<Party> holder,
      Optional<String> region,
      Optional<String> process,
      List<String> took,
      List<String> gave,
      Optional<String> in,
      Optional<String> out,
      String share,
      boolean open) {}

  /// A lot between two steps.
  ///
  /// @param from empty where no event made it
  public record LinkJson(
      Optional<Integer> from,
      int to,
      Optional<String> lot,
      Optional<String> material,
      Optional<String> mass,
      String share) {}

  /// @param locale of the names
  public static TraceJson of(LotTrace trace, Locale locale) {
    return new TraceJson(
        trace.lot(),
        Written.code(trace.direction()),
        trace.material(),
        Written.mass(trace.mass()),
        "kg",
        trace.holder().map(site -> Party.of(site, locale)),
        trace.sources().stream().map(TraceJson::json).toList(),
        trace.origins().stream().map(TraceJson::json).toList(),
        trace.destinations().stream().map(destination -> json(destination, locale)).toList(),
        trace.steps().stream().map(step -> json(step, locale)).toList(),
        trace.links().stream().map(TraceJson::json).toList(),
        trace.closedSteps(),
        trace.exact());
  }

  private static SourceJson json(LotTrace.Source source) {
    return new SourceJson(
        Written.code(source.ground()),
        source.product().map(Written::family),
        source.product().flatMap(ReturnedProduct::kind),
        source.product().flatMap(ReturnedProduct::producer),
        source.product().flatMap(ReturnedProduct::brand),
        Written.share(source.share()));
  }

  private static OriginJson json(LotTrace.Origin origin) {
    Optional<ReturnedProduct> product = origin.consigned().map(Consigned::product);
    Optional<ReturnConsignment.Source> source = origin.consigned().map(Consigned::source);
    return new OriginJson(
        origin.lot(),
        Written.code(origin.ground()),
        origin.step(),
        product.map(Written::family),
        product.flatMap(ReturnedProduct::kind),
        product.flatMap(ReturnedProduct::producer),
        product.flatMap(ReturnedProduct::brand),
        source.map(one -> Written.code(one.kind())),
        source.flatMap(ReturnConsignment.Source::name),
        Written.share(origin.share()));
  }

  private static DestinationJson json(LotTrace.Destination destination, Locale locale) {
    return new DestinationJson(
        Written.code(destination.fate()),
        destination.lot(),
        destination.step(),
        destination.operator().map(site -> Party.of(site, locale)),
        destination.material(),
        destination.route().map(Written::code),
        Written.share(destination.share()));
  }

  private static StepJson json(LotTrace.Step step, Locale locale) {
    return new StepJson(
        step.number(),
        step.event(),
        step.kind().code(),
        step.date().toString(),
        step.operator().map(site -> Party.of(site, locale)),
        step.holder().map(site -> Party.of(site, locale)),
        step.region(),
        step.process(),
        step.took(),
        step.gave(),
        Written.mass(step.in()),
        Written.mass(step.out()),
        Written.share(step.share()),
        step.open());
  }

  private static LinkJson json(LotTrace.Link link) {
    return new LinkJson(
        link.from(),
        link.to(),
        link.lot(),
        link.material(),
        Written.mass(link.mass()),
        Written.share(link.share()));
  }
}
