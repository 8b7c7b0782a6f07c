package org.greenloop.batch.custody;

import java.util.Optional;
import org.greenloop.accounting.custody.Consigned;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.SourceShares;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;

/// What share of a member's material came from one source: of this smelter's aluminium, from the
/// appliances of that brand.
public final class MaterialSources {

  private final CustodyBook book;
  private final Organizations organizations;
  private final RenewableResources resources;

  public MaterialSources(
      CustodyBook book, Organizations organizations, RenewableResources resources) {
    this.book = book;
    this.organizations = organizations;
    this.resources = resources;
  }

  /// What was given back; where nothing is said, anything.
  public record Wanted(
      Optional<ReturnedProduct.Family> family,
      Optional<String> kind,
      Optional<String> producer,
      Optional<String> brand) {

    boolean holds(Consigned consigned) {
      ReturnedProduct product = consigned.product();
      return family.map(product.family()::equals).orElse(true)
          && isOrAny(kind, product.kind())
          && isOrAny(producer, product.producer())
          && isOrAny(brand, product.brand());
    }

    private static boolean isOrAny(Optional<String> wanted, Optional<String> found) {
      return wanted.isEmpty() || wanted.equals(found);
    }
  }

  /// @param material a code of the renewable resources, with all that is narrower
  public SourceShares.Answer share(
      Subject subject,
      String material,
      ReportingPeriod period,
      SourceShares.Basis basis,
      Wanted wanted) {
    return new SourceShares(book.chain(), wanted::holds)
        .of(
            organizations.directory().sitesOf(subject),
            code -> resources.withBroader(code).contains(material),
            period,
            basis);
  }
}
