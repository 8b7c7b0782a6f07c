package org.greenloop.cli;

/// How a command prints what it found.
enum Format {
  TABLE,
  CSV,
  JSON
}
