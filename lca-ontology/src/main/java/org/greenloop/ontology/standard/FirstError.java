package org.greenloop.ontology.standard;

import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;

/// Stops at the first error with its place, and logs nothing. Warnings (an unusual address, a
/// number that is none) pass: what matters of them is a rule of the shapes.
final class FirstError implements ErrorHandler {

  @Override
  public void warning(String message, long line, long column) {}

  @Override
  public void error(String message, long line, long column) {
    throw new RiotParseException(message, line, column);
  }

  @Override
  public void fatal(String message, long line, long column) {
    throw new RiotParseException(message, line, column);
  }
}
