package org.greenloop.accounting.classification;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// One code of a list.
///
/// @param code as addresses end: letters, digits, dots and hyphens
/// @param notation as files and tables write it, such as `C3851`
/// @param broader code of the same list that it belongs to; empty at the top
/// @param synonyms other words for it
/// @param confidence of code and name; empty where they are our own
public record Code(
    String code,
    String notation,
    String name,
    String nameEnglish,
    Optional<String> broader,
    List<String> synonyms,
    Optional<Confidence> confidence) {

  public Code {
    synonyms = List.copyOf(synonyms);
    if (!code.matches("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "a code has letters, digits, dots and hyphens, found " + code);
    }
  }

  /// At the top of its list, without synonyms, our own.
  public static Code of(String code, String notation, String name, String nameEnglish) {
    return new Code(
        code, notation, name, nameEnglish, Optional.empty(), List.of(), Optional.empty());
  }
}
