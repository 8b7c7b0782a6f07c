package org.greenloop.batch.issuing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.quantity.Rounding;

/// Words what a label says of numbers of its scheme that nobody could confirm: which, and who
/// lifted the ban on them, when and why.
///
/// @param criteria of the scheme by id
record UnconfirmedWording(LabelWords words, Map<String, Criterion> criteria) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

  List<String> notes(List<UnconfirmedNumber> numbers, Optional<BanLift> lift) {
    List<String> notes = new ArrayList<>();
    if (!numbers.isEmpty()) {
      notes.add(
          words.get("note.reference", String.join(words.get("number.separator"), names(numbers))));
    }
    lift.ifPresent(
        given ->
            notes.add(
                words.get(
                    "note.lift",
                    given.givenByName(),
                    DAY.format(given.givenAt().atOffset(ZoneOffset.ofHours(8))),
                    given.reason())));
    return notes;
  }

  List<String> names(List<UnconfirmedNumber> numbers) {
    return numbers.stream().map(this::name).toList();
  }

  private String name(UnconfirmedNumber number) {
    return words.get(
        "number." + number.kind().name(),
        number.of().map(place -> words.of(place.name(), place.nameEnglish())).orElse(""),
        (Rounding.plain(number.value()) + " " + unit(number)).strip(),
        words.confidence(number.confidence()));
  }

  /// That of the indicator; a weight, pass score or grade has none.
  private String unit(UnconfirmedNumber number) {
    return switch (number.kind()) {
      case BASE, LIMIT, BAND ->
          number
              .of()
              .flatMap(place -> Optional.ofNullable(criteria.get(place.id())))
              .flatMap(Criterion::indicator)
              .map(Indicator::unit)
              .orElse("");
      case WEIGHT, PASS_SCORE, GRADE -> "";
    };
  }
}
