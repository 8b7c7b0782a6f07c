package org.greenloop.cli;

/// What a command ends with; scripts rely on these numbers.
final class ExitCode {

  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int DATA = 3;
  static final int NOT_FOUND = 4;
  static final int CONFLICT = 5;

  private ExitCode() {}
}
