package org.greenloop.portal.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/// A form in which a document can be had. The first is what somebody gets who takes anything.
enum Form {
  HTML("html", "text/html", "application/xhtml+xml"),
  TURTLE("turtle", "text/turtle"),
  JSON_LD("json-ld", "application/ld+json");

  private final String parameter;

  @SuppressWarnings("ImmutableEnumChecker") // Stream.toList is immutable
  private final List<MediaType> mediaTypes;

  Form(String parameter, String... mediaTypes) {
    this.parameter = parameter;
    this.mediaTypes = Stream.of(mediaTypes).map(MediaType::parseMediaType).toList();
  }

  /// As links ask for it: `?format=turtle`.
  String parameter() {
    return parameter;
  }

  MediaType mediaType() {
    return mediaTypes.getFirst();
  }

  /// What was asked for: by the parameter where there is one, else by `Accept`.
  ///
  /// @return empty when none of the forms fits
  static Optional<Form> asked(@Nullable String parameter, @Nullable String accept) {
    if (parameter != null) {
      return Stream.of(values()).filter(form -> form.parameter.equals(parameter)).findFirst();
    }
    return wanted(accept == null || accept.isBlank() ? "*/*" : accept).stream()
        .flatMap(
            wanted ->
                Stream.of(values())
                    .filter(form -> form.mediaTypes.stream().anyMatch(wanted::isCompatibleWith)))
        .findFirst();
  }

  /// The best first; what is refused by `q=0` is left out, and so is what cannot be read.
  private static List<MediaType> wanted(String accept) {
    try {
      List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .map(MediaType::removeQualityValue)
          .toList();
    } catch (InvalidMimeTypeException | InvalidMediaTypeException e) {
      return List.of();
    }
  }
}
