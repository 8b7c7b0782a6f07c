package org.greenloop.access;

import java.util.Comparator;
import java.util.List;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// Subjects by the code in an address, for those who may see them.
@Component
public final class VisibleSubjects {

  private final Organizations organizations;

  VisibleSubjects(Organizations organizations) {
    this.organizations = organizations;
  }

  /// @throws NotFound when no subject has the code, or another company's has
  public Subject get(Viewer viewer, String code) {
    return organizations
        .directory()
        .find(code)
        .filter(subject -> subject.code().equals(code))
        .filter(viewer::sees)
        .orElseThrow(() -> new NotFound("no subject has the code " + code));
  }

  /// What a company makes, by code; nothing for a site or park.
  public List<Product> products(Subject subject) {
    return organizations.listProducts().stream()
        .filter(product -> product.companyId() == subject.id())
        .sorted(Comparator.comparing(Product::code))
        .toList();
  }

  public SubjectDirectory directory() {
    return organizations.directory();
  }
}
