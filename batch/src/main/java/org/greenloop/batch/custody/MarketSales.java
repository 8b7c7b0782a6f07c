package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.declaration.DeclaredItems;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.reference.ReferenceData;

/// What a producer declared to have put on the market, by family, site and month.
///
/// A site that declares a family in one month of the base answers for all of them: a month that it
/// left out is not known, and 0 is an answer.
final class MarketSales {

  private static final String ITEM = "ON_MARKET_";
  private static final DeclaredItems ITEMS = ReferenceData.declaredItems();

  private record Declared(Family family, int site, YearMonth month, Quantity mass) {}

  private final List<Declared> declared = new ArrayList<>();
  private final SubjectDirectory directory;

  MarketSales(Collection<DeclarationActivity> declarations, SubjectDirectory directory) {
    this.directory = directory;
    for (DeclarationActivity declaration : declarations) {
      if (declaration.item().startsWith(ITEM)) {
        declared.add(
            new Declared(
                Family.valueOf(declaration.item().substring(ITEM.length())),
                declaration.siteId(),
                declaration.period(),
                declaration.quantity().in(Unit.KILOGRAM)));
      }
    }
  }

  /// Families of which a producer declared something.
  Set<Family> families(Subject producer) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    of(producer).forEach(one -> families.add(one.family()));
    return families;
  }

  /// Mass of some families in a period, in kg; empty where a month of one of them is not known.
  Optional<Quantity> sold(Subject producer, Collection<Family> families, ReportingPeriod period) {
    if (families.isEmpty() || !missing(producer, families, period.months()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        of(producer)
            .filter(one -> families.contains(one.family()))
            .filter(one -> period.months().contains(one.month()))
            .map(Declared::mass)
            .reduce(Quantity.of("0", Unit.KILOGRAM), Quantity::plus));
  }

  /// What is not declared of some families in some months.
  List<ProducerRate.Missing> missing(
      Subject producer, Collection<Family> families, List<YearMonth> months) {
    List<ProducerRate.Missing> missing = new ArrayList<>();
    for (Family family : families) {
      SortedMap<Integer, Set<YearMonth>> known = new TreeMap<>();
      of(producer)
          .filter(one -> one.family() == family)
          .forEach(
              one -> known.computeIfAbsent(one.site(), any -> new HashSet<>()).add(one.month()));
      if (known.isEmpty()) {
        missing.add(new ProducerRate.Missing(item(family), Optional.empty(), months));
      }
      known.forEach(
          (site, reported) -> {
            List<YearMonth> open =
                months.stream().filter(month -> !reported.contains(month)).toList();
            if (!open.isEmpty()) {
              missing.add(
                  new ProducerRate.Missing(item(family), Optional.of(directory.get(site)), open));
            }
          });
    }
    return missing;
  }

  private Stream<Declared> of(Subject producer) {
    Set<Integer> sites = directory.sitesOf(producer);
    return declared.stream().filter(one -> sites.contains(one.site()));
  }

  private static DeclaredItem item(Family family) {
    String code = ITEM + family.name();
    return ITEMS
        .find(code)
        .orElseThrow(() -> new IllegalStateException("nothing can be declared as " + code));
  }
}
