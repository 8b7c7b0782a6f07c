package org.greenloop.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.greenloop.config.GreenloopApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/// The options that every command with data has.
final class Workplace {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:GREENLOOP_DATA:-data}",
      description = "Folder of the embedded database, documents and keys. Default: ./data")
  Path data = Path.of("data");

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "${env:GREENLOOP_LANG:-zh}",
      description = "Language of messages. Default: zh")
  String language = "zh";

  Locale locale() {
    return "en".equalsIgnoreCase(language) ? Locale.ENGLISH : Locale.CHINESE;
  }

  boolean isChinese() {
    return Locale.CHINESE.equals(locale());
  }

  /// Starts everything that a command needs, without the web. Close it when done.
  ConfigurableApplicationContext open() {
    return application(GreenloopApplication.class, WebApplicationType.NONE, Map.of());
  }

  ConfigurableApplicationContext application(
      Class<?> source, WebApplicationType type, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("greenloop.data", data.toAbsolutePath().normalize().toString());
    return new SpringApplicationBuilder(source)
        .web(type)
        .properties(properties)
        .properties(Map.of("spring.main.lazy-initialization", type == WebApplicationType.NONE))
        .run();
  }
}
