package org.greenloop.batch.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectEntry;
import org.greenloop.accounting.organization.SubjectKind;

/// Sites with a company each: site 3 is `SITE-3` of the company 1003, all of them in Guangdong.
final class ARegister implements Organizations {

  private final List<Subject> subjects = new ArrayList<>();

  static ARegister of(int... sites) {
    ARegister register = new ARegister();
    for (int site : sites) {
      register.subjects.add(subject(company(site), SubjectKind.COMPANY, "FIRM-" + site, site));
      register.subjects.add(subject(site, SubjectKind.SITE, "SITE-" + site, site));
    }
    return register;
  }

  static int company(int site) {
    return 1000 + site;
  }

  private static Subject subject(int id, SubjectKind kind, String code, int site) {
    return new Subject(
        id,
        kind,
        code,
        "示例" + code,
        "Example " + code,
        Optional.empty(),
        Optional.of(company(site)),
        Optional.empty(),
        Optional.empty(),
        kind == SubjectKind.SITE ? Optional.of("440606") : Optional.empty());
  }

  @Override
  public SubjectDirectory directory() {
    return new SubjectDirectory(subjects);
  }

  @Override
  public void save(List<SubjectEntry> entries) {
    throw new UnsupportedOperationException("this register stays as it is");
  }

  @Override
  public List<Product> listProducts() {
    return List.of();
  }

  @Override
  public void saveProducts(List<Product> products) {
    throw new UnsupportedOperationException("this register stays as it is");
  }
}
