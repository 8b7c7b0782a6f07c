package org.greenloop.accounting.custody;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The categories of renewable resources with their materials, as data.
public final class RenewableResources {

  private final Map<String, RenewableResource> byCode = new LinkedHashMap<>();

  /// @throws IllegalArgumentException for a code that is there twice, a parent or content that is
  ///   not there, or parents that go in a circle
  public RenewableResources(Collection<RenewableResource> resources) {
    for (RenewableResource resource : resources) {
      if (byCode.put(resource.code(), resource) != null) {
        throw new IllegalArgumentException(resource.code() + " is there twice");
      }
    }
    for (RenewableResource resource : resources) {
      resource.parent().ifPresent(this::get);
      resource.contains().forEach(this::get);
      broader(resource.code());
    }
  }

  public List<RenewableResource> list() {
    return List.copyOf(byCode.values());
  }

  /// Those that have no broader one.
  public List<RenewableResource> categories() {
    return byCode.values().stream().filter(resource -> resource.parent().isEmpty()).toList();
  }

  public Optional<RenewableResource> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// @throws IllegalArgumentException for a code that no resource has
  public RenewableResource get(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no renewable resource is called " + code));
  }

  /// The category that a material belongs to.
  public Optional<RenewableResource> categoryOf(String code) {
    return find(code).map(resource -> get(broader(code).getLast()));
  }

  /// A material and all that is broader, the category last; the material alone where it is not
  /// known.
  public List<String> withBroader(String code) {
    return find(code).isPresent() ? broader(code) : List.of(code);
  }

  /// Whether treatment of one material may give another: the same, a narrower or a broader one, one
  /// beside it below the same material of a category, or one that it contains. What is contained is
  /// said by the nearest broader material that says it: NCM batteries give nickel, LFP batteries do
  /// not. What is not known here is not ruled out.
  public boolean mayGive(String input, String output) {
    if (find(input).isEmpty() || find(output).isEmpty()) {
      return true;
    }
    List<String> taken = broader(input);
    List<String> given = broader(output);
    return taken.contains(output)
        || given.contains(input)
        || taken.stream().limit(taken.size() - 1L).anyMatch(given::contains)
        || contents(taken).stream().anyMatch(given::contains);
  }

  private List<String> contents(List<String> broader) {
    return broader.stream()
        .map(code -> get(code).contains())
        .filter(contained -> !contained.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// The material itself and all that is broader, the category last.
  private List<String> broader(String code) {
    Set<String> found = new LinkedHashSet<>();
    Optional<String> next = Optional.of(code);
    while (next.isPresent()) {
      if (!found.add(next.get())) {
        throw new IllegalArgumentException(code + " is broader than itself");
      }
      next = get(next.get()).parent();
    }
    return List.copyOf(found);
  }
}
