package org.greenloop.ontology.provenance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.greenloop.accounting.evidence.CriterionStatement;

/// What is published of a statement in place of its words.
public final class StatementHash {

  private StatementHash() {}

  /// SHA-256 over text, the answer to a veto and the hashes of the attachments, a line each, in
  /// UTF-8.
  ///
  /// @return lower-case hexadecimal
  public static String of(CriterionStatement statement) {
    StringBuilder all = new StringBuilder(statement.text()).append('\n');
    statement.applies().ifPresent(there -> all.append(there).append('\n'));
    statement.attachments().forEach(one -> all.append(one.sha256()).append('\n'));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
