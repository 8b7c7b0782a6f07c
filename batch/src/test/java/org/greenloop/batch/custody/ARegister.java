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

  /// Another site of the company of a site: site 3 of company 1009 is `SITE-3`.
  ARegister and(int site, int company, String region) {
    subjects.add(site(site, company, Optional.empty(), region));
    return this;
  }

  /// A park with a new site of a company.
  ARegister park(String code, int park, int site, int company) {
    subjects.add(
        new Subject(
            park,
            SubjectKind.PARK,
            code,
            code,
            code,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    subjects.add(site(site, company, Optional.of(park), "440606"));
    return this;
  }

  private static Subject site(int site, int company, Optional<Integer> park, String region) {
    return new Subject(
        site,
        SubjectKind.SITE,
        "SITE-" + site,
        "示例SITE-" + site,
        "Example SITE-" + site,
        Optional.empty(),
        Optional.of(company),
        park,
        Optional.empty(),
        Optional.of(region));
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
