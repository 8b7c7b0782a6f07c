package org.greenloop.ontology.publication;

import java.util.List;
import java.util.Optional;

/// A term of the vocabulary.
///
/// @param name after `ns#`
/// @param kind what it is
/// @param label what people call it
/// @param note what its definition does not say; mostly empty
/// @param broader classes or properties that it is part of, or the class of a value
/// @param subjects classes that have the property
/// @param values classes or data types of its values
/// @param matches terms of others that are close
/// @param deprecated whether it is kept only for what was published with it
/// @param replacedBy what to use instead
public record VocabularyTerm(
    String name,
    Kind kind,
    Text label,
    Text definition,
    Text example,
    Text source,
    Text note,
    List<Link> broader,
    List<Link> subjects,
    List<Link> values,
    List<Link> matches,
    boolean deprecated,
    Optional<Link> replacedBy) {

  /// What a term can be.
  public enum Kind {
    CLASS,
    /// A property whose values are things.
    RELATION,
    /// A property whose values are texts, numbers or dates.
    ATTRIBUTE,
    /// A fixed value, such as `gl:atMost`.
    VALUE
  }

  public VocabularyTerm {
    broader = List.copyOf(broader);
    subjects = List.copyOf(subjects);
    values = List.copyOf(values);
    matches = List.copyOf(matches);
  }

  boolean isOf(String className) {
    return subjects.stream().anyMatch(link -> link.text().equals("gl:" + className));
  }
}
