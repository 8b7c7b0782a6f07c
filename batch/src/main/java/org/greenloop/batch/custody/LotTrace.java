package org.greenloop.batch.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.BackTrace;
import org.greenloop.accounting.custody.Consigned;
import org.greenloop.accounting.custody.EventKind;
import org.greenloop.accounting.custody.ForwardTrace;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;

/// 来源可查、去向可追、责任可究: a lot as somebody may see it. What is empty is either not known or not for that
/// reader; see [Step#open].
///
/// @param material empty for a lot that no event made
/// @param sources of a trace back: what the material was, by share, the largest first; they add up
///   to 1
/// @param origins of a trace back: the consigned lots that the reader may know
/// @param destinations of a trace forward, by share, the largest first; they add up to 1
/// @param steps the events on the way, the earliest first
/// @param exact false where a share was cut because its digits grew too many
public record LotTrace(
    String lot,
    Direction direction,
    Optional<String> material,
    Optional<Quantity> mass,
    Optional<Subject> holder,
    List<Source> sources,
    List<Origin> origins,
    List<Destination> destinations,
    List<Step> steps,
    List<Link> links,
    boolean exact) {

  public LotTrace {
    sources = List.copyOf(sources);
    origins = List.copyOf(origins);
    destinations = List.copyOf(destinations);
    steps = List.copyOf(steps);
    links = List.copyOf(links);
  }

  public enum Direction {
    BACK,
    FORWARD
  }

  /// @param ground why the trace ends there
  /// @param product empty where nobody consigned it
  public record Source(
      BackTrace.Ground ground, Optional<ReturnedProduct> product, Fraction share) {}

  /// @param step the event that made it
  public record Origin(
      String lot,
      BackTrace.Ground ground,
      Optional<Integer> step,
      Optional<Consigned> consigned,
      Fraction share) {}

  /// @param lot that is held, if the reader may know it
  /// @param step event after which it is held, or in which it left; empty where several that the
  ///   reader may not know are taken together
  public record Destination(
      ForwardTrace.Fate fate,
      Optional<String> lot,
      Optional<Integer> step,
      Optional<Subject> operator,
      String material,
      Optional<Route> route,
      Fraction share) {}

  /// @param number from 1
  /// @param event as [org.greenloop.accounting.custody.CustodyEvent#reference]
  /// @param operator who answers for it
  /// @param holder who had it afterwards
  /// @param region GB/T 2260 province, or country
  /// @param open whether the reader may see names, lots and masses
  public record Step(
      int number,
      Optional<String> event,
      EventKind kind,
      LocalDate date,
      Optional<Subject> operator,
      Optional<Subject> holder,
      Optional<String> region,
      Optional<String> process,
      List<String> took,
      List<String> gave,
      Optional<Quantity> in,
      Optional<Quantity> out,
      Fraction share,
      boolean open) {}

  /// A lot that goes from one step to another.
  ///
  /// @param from empty where no event made it
  public record Link(
      Optional<Integer> from,
      int to,
      Optional<String> lot,
      Optional<String> material,
      Optional<Quantity> mass,
      Fraction share) {}

  /// Steps of which the reader sees neither names nor masses.
  public long closedSteps() {
    return steps.stream().filter(step -> !step.open()).count();
  }
}
