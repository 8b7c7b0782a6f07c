package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.vocabulary.Gl;

/// A thing with its statements, in the order of [Term]. Every thing has an address, so nothing
/// depends on how a library numbers blank nodes.
final class Description {

  sealed interface Value {}

  /// Digits, words or a concept's name; how it is written follows from the term.
  record Text(String text) implements Value {}

  record Names(String chinese, String english) implements Value {}

  /// A thing described here.
  record Inner(Description description) implements Value {}

  /// A thing described elsewhere.
  record Reference(String address) implements Value {}

  private final String address;
  private final List<String> types;
  private final Map<Term, List<Value>> statements = new EnumMap<>(Term.class);

  /// @param types with their prefix
  Description(String address, String... types) {
    this.address = address;
    this.types = List.of(types);
  }

  String address() {
    return address;
  }

  List<String> types() {
    return types;
  }

  Map<Term, List<Value>> statements() {
    return statements;
  }

  Description with(Term term, String text) {
    return add(term, new Text(text));
  }

  Description with(Term term, BigDecimal value) {
    return add(term, new Text(Rounding.plain(value)));
  }

  Description with(Term term, Optional<BigDecimal> value) {
    value.ifPresent(present -> with(term, present));
    return this;
  }

  Description with(Term term, Enum<?> constant) {
    return add(term, new Text(Gl.conceptName(constant)));
  }

  Description with(Term term, Instant instant) {
    return add(term, new Text(instant.toString()));
  }

  Description withNames(String chinese, String english) {
    return with(Term.NAME, chinese, english);
  }

  Description with(Term term, String chinese, String english) {
    return add(term, new Names(chinese, english));
  }

  Description with(Term term, Description inner) {
    return add(term, new Inner(inner));
  }

  Description withReference(Term term, String other) {
    return add(term, new Reference(other));
  }

  private Description add(Term term, Value value) {
    statements.computeIfAbsent(term, any -> new ArrayList<>()).add(value);
    return this;
  }
}
