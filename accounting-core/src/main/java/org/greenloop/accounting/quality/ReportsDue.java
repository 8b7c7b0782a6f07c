package org.greenloop.accounting.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.SiteReport;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.ledger.Account;

/// Which reports the sites owe for a month, and which of them are there.
///
/// A site owes
/// * every report that it handed in for one of the twelve months before, but for those that are
///   made when there is something to report (declarations, retired certificates, tests, lots),
/// * readings, where meters are registered for it,
/// * energy, unless its readings stand for it,
/// * production.
public final class ReportsDue {

  /// A report that is not there.
  ///
  /// @param lastBefore the last month that has it, among the twelve before
  public record Missing(int siteId, Template template, Optional<YearMonth> lastBefore) {}

  /// Reports that are made when there is something to report, not month by month.
  private static final Set<Template> WHEN_IT_HAPPENS =
      Set.of(
          Template.DECLARATIONS,
          Template.CERTIFICATE_RETIREMENTS,
          Template.SUBSTANCES,
          Template.RETURNS,
          Template.HANDOVERS,
          Template.TREATMENTS,
          Template.SALES_BACK,
          Template.LOT_STOCKS);

  private final Map<Integer, Map<Template, SiteReport>> reports = new HashMap<>();
  private final Set<Integer> metered;

  /// @param reports of the month and the twelve before it
  /// @param metered sites with meters
  public ReportsDue(Collection<SiteReport> reports, Set<Integer> metered) {
    this.metered = Set.copyOf(metered);
    for (SiteReport report : reports) {
      this.reports
          .computeIfAbsent(report.siteId(), site -> new HashMap<>())
          .put(report.template(), report);
    }
  }

  /// Of the reports that some accounts rest on, at these sites.
  public Completeness of(Collection<Integer> sites, Collection<Account> accounts) {
    Set<Template> templates = EnumSet.noneOf(Template.class);
    accounts.forEach(account -> templates.addAll(templatesOf(account.basis())));
    return count(sites, templates);
  }

  /// Of all reports of these sites.
  public Completeness of(Collection<Integer> sites) {
    return count(sites, EnumSet.allOf(Template.class));
  }

  private Completeness count(Collection<Integer> sites, Set<Template> templates) {
    int present = 0;
    int expected = 0;
    for (int site : sites) {
      for (Template template : due(site)) {
        if (templates.contains(template)) {
          expected++;
          present += isPresent(site, template) ? 1 : 0;
        }
      }
    }
    return new Completeness(present, expected);
  }

  /// In the order of sites and templates.
  public List<Missing> missing(Collection<Integer> sites) {
    List<Missing> missing = new ArrayList<>();
    for (int site : sites) {
      for (Template template : due(site)) {
        if (!isPresent(site, template)) {
          missing.add(
              new Missing(site, template, find(site, template).flatMap(SiteReport::lastBefore)));
        }
      }
    }
    return missing;
  }

  private Set<Template> due(int site) {
    Set<Template> due = EnumSet.of(Template.PRODUCTION);
    for (Template template : EnumSet.complementOf(EnumSet.copyOf(WHEN_IT_HAPPENS))) {
      if (find(site, template).flatMap(SiteReport::lastBefore).isPresent()) {
        due.add(template);
      }
    }
    if (metered.contains(site)) {
      due.add(Template.METER);
    }
    if (!due.contains(Template.METER) && !isPresent(site, Template.METER)) {
      due.add(Template.ENERGY);
    }
    return due;
  }

  private boolean isPresent(int site, Template template) {
    return find(site, template).filter(SiteReport::present).isPresent();
  }

  private Optional<SiteReport> find(int site, Template template) {
    return Optional.ofNullable(reports.getOrDefault(site, Map.of()).get(template));
  }

  /// The monthly forms in which rows of these bases stand: one without such a row says that there
  /// is none.
  public static Set<Template> formsOf(Collection<Account.Basis> bases) {
    Set<Template> forms = EnumSet.noneOf(Template.class);
    bases.forEach(basis -> forms.addAll(templatesOf(basis)));
    forms.removeAll(WHEN_IT_HAPPENS);
    return forms;
  }

  /// The reports that can bring entries of a basis.
  static Set<Template> templatesOf(Account.Basis basis) {
    return switch (basis) {
      case ENERGY -> EnumSet.of(Template.ENERGY, Template.METER);
      case OUTPUT_VALUE, VALUE_ADDED, VALUE_ADDED_CONSTANT, OUTPUT_MASS, OUTPUT_PIECES ->
          EnumSet.of(Template.PRODUCTION);
      case PROCESS -> EnumSet.of(Template.PROCESS);
      case GASES -> EnumSet.of(Template.GASES);
      case FREIGHT -> EnumSet.of(Template.FREIGHT);
      case FLEET -> EnumSet.of(Template.FLEET);
      case HUBS -> EnumSet.of(Template.HUBS);
      case TRANSPORT_CHAIN -> EnumSet.of(Template.FREIGHT, Template.HUBS);
      case PLATFORM_FUNCTIONS, GREEN_INVESTMENT -> EnumSet.of(Template.DECLARATIONS);
      case WATER,
          WATER_METERED,
          WATER_DISCHARGE,
          WATER_LEAKAGE,
          WATER_CONSUMPTION,
          WATER_OUTSIDE_PRODUCTION,
          WATER_COOLING,
          WATER_PROCESS,
          WATER_CONDENSATE,
          WATER_REUSE,
          WATER_DOMESTIC ->
          EnumSet.of(Template.WATER);
      case WASTE, WASTE_BOUGHT_IN -> EnumSet.of(Template.WASTE);
      case LAND -> EnumSet.of(Template.LAND);
      case POLLUTANTS_GENERATED, POLLUTANTS_DISCHARGED -> EnumSet.of(Template.POLLUTANTS);
      case MATERIALS -> EnumSet.of(Template.MATERIALS);
      case PACKAGING, RECYCLED_CONTENT -> EnumSet.of(Template.PACKAGING);
      case PACKAGES -> EnumSet.of(Template.PACKAGES);
      case PARCELS, BOX_SPACE -> EnumSet.of(Template.PARCELS);
      case SUBSTANCES -> EnumSet.of(Template.SUBSTANCES);
      case POOLS, POOL_PIECES -> EnumSet.of(Template.POOLS);
      case RETURNS -> EnumSet.of(Template.RETURNS);
      case HANDOVERS -> EnumSet.of(Template.HANDOVERS);
      case TREATMENTS -> EnumSet.of(Template.TREATMENTS);
      case SALES_BACK -> EnumSet.of(Template.SALES_BACK);
      case LOT_STOCKS -> EnumSet.of(Template.LOT_STOCKS);
    };
  }
}
