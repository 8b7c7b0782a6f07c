package org.greenloop.portal.published;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenloop.accounting.classification.Code;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.ontology.dataset.PublishedTurtle;
import org.greenloop.ontology.publication.Publication;

/// What is published now: made anew when another edition of a scheme is adopted.
final class CurrentPublication implements Supplier<Publication> {

  private final Supplier<PublishedTurtle> turtle;
  private final List<CodeList> lists;
  private final List<Code> accounts;
  private volatile Optional<Known> known = Optional.empty();

  CurrentPublication(Supplier<PublishedTurtle> turtle, List<CodeList> lists, List<Code> accounts) {
    this.turtle = turtle;
    this.lists = lists;
    this.accounts = accounts;
  }

  private record Known(PublishedTurtle turtle, Publication publication) {}

  @Override
  public Publication get() {
    PublishedTurtle now = turtle.get();
    return known
        .filter(last -> last.turtle() == now)
        .orElseGet(
            () -> {
              Known made = new Known(now, Publication.of(now, lists, accounts));
              known = Optional.of(made);
              return made;
            })
        .publication();
  }
}
