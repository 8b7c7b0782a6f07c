package org.greenloop.accounting.custody;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Operators that reach each other by sales: strongly connected components of two or more (Tarjan
/// 1972), without recursion, since a chain may be long.
final class Rings {

  private static final class Visit {
    private final int operator;
    private final Iterator<Integer> buyers;

    private Visit(int operator, Iterator<Integer> buyers) {
      this.operator = operator;
      this.buyers = buyers;
    }
  }

  private final Map<Integer, ? extends Collection<Integer>> buyersOf;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> lowest = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Set<Integer> isOpen = new TreeSet<>();
  private final SortedSet<Integer> members = new TreeSet<>();

  Rings(Map<Integer, ? extends Collection<Integer>> buyersOf) {
    this.buyersOf = buyersOf;
    for (int operator : buyersOf.keySet()) {
      if (!numbers.containsKey(operator)) {
        visitFrom(operator);
      }
    }
  }

  SortedSet<Integer> members() {
    return members;
  }

  private void visitFrom(int first) {
    Deque<Visit> visits = new ArrayDeque<>();
    visits.push(begin(first));
    while (!visits.isEmpty()) {
      Visit visit = visits.element();
      if (visit.buyers.hasNext()) {
        int buyer = visit.buyers.next();
        if (!numbers.containsKey(buyer)) {
          visits.push(begin(buyer));
        } else if (isOpen.contains(buyer)) {
          lowest.merge(visit.operator, numberOf(buyer), Math::min);
        }
      } else {
        visits.pop();
        end(visit.operator);
        if (!visits.isEmpty()) {
          lowest.merge(visits.element().operator, lowestOf(visit.operator), Math::min);
        }
      }
    }
  }

  private Visit begin(int operator) {
    lowest.put(operator, numbers.size());
    numbers.put(operator, numbers.size());
    open.push(operator);
    isOpen.add(operator);
    Collection<Integer> buyers = buyersOf.get(operator);
    return new Visit(operator, buyers == null ? List.<Integer>of().iterator() : buyers.iterator());
  }

  private void end(int operator) {
    if (lowestOf(operator) != numberOf(operator)) {
      return;
    }
    List<Integer> component = new ArrayList<>();
    int member;
    do {
      member = open.pop();
      isOpen.remove(member);
      component.add(member);
    } while (member != operator);
    if (component.size() > 1) {
      members.addAll(component);
    }
  }

  private int numberOf(int operator) {
    return numbers.getOrDefault(operator, -1);
  }

  private int lowestOf(int operator) {
    return lowest.getOrDefault(operator, -1);
  }
}
