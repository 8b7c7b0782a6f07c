package org.greenloop.accounting.classification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A list of codes with their names in both languages, in the order in which it is read.
///
/// @param id as its address ends, such as `gb-t-4754-2017`
/// @param source where codes and names come from, in Chinese
/// @param sourceEnglish the same in English
public record CodeList(
    String id,
    String name,
    String nameEnglish,
    String source,
    String sourceEnglish,
    List<Code> codes) {

  /// @throws IllegalArgumentException when a code is there twice, or below one that is not there
  public CodeList {
    codes = List.copyOf(codes);
    Set<String> known = new HashSet<>();
    for (Code code : codes) {
      if (!known.add(code.code())) {
        throw new IllegalArgumentException(id + " has " + code.code() + " twice");
      }
    }
    for (Code code : codes) {
      code.broader()
          .filter(broader -> !known.contains(broader))
          .ifPresent(
              broader -> {
                throw new IllegalArgumentException(
                    id + " puts " + code.code() + " below " + broader + ", which it has not");
              });
    }
  }
}
