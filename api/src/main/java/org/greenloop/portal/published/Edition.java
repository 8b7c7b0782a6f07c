package org.greenloop.portal.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.ontology.publication.Publication;
import org.greenloop.ontology.publication.Text;

/// An edition of a scheme as its page shows it.
///
/// @param note what the file remarks of the whole
/// @param parts criteria under their headings, in the order of the file
record Edition(Standard standard, Text note, List<Part> parts) {

  /// @param group empty where criteria stand under no heading
  record Part(Optional<Criterion.Group> group, List<CriterionEntry> criteria) {

    /// Points that can be earned under the heading.
    public BigDecimal weight() {
      return criteria.stream()
          .map(entry -> entry.criterion().weight())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  static Edition of(Standard standard, Publication publication) {
    String path = "scheme/" + standard.id() + "/" + standard.edition();
    Map<Optional<Criterion.Group>, List<CriterionEntry>> byGroup = new LinkedHashMap<>();
    for (Criterion criterion : standard.criteria()) {
      byGroup
          .computeIfAbsent(criterion.group(), any -> new ArrayList<>())
          .add(new CriterionEntry(criterion, publication.note(path + "#" + criterion.id())));
    }
    return new Edition(
        standard,
        publication.note(path),
        byGroup.entrySet().stream()
            .map(entry -> new Part(entry.getKey(), List.copyOf(entry.getValue())))
            .toList());
  }

  /// Numbers of the edition: its pass score, grades, requirements, limits and base values.
  public long numbers() {
    return confidences().count();
  }

  /// Those that nobody could confirm.
  public long unconfirmed() {
    return confidences().filter(confidence -> confidence == Confidence.UNCONFIRMED).count();
  }

  public long doubtful() {
    return confidences().filter(confidence -> confidence == Confidence.DOUBTFUL).count();
  }

  private Stream<Confidence> confidences() {
    return Stream.concat(
        Stream.concat(
            Stream.of(standard.passScore().confidence()),
            standard.grades().stream().map(grade -> grade.from().confidence())),
        parts.stream()
            .flatMap(part -> part.criteria().stream())
            .flatMap(CriterionEntry::confidences));
  }
}
