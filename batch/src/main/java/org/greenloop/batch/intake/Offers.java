package org.greenloop.batch.intake;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.PickList;

/// The words that a company can choose from, column by column.
final class Offers {

  /// Longer lists help nobody.
  private static final int MOST = 1000;

  private final IntakeWorld world;
  private final Subject company;
  private final List<YearMonth> months;

  Offers(IntakeWorld world, Subject company, List<YearMonth> months) {
    this.world = world;
    this.company = company;
    this.months = months;
  }

  /// What was used last comes first.
  List<String> of(Column column, LastRows.Rows last) {
    return switch (column.pickList()) {
      case PickList.None none -> List.of();
      case PickList.Words(List<String> words) -> words;
      case PickList.Register register -> {
        Set<String> offered = new LinkedHashSet<>();
        if (register != PickList.Register.MONTHS) {
          last.rows().stream()
              .map(row -> row.cells().get(column.key()))
              .filter(Objects::nonNull)
              .forEach(offered::add);
        }
        offered.addAll(registered(register));
        yield offered.stream().limit(MOST).toList();
      }
    };
  }

  private Collection<String> registered(PickList.Register register) {
    return switch (register) {
      case OWN_SITES -> sites();
      case OTHER_SITES -> codes(SubjectKind.SITE);
      case MONTHS -> months.stream().map(YearMonth::toString).toList();
      case CARRIERS -> world.carriers().list().stream().map(Carrier::name).toList();
      case UNITS ->
          Arrays.stream(Unit.values()).filter(unit -> unit != Unit.ONE).map(Unit::symbol).toList();
      case PRODUCTS -> products().keySet();
      case METERS -> meters().keySet();
      case COMPANIES -> codes(SubjectKind.COMPANY);
      case PARKS -> codes(SubjectKind.PARK);
    };
  }

  private List<String> codes(SubjectKind kind) {
    return world.subjects().list(kind).stream().map(Subject::code).sorted().toList();
  }

  List<String> sites() {
    return world.siteCodes(company.id()).stream().sorted().toList();
  }

  /// Codes of the company's products, with their units.
  Map<String, Unit> products() {
    Map<String, Unit> products = new TreeMap<>();
    world.products().stream()
        .filter(product -> product.companyId() == company.id())
        .forEach(product -> products.put(product.code(), product.unit()));
    return products;
  }

  /// Codes of the meters at the company's sites, with their units.
  Map<String, Unit> meters() {
    Map<String, Unit> meters = new TreeMap<>();
    for (Meter meter : world.meters().values()) {
      Optional<Integer> owner = world.subjects().get(meter.siteId()).companyId();
      if (owner.filter(id -> id == company.id()).isPresent()) {
        meters.put(meter.code(), meter.unit());
      }
    }
    return meters;
  }
}
