package org.greenloop.accounting.custody;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// One thing that a reviewer should look at.
///
/// @param events as [CustodyEvent#reference], in order
/// @param lots codes, in order
/// @param operators keys of those who took part, in order
/// @param found what was found
/// @param arguments what the message needs besides, in the order of [FindingKind]
public record CustodyFinding(
    FindingKind kind,
    List<String> events,
    List<String> lots,
    List<Integer> operators,
    String found,
    List<String> arguments) {

  static final Comparator<CustodyFinding> ORDER =
      Comparator.comparing(CustodyFinding::kind)
          .thenComparing(finding -> String.join("\n", finding.events))
          .thenComparing(finding -> String.join("\n", finding.lots))
          .thenComparing(finding -> finding.operators.toString())
          .thenComparing(CustodyFinding::found);

  public CustodyFinding {
    events = events.stream().sorted().distinct().toList();
    lots = lots.stream().sorted().distinct().toList();
    operators = operators.stream().sorted().distinct().toList();
    arguments = List.copyOf(arguments);
  }

  static CustodyFinding of(
      FindingKind kind, CustodyEvent event, List<String> lots, String found, String... arguments) {
    return new CustodyFinding(
        kind,
        List.of(event.reference()),
        lots,
        List.of(event.operator(), event.holder()),
        found,
        List.of(arguments));
  }

  /// Of several events.
  static CustodyFinding of(
      FindingKind kind,
      Collection<? extends CustodyEvent> events,
      String found,
      String... arguments) {
    return new CustodyFinding(
        kind,
        events.stream().map(CustodyEvent::reference).toList(),
        events.stream().flatMap(event -> lotsOf(event).stream()).toList(),
        events.stream()
            .flatMap(event -> List.of(event.operator(), event.holder()).stream())
            .toList(),
        found,
        List.of(arguments));
  }

  /// The lots that an event makes, or takes where it makes none.
  private static List<String> lotsOf(CustodyEvent event) {
    List<String> made =
        event.outputs().stream().flatMap(output -> output.lot().stream()).map(Lot::code).toList();
    return made.isEmpty() ? event.inputs().stream().map(Portion::lot).toList() : made;
  }
}
