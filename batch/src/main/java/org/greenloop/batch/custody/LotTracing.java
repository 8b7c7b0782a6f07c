package org.greenloop.batch.custody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.custody.BackTrace;
import org.greenloop.accounting.custody.Consigned;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.Followed;
import org.greenloop.accounting.custody.ForwardTrace;
import org.greenloop.accounting.custody.MadeLot;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.batch.custody.LotTrace.Destination;
import org.greenloop.batch.custody.LotTrace.Direction;
import org.greenloop.batch.custody.LotTrace.Link;
import org.greenloop.batch.custody.LotTrace.Origin;
import org.greenloop.batch.custody.LotTrace.Source;
import org.greenloop.batch.custody.LotTrace.Step;

/// Where a lot came from and where it went, as far as the one who asks may know. What the lot came
/// from and what came of it is read, and what is not for the reader is left out; see
/// `docs/interpretations/custody.md`.
public final class LotTracing {

  private final CustodyBook book;
  private final Organizations organizations;
  private final CustodyConsents consents;

  public LotTracing(CustodyBook book, Organizations organizations, CustodyConsents consents) {
    this.book = book;
    this.organizations = organizations;
    this.consents = consents;
  }

  /// Empty for a lot that no event names, and for one that the company of the onlooker never held:
  /// both answer the same.
  public Optional<LotTrace> find(String lot, Direction direction, Onlooker onlooker) {
    CustodyChain chain = book.chainAround(lot);
    Sight sight = new Sight(organizations.directory(), consents, onlooker);
    Optional<MadeLot> made = chain.findMade(lot);
    boolean visible =
        made.map(known -> sight.holds(known.holder()))
            .orElseGet(() -> onlooker.seesAll() && chain.knows(lot));
    if (!visible) {
      return Optional.empty();
    }
    return Optional.of(
        switch (direction) {
          case BACK -> back(lot, made, chain, sight);
          case FORWARD -> forward(lot, made, chain, sight);
        });
  }

  private static LotTrace back(
      String lot, Optional<MadeLot> made, CustodyChain chain, Sight sight) {
    Followed<BackTrace> followed = chain.followBack(lot);
    Way way = new Way(followed, sight);
    List<Link> links = way.links(followed.links());
    Set<String> known = new HashSet<>(Set.of(lot));
    links.forEach(link -> link.lot().ifPresent(known::add));
    List<Origin> origins = new ArrayList<>();
    Map<Kind, Fraction> sources = new LinkedHashMap<>();
    for (BackTrace.Origin origin : followed.trace().origins()) {
      Optional<Consigned> consigned = chain.findConsigned(origin.lot());
      sources.merge(
          new Kind(origin.ground(), consigned.map(LotTracing::kindOf)),
          origin.share(),
          Fraction::plus);
      if (known.contains(origin.lot())) {
        Optional<Integer> step =
            chain.findMade(origin.lot()).flatMap(lotMade -> way.find(lotMade.event()));
        origins.add(
            new Origin(
                origin.lot(),
                origin.ground(),
                step,
                consigned.filter(any -> way.sees(step)),
                origin.share()));
      }
    }
    return new LotTrace(
        lot,
        Direction.BACK,
        made.map(MadeLot::material),
        made.map(MadeLot::net),
        made.flatMap(itself -> sight.site(itself.holder())),
        sources.entrySet().stream()
            .map(
                entry ->
                    new Source(entry.getKey().ground, entry.getKey().product, entry.getValue()))
            .sorted(BY_SHARE)
            .toList(),
        origins,
        List.of(),
        way.steps,
        links,
        followed.trace().exact());
  }

  private record Kind(BackTrace.Ground ground, Optional<ReturnedProduct> product) {}

  private static final Comparator<Source> BY_SHARE =
      Comparator.comparing(Source::share)
          .reversed()
          .thenComparing(source -> source.product().map(LotTracing::name).orElse(""));

  private static String name(ReturnedProduct product) {
    return product.family()
        + "\n"
        + product.kind().orElse("")
        + "\n"
        + product.producer().orElse("")
        + "\n"
        + product.brand().orElse("");
  }

  /// Family, kind, producer and brand; the chemistry of a battery is told by its material.
  private static ReturnedProduct kindOf(Consigned consigned) {
    ReturnedProduct product = consigned.product();
    return new ReturnedProduct(
        product.family(),
        product.kind(),
        product.producer(),
        product.brand(),
        Optional.empty(),
        Optional.empty());
  }

  private static LotTrace forward(
      String lot, Optional<MadeLot> made, CustodyChain chain, Sight sight) {
    Followed<ForwardTrace> followed = chain.followForward(lot);
    Way way = new Way(followed, sight);
    List<Destination> destinations = new ArrayList<>();
    Map<Destination, Fraction> closed = new LinkedHashMap<>();
    for (ForwardTrace.Destination destination : followed.trace().destinations()) {
      boolean held = destination.fate() == ForwardTrace.Fate.HELD;
      Optional<MadeLot> heldLot = held ? chain.findMade(destination.at()) : Optional.empty();
      Optional<Integer> step = way.find(heldLot.map(MadeLot::event).orElse(destination.at()));
      boolean own = destination.at().equals(lot);
      if (own || way.sees(step)) {
        destinations.add(
            new Destination(
                destination.fate(),
                heldLot.map(MadeLot::lot),
                step,
                sight.site(destination.operator()),
                destination.material(),
                destination.route(),
                destination.share()));
      } else {
        closed.merge(closed(destination), destination.share(), Fraction::plus);
      }
    }
    closed.forEach((what, share) -> destinations.add(with(what, share)));
    destinations.sort(
        Comparator.comparing(Destination::share)
            .reversed()
            .thenComparing(destination -> destination.step().orElse(Integer.MAX_VALUE))
            .thenComparing(Destination::material)
            .thenComparing(destination -> destination.route().map(Route::code).orElse("")));
    return new LotTrace(
        lot,
        Direction.FORWARD,
        made.map(MadeLot::material),
        made.map(MadeLot::net),
        made.flatMap(known -> sight.site(known.holder())),
        List.of(),
        List.of(),
        destinations,
        way.steps,
        way.links(followed.links()),
        followed.trace().exact());
  }

  /// What somebody who may not know where is told all the same.
  private static Destination closed(ForwardTrace.Destination destination) {
    return new Destination(
        destination.fate(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        destination.material(),
        destination.route(),
        Fraction.ZERO);
  }

  private static Destination with(Destination what, Fraction share) {
    return new Destination(
        what.fate(),
        what.lot(),
        what.step(),
        what.operator(),
        what.material(),
        what.route(),
        share);
  }

  /// Who may see what.
  private static final class Sight {
    private final Map<Integer, Subject> sites = new HashMap<>();
    private final Onlooker onlooker;

    /// Companies that let the onlooker see their events; nobody has to for whoever sees all.
    private final Set<Integer> allowing;

    Sight(SubjectDirectory directory, CustodyConsents consents, Onlooker onlooker) {
      directory.list().forEach(subject -> sites.put(subject.id(), subject));
      this.onlooker = onlooker;
      this.allowing = onlooker.companyId().map(consents::allowing).orElseGet(Set::of);
    }

    /// Of a subject that is not there any more nothing is told.
    Optional<Subject> site(int id) {
      return Optional.ofNullable(sites.get(id));
    }

    boolean holds(int site) {
      return onlooker.companyId().map(company -> isOf(site, company)).orElse(true);
    }

    private boolean isOf(int site, int company) {
      return company(site).filter(own -> own == company).isPresent();
    }

    private Optional<Integer> company(int site) {
      return site(site).flatMap(Subject::companyId);
    }

    /// Those who took part, and whom both sides allow it.
    boolean sees(Followed.Step step) {
      return holds(step.operator())
          || holds(step.holder())
          || (allowed(step.operator()) && allowed(step.holder()));
    }

    private boolean allowed(int site) {
      return company(site).filter(allowing::contains).isPresent();
    }
  }

  /// The steps of a trace by number.
  private static final class Way {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Way(Followed<?> followed, Sight sight) {
      for (Followed.Step step : followed.steps()) {
        numbers.put(step.event(), steps.size() + 1);
        steps.add(step(step, sight));
      }
    }

    private Step step(Followed.Step step, Sight sight) {
      boolean open = sight.sees(step);
      return new Step(
          steps.size() + 1,
          Optional.of(step.event()).filter(any -> open),
          step.kind(),
          step.date(),
          sight.site(step.operator()).filter(any -> open),
          sight.site(step.holder()).filter(any -> open),
          sight.site(step.operator()).flatMap(Subject::gridArea),
          step.process(),
          step.took(),
          step.gave(),
          Optional.of(step.in()).filter(any -> open),
          Optional.of(step.out()).filter(any -> open),
          step.share(),
          open);
    }

    Optional<Integer> find(String event) {
      return Optional.ofNullable(numbers.get(event));
    }

    boolean sees(Optional<Integer> step) {
      return step.filter(number -> steps.get(number - 1).open()).isPresent();
    }

    /// A lot is known to whoever sees one of the two events that it lies between.
    List<Link> links(List<Followed.Link> links) {
      return links.stream()
          .map(
              link -> {
                Optional<Integer> from = link.from().flatMap(this::find);
                int to = find(link.to()).orElseThrow();
                boolean taken = sees(Optional.of(to));
                boolean known = taken || sees(from);
                return new Link(
                    from,
                    to,
                    Optional.of(link.lot()).filter(any -> known),
                    link.material(),
                    Optional.of(link.mass()).filter(any -> taken),
                    link.share());
              })
          .toList();
    }
  }
}
