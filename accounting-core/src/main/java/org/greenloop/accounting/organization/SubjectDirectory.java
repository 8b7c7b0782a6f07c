package org.greenloop.accounting.organization;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All subjects at one moment, looked up as people name them. Immutable.
public final class SubjectDirectory {

  private final List<Subject> subjects;
  private final Map<Integer, Subject> byId = new HashMap<>();
  private final Map<String, Subject> byName = new HashMap<>();
  private final Map<Integer, Set<Integer>> members = new HashMap<>();

  public SubjectDirectory(Collection<Subject> subjects) {
    this.subjects = List.copyOf(subjects);
    Set<String> shared = new HashSet<>();
    for (Subject subject : subjects) {
      byId.put(subject.id(), subject);
      if (subject.kind() == SubjectKind.SITE) {
        Stream.of(subject.companyId(), subject.parkId())
            .flatMap(Optional::stream)
            .forEach(
                group -> members.computeIfAbsent(group, id -> new TreeSet<>()).add(subject.id()));
      }
      for (String name : List.of(subject.name(), subject.nameEnglish())) {
        Subject other = byName.putIfAbsent(normalised(name), subject);
        if (other != null && other.id() != subject.id()) {
          shared.add(normalised(name));
        }
      }
    }
    shared.forEach(byName::remove);
    for (Subject subject : subjects) {
      subject.creditCode().ifPresent(code -> byName.put(normalised(code.text()), subject));
      byName.put(normalised(subject.code()), subject);
    }
  }

  public List<Subject> list() {
    return subjects;
  }

  public List<Subject> list(SubjectKind kind) {
    return subjects.stream().filter(subject -> subject.kind() == kind).toList();
  }

  /// @throws IllegalArgumentException for an id that no subject has
  public Subject get(int id) {
    Subject subject = byId.get(id);
    if (subject == null) {
      throw new IllegalArgumentException("no subject has the id " + id);
    }
    return subject;
  }

  /// By code, credit identifier or name; a name that two subjects share finds neither.
  public Optional<Subject> find(String text) {
    return Optional.ofNullable(byName.get(normalised(text)));
  }

  public Optional<Subject> find(String text, SubjectKind kind) {
    return find(text).filter(subject -> subject.kind() == kind);
  }

  /// The sites that a subject stands for: itself, or its members, by id.
  public Set<Integer> sitesOf(Subject subject) {
    return switch (subject.kind()) {
      case SITE -> Set.of(subject.id());
      case COMPANY, PARK ->
          Collections.unmodifiableSet(members.getOrDefault(subject.id(), new TreeSet<>()));
    };
  }

  /// GB/T 4754 class of a site; of a company or park what the classes of all its sites begin with.
  /// Empty where they have nothing in common, or where one is not known.
  public Optional<String> industryOf(Subject subject) {
    return sitesOf(subject).stream()
        .map(id -> get(id).industry().orElse(""))
        .reduce(SubjectDirectory::commonBeginning)
        .filter(common -> !common.isEmpty());
  }

  private static String commonBeginning(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return one.substring(0, length);
  }

  /// Whether a company has a stake in a subject: in itself, its sites, and the parks that its sites
  /// stand in.
  public boolean concerns(Subject subject, int companyId) {
    return subject.companyId().filter(id -> id == companyId).isPresent()
        || sitesOf(subject).stream()
            .map(this::get)
            .anyMatch(site -> site.companyId().filter(id -> id == companyId).isPresent());
  }

  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
