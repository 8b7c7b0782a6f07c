package org.greenloop.ontology;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/// Files of the test resources and of the module itself.
public final class Resources {

  private Resources() {}

  public static Path resource(String name) {
    URL address = Resources.class.getResource("/" + name);
    if (address == null) {
      throw new AssertionError(name + " is not on the class path");
    }
    try {
      return Path.of(address.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
