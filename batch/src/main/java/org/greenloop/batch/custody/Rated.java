package org.greenloop.batch.custody;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;

/// Whose recovery rate is asked for: a producer, or the producers of a park or region together.
///
/// @param code of the company or park; of a region the beginning of its GB/T 2260 code, such as
///   `4406`, or a country
/// @param subject company or park; empty for a region
/// @param producers companies that are counted, by code: those with sites there, and of a rate
///   those that sold something or of which something came back
/// @param sites whose sales are counted, by id
public record Rated(
    String code, Optional<Subject> subject, List<Subject> producers, Set<Integer> sites) {

  public Rated {
    producers = List.copyOf(producers);
    sites = Set.copyOf(sites);
  }

  public static Rated producer(Subject company, SubjectDirectory directory) {
    return new Rated(
        company.code(), Optional.of(company), List.of(company), directory.sitesOf(company));
  }

  public static Rated park(Subject park, SubjectDirectory directory) {
    return group(park.code(), Optional.of(park), directory.sitesOf(park), directory);
  }

  /// Empty where no site lies there.
  public static Optional<Rated> region(String code, SubjectDirectory directory) {
    Set<Integer> sites = new TreeSet<>();
    directory.list(SubjectKind.SITE).stream()
        .filter(site -> site.region().filter(lies -> lies.startsWith(code)).isPresent())
        .forEach(site -> sites.add(site.id()));
    return Optional.of(group(code, Optional.empty(), sites, directory))
        .filter(any -> !sites.isEmpty());
  }

  private static Rated group(
      String code, Optional<Subject> subject, Set<Integer> sites, SubjectDirectory directory) {
    return new Rated(
        code,
        subject,
        sites.stream()
            .flatMap(site -> directory.get(site).companyId().stream())
            .distinct()
            .map(directory::get)
            .sorted(Comparator.comparing(Subject::code))
            .toList(),
        sites);
  }

  /// Of a park or region those of its producers that something is known of.
  Rated counting(List<Subject> counted) {
    return isConsolidated() ? new Rated(code, subject, counted, sites) : this;
  }

  /// Whether several producers stand together.
  public boolean isConsolidated() {
    return subject.filter(one -> one.kind() == SubjectKind.COMPANY).isEmpty();
  }
}
