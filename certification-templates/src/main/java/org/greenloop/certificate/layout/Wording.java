package org.greenloop.certificate.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The fixed words of a template in one language or in both, by key.
public final class Wording {

  /// What every document of many pages says: page numbers, contents, signatures.
  private static final String SHARED = "/org/greenloop/certificate/layout/document";

  private final String resource;
  private final Language language;
  private final Map<String, String> messages;
  private final Map<String, String> beside;

  private Wording(
      String resource,
      Language language,
      Map<String, String> messages,
      Map<String, String> beside) {
    this.resource = resource;
    this.language = language;
    this.messages = messages;
    this.beside = beside;
  }

  /// @param resource properties files in UTF-8 on the class path, without their endings
  ///   `_zh.properties` and `_en.properties`; they may word the shared keys otherwise
  public static Wording load(String resource, Language language) {
    return switch (language) {
      case ZH, EN -> {
        Map<String, String> messages = read(resource, language);
        yield new Wording(resource, language, messages, messages);
      }
      case BILINGUAL ->
          new Wording(resource, language, read(resource, Language.ZH), read(resource, Language.EN));
    };
  }

  private static Map<String, String> read(String resource, Language language) {
    String ending = language == Language.ZH ? "_zh.properties" : "_en.properties";
    Map<String, String> messages = read(SHARED + ending);
    messages.putAll(read(resource + ending));
    return messages;
  }

  private static Map<String, String> read(String path) {
    Properties properties = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("wording " + path + " is missing from the class path");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("wording " + path, e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, message) -> messages.put((String) key, (String) message));
    return messages;
  }

  public Language language() {
    return language;
  }

  /// The message in Chinese where there are both.
  public String get(String key) {
    return get(messages, key);
  }

  /// The message in English where there are both, and else the same as [#get].
  String beside(String key) {
    return get(beside, key);
  }

  private String get(Map<String, String> from, String key) {
    String message = from.get(key);
    if (message == null) {
      throw new IllegalStateException(resource + " has no message " + key);
    }
    return message;
  }

  public Set<String> keys() {
    Set<String> keys = new TreeSet<>(messages.keySet());
    keys.addAll(beside.keySet());
    return keys;
  }
}
