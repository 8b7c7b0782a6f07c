package org.greenloop.accounting.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;

/// A trace together with the way that the material took, so that it can be drawn.
///
/// @param steps the events of the trace, the earliest first
/// @param links the lots between them, in the order of the events that take them
public record Followed<T>(T trace, List<Step> steps, List<Link> links) {

  public Followed {
    steps = List.copyOf(steps);
    links = List.copyOf(links);
  }

  /// An event, with what it took and gave besides what was asked for.
  ///
  /// @param event as [CustodyEvent#reference]
  /// @param process of a treatment run
  /// @param took materials, each once; of lots that no event made none is known
  /// @param gave materials, each once
  /// @param in mass of all that it took
  /// @param out mass of all that it gave, known losses included
  /// @param share of the lot that was asked for
  public record Step(
      String event,
      EventKind kind,
      LocalDate date,
      int operator,
      int holder,
      Optional<String> process,
      List<String> took,
      List<String> gave,
      Quantity in,
      Quantity out,
      Fraction share) {

    public Step {
      took = List.copyOf(took);
      gave = List.copyOf(gave);
    }
  }

  /// A lot that goes from the event that made it into another.
  ///
  /// @param from empty where no event made it
  /// @param to event that takes of it
  /// @param material empty where no event made it
  /// @param mass taken
  /// @param share of the lot that was asked for which went this way
  public record Link(
      String lot,
      Optional<String> material,
      Optional<String> from,
      String to,
      Quantity mass,
      Fraction share) {}
}
