package org.greenloop.accounting.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.proposal.EditionChange.Aspect;
import org.greenloop.accounting.proposal.EditionChange.Text;
import org.greenloop.accounting.proposal.EditionChange.Value;
import org.greenloop.accounting.proposal.EditionFacts.Place;

/// What an edition says otherwise than the one before it, by meaning: the order of lines in a file,
/// its remarks and how a number is written make no difference.
///
/// @param before edition that it is compared with; empty for the first one, of which all is new
/// @param header changes of the scheme itself
/// @param criteria in the order of the later edition, those taken out last
public record EditionDifference(
    Optional<String> before, List<EditionChange> header, List<OfCriterion> criteria) {

  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /// @param name of the later edition; of the earlier one where it was taken out
  /// @param changes all that is said of a criterion that was added or taken out
  public record OfCriterion(
      Kind kind, String id, String name, String nameEnglish, List<EditionChange> changes) {

    public OfCriterion {
      changes = List.copyOf(changes);
    }
  }

  public EditionDifference {
    header = List.copyOf(header);
    criteria = List.copyOf(criteria);
  }

  /// How many criteria were added, changed or taken out.
  public long count(Kind kind) {
    return criteria.stream().filter(one -> one.kind() == kind).count();
  }

  /// @throws IllegalArgumentException when the two are of different schemes
  public static EditionDifference between(Optional<Standard> earlier, Standard later) {
    if (earlier.filter(one -> !one.id().equals(later.id())).isPresent()) {
      throw new IllegalArgumentException(earlier + " is another scheme than " + later.id());
    }
    List<EditionChange> header =
        new ArrayList<>(
            compare(earlier.map(EditionFacts::of).orElse(Map.of()), EditionFacts.of(later)));
    earlier.flatMap(one -> order(one, later)).ifPresent(header::add);
    List<OfCriterion> criteria = new ArrayList<>();
    for (Criterion criterion : later.criteria()) {
      Optional<Criterion> was = earlier.flatMap(one -> find(one, criterion.id()));
      List<EditionChange> changes =
          compare(was.map(EditionFacts::of).orElse(Map.of()), EditionFacts.of(criterion));
      if (!changes.isEmpty()) {
        criteria.add(of(was.isPresent() ? Kind.CHANGED : Kind.ADDED, criterion, changes));
      }
    }
    earlier.stream()
        .flatMap(one -> one.criteria().stream())
        .filter(criterion -> find(later, criterion.id()).isEmpty())
        .forEach(
            criterion ->
                criteria.add(
                    of(Kind.REMOVED, criterion, compare(EditionFacts.of(criterion), Map.of()))));
    return new EditionDifference(earlier.map(Standard::edition), header, criteria);
  }

  private static OfCriterion of(Kind kind, Criterion criterion, List<EditionChange> changes) {
    return new OfCriterion(
        kind, criterion.id(), criterion.name(), criterion.nameEnglish(), changes);
  }

  private static Optional<Criterion> find(Standard standard, String criterion) {
    return standard.criteria().stream().filter(one -> one.id().equals(criterion)).findFirst();
  }

  private static List<EditionChange> compare(Map<Place, Value> earlier, Map<Place, Value> later) {
    Set<Place> places = new LinkedHashSet<>(later.keySet());
    places.addAll(earlier.keySet());
    return places.stream()
        .map(
            place ->
                new EditionChange(
                    place.aspect(),
                    place.part(),
                    Optional.ofNullable(earlier.get(place)),
                    Optional.ofNullable(later.get(place))))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /// Criteria that both editions have, where they stand in another order.
  private static Optional<EditionChange> order(Standard earlier, Standard later) {
    List<String> was = shared(earlier, later);
    List<String> is = shared(later, earlier);
    return was.equals(is)
        ? Optional.empty()
        : Optional.of(
            new EditionChange(
                Aspect.ORDER,
                "",
                Optional.of(new Text(String.join(", ", was))),
                Optional.of(new Text(String.join(", ", is)))));
  }

  private static List<String> shared(Standard ordered, Standard other) {
    return ordered.criteria().stream()
        .map(Criterion::id)
        .filter(id -> find(other, id).isPresent())
        .toList();
  }
}
