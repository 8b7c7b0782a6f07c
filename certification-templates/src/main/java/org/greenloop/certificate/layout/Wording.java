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

/// The fixed words of a template in one language, by key.
public final class Wording {

  private final String resource;
  private final Map<String, String> messages = new TreeMap<>();

  private Wording(String resource) {
    this.resource = resource;
  }

  /// @param resource a properties file in UTF-8 on the class path
  public static Wording load(String resource) {
    Wording wording = new Wording(resource);
    Properties properties = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("wording " + resource + " is missing from the class path");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("wording " + resource, e);
    }
    properties.forEach((key, message) -> wording.messages.put((String) key, (String) message));
    return wording;
  }

  public String get(String key) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalStateException(resource + " has no message " + key);
    }
    return message;
  }

  public Set<String> keys() {
    return Set.copyOf(messages.keySet());
  }
}
