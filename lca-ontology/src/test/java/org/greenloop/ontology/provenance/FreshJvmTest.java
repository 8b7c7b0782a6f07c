package org.greenloop.ontology.provenance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.ontology.Resources.resource;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The module as it will run: out of a jar, in a JVM of its own, wherever that stands.
class FreshJvmTest {

  private static final Path CLASSES =
      resource("org/greenloop/ontology/standards/index.txt").resolve("../../../../..").normalize();

  @TempDir Path folder;

  @Test
  void the_same_bytes_leave_a_jar_in_every_time_zone_language_and_charset()
      throws IOException, InterruptedException {
    String here = Examples.graph().jsonLd() + Examples.graph().turtle();
    String classPath = jar() + File.pathSeparator + otherClasses();
    assertThat(classPath.split(File.pathSeparator))
        .doesNotContain(CLASSES.toString())
        .anyMatch(path -> path.contains("jena-arq"));

    assertThat(run(classPath, "Pacific/Kiritimati", "tr", "TR", "US-ASCII")).isEqualTo(here);
    assertThat(run(classPath, "America/St_Johns", "ar", "EG", "GB18030")).isEqualTo(here);
  }

  private Path jar() throws IOException {
    Path jar = folder.resolve("lca-ontology.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(
            new JarEntry(CLASSES.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }

  private static String otherClasses() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> !Path.of(path).equals(CLASSES))
        .collect(joining(File.pathSeparator));
  }

  private static String run(
      String classPath, String zone, String language, String country, String charset)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=" + zone,
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Dfile.encoding=" + charset,
                "-cp",
                classPath,
                PrintExample.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      return text;
    }
  }
}
