package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.declaration.DeclaredItems;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.reference.ReferenceData;

/// What producers declared to have put on the market, by family, brand, site and month.
///
/// A site that declares a family in one month of the base answers for all of them: a month that it
/// left out is not known, and 0 is an answer. The same holds for each brand; a row without a brand
/// may hold any of them.
final class MarketSales {

  private static final DeclaredItems ITEMS = ReferenceData.declaredItems();

  private record Declared(
      Family family, Optional<String> brand, int site, YearMonth month, Quantity mass) {

    /// Whether it says something about a brand; a 0 of all brands does.
    boolean tellsOf(Optional<String> wanted) {
      return wanted.isEmpty() || wanted.equals(brand) || (brand.isEmpty() && isNothing());
    }

    boolean isNothing() {
      return mass.value().signum() == 0;
    }
  }

  private final List<Declared> declared = new ArrayList<>();
  private final SubjectDirectory directory;
  private final Optional<String> brand;

  /// @param brand the only one that is asked for
  MarketSales(
      Collection<DeclarationActivity> declarations,
      SubjectDirectory directory,
      Optional<String> brand) {
    this.directory = directory;
    this.brand = brand;
    for (DeclarationActivity declaration : declarations) {
      if (declaration.item().startsWith(DeclaredItem.ON_MARKET)) {
        declared.add(
            new Declared(
                Family.valueOf(declaration.item().substring(DeclaredItem.ON_MARKET.length())),
                declaration.brand(),
                declaration.siteId(),
                declaration.period(),
                declaration.quantity().in(Unit.KILOGRAM)));
      }
    }
  }

  /// Families of which a producer declared something; of a brand also those that may hold it.
  Set<Family> families(Subject producer) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    of(producer)
        .filter(one -> one.tellsOf(brand) || one.brand().isEmpty())
        .forEach(one -> families.add(one.family()));
    return families;
  }

  /// Sites of a producer that answer for a family.
  Set<Integer> declaring(Subject producer, Family family) {
    Set<Integer> sites = new TreeSet<>();
    of(producer)
        .filter(one -> one.family() == family)
        .filter(one -> one.tellsOf(brand) || one.brand().isEmpty())
        .forEach(one -> sites.add(one.site()));
    return sites;
  }

  /// Whether a brand was asked for and a site declares the family without brands.
  boolean hidesBrand(Family family, Collection<Integer> sites) {
    return brand.isPresent()
        && of(family, sites).anyMatch(one -> !one.tellsOf(brand) && one.brand().isEmpty());
  }

  /// Mass in some months, in kg; empty where a month of one of the sites is not known.
  Optional<Quantity> sold(Family family, Collection<Integer> sites, List<YearMonth> months) {
    if (sites.isEmpty()
        || hidesBrand(family, sites)
        || sites.stream().anyMatch(site -> !open(family, site, months).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        of(family, sites)
            .filter(one -> one.tellsOf(brand))
            .filter(one -> months.contains(one.month()))
            .map(Declared::mass)
            .reduce(Quantity.of("0", Unit.KILOGRAM), Quantity::plus));
  }

  /// What is not declared in some months.
  ///
  /// @param sites that answer for the family; where there are none, none ever declared it
  List<ProducerRate.Missing> missing(
      Subject producer, Family family, Collection<Integer> sites, List<YearMonth> months) {
    if (sites.isEmpty()) {
      return List.of(
          new ProducerRate.Missing(producer, item(family), brand, Optional.empty(), months));
    }
    List<ProducerRate.Missing> missing = new ArrayList<>();
    for (int site : sites) {
      List<YearMonth> open = open(family, site, months);
      if (!open.isEmpty()) {
        missing.add(
            new ProducerRate.Missing(
                producer, item(family), brand, Optional.of(directory.get(site)), open));
      }
    }
    return missing;
  }

  private List<YearMonth> open(Family family, int site, List<YearMonth> months) {
    Set<YearMonth> known = new HashSet<>();
    of(family, Set.of(site))
        .filter(one -> one.tellsOf(brand))
        .forEach(one -> known.add(one.month()));
    return months.stream().filter(month -> !known.contains(month)).toList();
  }

  private Stream<Declared> of(Family family, Collection<Integer> sites) {
    return declared.stream()
        .filter(one -> one.family() == family)
        .filter(one -> sites.contains(one.site()));
  }

  private Stream<Declared> of(Subject producer) {
    Set<Integer> sites = directory.sitesOf(producer);
    return declared.stream().filter(one -> sites.contains(one.site()));
  }

  private static DeclaredItem item(Family family) {
    String code = DeclaredItem.ON_MARKET + family.name();
    return ITEMS
        .find(code)
        .orElseThrow(() -> new IllegalStateException("nothing can be declared as " + code));
  }
}
