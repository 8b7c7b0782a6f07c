package org.greenloop.accounting.greencertificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificateEvent.Allocated;
import org.greenloop.accounting.greencertificate.CertificateEvent.Released;
import org.greenloop.accounting.greencertificate.CertificateEvent.Retired;
import org.greenloop.accounting.greencertificate.CertificateEvent.Transferred;

/// A batch and its history: who holds which serials, and what they are set aside for.
///
/// @param events in the order in which they happened
public record CertificateBook(CertificateBatch batch, List<CertificateEvent> events) {

  public CertificateBook {
    events = List.copyOf(events);
  }

  /// An allocation that counts: in force, or retired.
  public sealed interface Claim {
    Allocated allocation();

    default SerialRange serials() {
      return allocation().serials();
    }

    /// Set aside; may be released.
    record Open(Allocated allocation) implements Claim {}

    record Used(Allocated allocation, Retired retirement) implements Claim {}
  }

  /// Allocations in force and retired, in the order of serials. No two of them overlap.
  public List<Claim> claims() {
    Map<Long, Claim> claims = new LinkedHashMap<>();
    for (CertificateEvent event : events) {
      switch (event) {
        case Allocated allocated -> claims.put(allocated.allocationId(), new Claim.Open(allocated));
        case Released released -> claims.remove(released.allocationId());
        case Retired retired ->
            claims.computeIfPresent(
                retired.allocationId(), (id, claim) -> new Claim.Used(claim.allocation(), retired));
        case Transferred transferred -> {}
      }
    }
    return claims.values().stream()
        .sorted(Comparator.comparingLong(claim -> claim.serials().first()))
        .toList();
  }

  /// What a company holds now, allocated and retired certificates included.
  public List<SerialRange> heldBy(int companyId) {
    List<SerialRange> held = new ArrayList<>();
    if (batch.holderId() == companyId) {
      held.add(batch.numbers().range());
    }
    for (CertificateEvent event : events) {
      if (event instanceof Transferred transferred) {
        if (transferred.fromCompany() == companyId) {
          held = new ArrayList<>(SerialRange.minus(held, transferred.serials()));
        }
        if (transferred.toCompany() == companyId) {
          held.add(transferred.serials());
        }
      }
    }
    return SerialRange.joined(held);
  }

  /// What a company holds and has not set aside for anything.
  public List<SerialRange> freeOf(int companyId) {
    List<SerialRange> free = heldBy(companyId);
    for (Claim claim : claims()) {
      free = SerialRange.minus(free, claim.serials());
    }
    return free;
  }

  /// Claims of a company, in the order of serials.
  public List<Claim> claimsOf(int companyId) {
    return claims().stream().filter(claim -> claim.allocation().companyId() == companyId).toList();
  }

  /// What happened to certificates while a company held them, and how they came and went.
  public List<CertificateEvent> eventsOf(int companyId) {
    Set<Long> own = new HashSet<>();
    List<CertificateEvent> concerning = new ArrayList<>();
    for (CertificateEvent event : events) {
      boolean concerns =
          switch (event) {
            case Transferred t -> t.fromCompany() == companyId || t.toCompany() == companyId;
            case Allocated a -> a.companyId() == companyId && own.add(a.allocationId());
            case Released r -> own.contains(r.allocationId());
            case Retired r -> own.contains(r.allocationId());
          };
      if (concerns) {
        concerning.add(event);
      }
    }
    return concerning;
  }

  /// The first claim on any of the serials.
  public Optional<Claim> findClaim(SerialRange serials) {
    return claims().stream().filter(claim -> claim.serials().overlaps(serials)).findFirst();
  }

  public boolean isHeldBy(int companyId, SerialRange serials) {
    return heldBy(companyId).stream().anyMatch(range -> range.contains(serials));
  }

  /// Companies that hold some of it now.
  public TreeSet<Integer> holders() {
    TreeSet<Integer> companies = new TreeSet<>();
    companies.add(batch.holderId());
    for (CertificateEvent event : events) {
      if (event instanceof Transferred transferred) {
        companies.add(transferred.toCompany());
      }
    }
    companies.removeIf(company -> heldBy(company).isEmpty());
    return companies;
  }
}
