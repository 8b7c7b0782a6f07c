package org.greenloop.batch.intake;

/// The words for yes and no.
final class YesNo {

  static final Choices<Boolean> CHOICES =
      new Choices<Boolean>()
          .name(true, "是", "yes", "y", "true", "1", "有", "具备")
          .name(false, "否", "no", "n", "false", "0", "无", "不具备");

  private YesNo() {}
}
