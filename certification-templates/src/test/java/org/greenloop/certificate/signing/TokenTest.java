package org.greenloop.certificate.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.Labels;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.signing.Verification.Valid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

  /// Where Debian's package softhsm2 has it.
  private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";

  @TempDir Path folder;

  /// Needs Debian's package softhsm2: a token made of software.
  @Tag("long")
  @Test
  void a_key_that_never_leaves_its_token_seals_a_label() throws Exception {
    assertThat(Path.of(LIBRARY)).as("apt install softhsm2").exists();
    Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
    Path configuration = folder.resolve("pkcs11.cfg");
    Files.writeString(
        configuration, "name = greenloop\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
    run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "t",
        "--pin",
        "1234",
        "--so-pin",
        "5678");
    run(
        java("keytool"),
        "-genkeypair",
        "-keystore",
        "NONE",
        "-storetype",
        "PKCS11",
        "-providerClass",
        "sun.security.pkcs11.SunPKCS11",
        "-providerArg",
        configuration.toString(),
        "-storepass",
        "1234",
        "-alias",
        "label",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-dname",
        "CN=Label office",
        "-validity",
        "30");
    Path unsigned = folder.resolve("unsigned.pdf");
    Path sealed = folder.resolve("sealed.pdf");
    Files.write(unsigned, new LabelDocument().render(Labels.in(Language.ZH).content()));

    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    run(
        java("java"),
        "-cp",
        System.getProperty("java.class.path"),
        TokenSigning.class.getName(),
        configuration.toString(),
        "1234",
        unsigned.toString(),
        sealed.toString(),
        now.toString());

    X509Certificate certificate = SigningKey.readCertificate(folder.resolve("sealed.pdf.cer"));
    assertThat(new DocumentVerifier().verify(Files.readAllBytes(sealed), List.of(certificate)))
        .isInstanceOf(Valid.class);
  }

  @Test
  void a_token_that_is_not_there_is_said_in_a_sentence() throws IOException {
    Path configuration = folder.resolve("pkcs11.cfg");
    Files.writeString(configuration, "name = none\nlibrary = /nowhere/lib.so\n");

    assertThatThrownBy(() -> SigningKey.loadFromToken(configuration, new char[0]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("are library, slot and PIN right?");
  }

  private void run(String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as("%s: %s", words, said).isZero();
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }
}
