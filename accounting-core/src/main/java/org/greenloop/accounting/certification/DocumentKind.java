package org.greenloop.accounting.certification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is issued under a serial, signed, and entered into register and log.
public enum DocumentKind {
  /// Green label 绿色标识: comes from a decision.
  LABEL(Publicity.LISTED),
  /// Certificate with its annex of criteria and conditions 证书: issued with a label, and in force
  /// with it.
  CERTIFICATE(Publicity.LISTED),
  /// Pilot assessment report 试点评估报告.
  ASSESSMENT_REPORT(Publicity.BY_SERIAL),
  /// Monthly statement of a site or park 月度报表.
  MONTHLY_STATEMENT(Publicity.BY_SERIAL),
  /// Recovery receipt 回收凭证.
  RECOVERY_RECEIPT(Publicity.BY_SERIAL),
  /// Annual recovery statement of a recycler or producer 年度回收报表.
  RECOVERY_STATEMENT(Publicity.BY_SERIAL),
  /// Product footprint declaration 产品碳足迹声明.
  FOOTPRINT_DECLARATION(Publicity.BY_SERIAL),
  /// Application, annexes, assessment and decision in one file 申报卷宗.
  DOSSIER(Publicity.BY_SERIAL);

  /// Who may learn that there is such a document.
  public enum Publicity {
    /// Anybody: it stands in the public list, in the feeds, and in clear in the log.
    LISTED,
    /// Its holder, and whoever has a copy and so knows the serial. The log has hashes that such a
    /// person can compare and nobody can guess: a serial has 80 random bits.
    BY_SERIAL
  }

  private final Publicity publicity;

  DocumentKind(Publicity publicity) {
    this.publicity = publicity;
  }

  public Publicity publicity() {
    return publicity;
  }

  public boolean isListed() {
    return publicity == Publicity.LISTED;
  }

  /// As files, the register and addresses write it: `monthly-statement`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DocumentKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
