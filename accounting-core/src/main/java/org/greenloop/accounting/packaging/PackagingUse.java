package org.greenloop.accounting.packaging;

import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;

/// Packaging that a site bought and used.
///
/// @param mass of the packaging, not of what is in it
/// @param recycled empty where the supplier declares none: unknown, not zero
public record PackagingUse(
    PackagingMaterial material,
    PackagingForm form,
    PackagingPurpose purpose,
    Quantity mass,
    Optional<RecycledContent> recycled,
    Set<PackagingTrait> traits) {

  public PackagingUse {
    if (mass.unit().dimension() != Dimension.MASS) {
      throw new IllegalArgumentException("packaging is weighed: " + mass);
    }
    traits = Set.copyOf(traits);
  }
}
