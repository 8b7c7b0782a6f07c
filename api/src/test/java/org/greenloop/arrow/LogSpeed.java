package org.greenloop.arrow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.accounting.transparency.LogAudit;
import org.greenloop.batch.transparency.LogDesk;

/// How fast the log is added to, proved from and audited. Not a test: it says figures.
///
///     java -Xmx512m … org.greenloop.arrow.LogSpeed 100000
final class LogSpeed {

  private static final byte[] FILE = new byte[2_000];

  private LogSpeed() {}

  public static void main(String[] arguments) {
    int documents = Integer.parseInt(arguments[0]);
    try (World world = World.empty()) {
      world
          .database()
          .sql(
              "INSERT INTO subject (kind, code, name, name_en) VALUES ('COMPANY', 'C', '甲公司', 'Company')")
          .update();
      IssuedDocuments register = world.get(IssuedDocuments.class);
      int subject = world.subject("C").id();
      List<String> serials = new ArrayList<>();
      long begin = System.nanoTime();
      long last = begin;
      for (int i = 1; i <= documents; i++) {
        String serial = "GL-TEST-" + i;
        serials.add(serial);
        register.issue(new IssuedDocuments.Signed(draft(serial, subject, i), List.of(FILE)));
        if (i % 10_000 == 0) {
          long now = System.nanoTime();
          System.out.printf("%d added, the last 10 000 at %.0f a second%n", i, 1e13 / (now - last));
          last = now;
        }
      }
      System.out.printf("added: %.0f a second%n", documents * 1e9 / (System.nanoTime() - begin));
      LogDesk desk = world.get(LogDesk.class);
      desk.sign();
      prove(desk, serials);
      extend(desk, world.get(LabelLog.class).size());
      begin = System.nanoTime();
      LogAudit.Report report = desk.audit(List.of());
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "audit of %d entries: %.1f s, sound %s, heap at most %d MB of %d MB%n",
          report.size(),
          (System.nanoTime() - begin) / 1e9,
          report.isSound(),
          runtime.totalMemory() >> 20,
          runtime.maxMemory() >> 20);
    }
  }

  private static IssuedDocuments.Draft draft(String serial, int subject, int number) {
    return new IssuedDocuments.Draft(
        serial,
        DocumentKind.RECOVERY_RECEIPT,
        subject,
        "甲公司",
        "LOT-" + number,
        sha256(serial.getBytes(StandardCharsets.UTF_8)),
        Instant.parse("2026-03-01T08:00:00Z"),
        Optional.<LocalDate>empty(),
        List.of(new IssuedDocument.File("zh", sha256(FILE))));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void prove(LogDesk desk, List<String> serials) {
    Random random = new Random(1);
    int proofs = 1_000;
    long begin = System.nanoTime();
    for (int i = 0; i < proofs; i++) {
      boolean holds =
          desk.find(serials.get(random.nextInt(serials.size())))
              .flatMap(proof -> proof.check(desk.key()))
              .isPresent();
      if (!holds) {
        throw new IllegalStateException("a proof does not hold");
      }
    }
    System.out.printf(
        "inclusion: %.2f ms, made and checked%n", (System.nanoTime() - begin) / 1e6 / proofs);
  }

  private static void extend(LogDesk desk, long size) {
    Random random = new Random(2);
    int proofs = 200;
    long begin = System.nanoTime();
    for (int i = 0; i < proofs; i++) {
      if (desk.findExtension(1 + random.nextLong(size - 1), size).isEmpty()) {
        throw new IllegalStateException("there is no proof");
      }
    }
    System.out.printf("consistency: %.2f ms%n", (System.nanoTime() - begin) / 1e6 / proofs);
  }
}
