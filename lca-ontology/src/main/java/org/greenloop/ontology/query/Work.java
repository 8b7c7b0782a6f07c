package org.greenloop.ontology.query;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.greenloop.ontology.query.QueryStopped.Cause;

/// What one running query has used. It stops at whatever limit comes first.
final class Work {

  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicReference<Cause> cause = new AtomicReference<>(Cause.TIME);
  private long triples;
  private long rows;
  private long regexSteps;
  private long characters;

  /// True as soon as the query has to end; the engine looks at it.
  AtomicBoolean stop() {
    return stop;
  }

  void outOfTime() {
    stop.set(true);
  }

  /// One more triple was looked at.
  void triple() {
    if (stop.get()) {
      throw stopped();
    }
    if (++triples > QueryLimits.TRIPLES) {
      throw tooMuch();
    }
  }

  /// One more row was handed on between the parts of the query.
  void row() {
    if (++rows > QueryLimits.ROWS_BETWEEN) {
      throw tooMuch();
    }
  }

  void regexStep() {
    if (stop.get()) {
      throw stopped();
    }
    if (++regexSteps > QueryLimits.REGEX_STEPS) {
      throw tooMuch();
    }
  }

  /// A text of that length is about to be made.
  void text(long length) {
    characters += length;
    if (characters > QueryLimits.MADE_CHARACTERS) {
      throw tooMuch();
    }
  }

  private QueryStopped tooMuch() {
    cause.set(Cause.WORK);
    stop.set(true);
    return stopped();
  }

  QueryStopped stopped() {
    return cause.get() == Cause.TIME
        ? new QueryStopped(Cause.TIME, "the query took longer than it may; ask for less at once")
        : new QueryStopped(
            Cause.WORK,
            "the query goes through more than it may; join its patterns by variables, or ask for less");
  }
}
