package org.greenloop.batch.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectEntry;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.reference.ReferenceData;

/// The register in memory.
final class Register implements Organizations {

  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final List<Product> products = new ArrayList<>();
  private final MeterList meters = new MeterList();

  IntakeWorld world() {
    return world(
        new MonthFactors(new Editions(ReferenceData.factors()), month -> Optional.empty()));
  }

  IntakeWorld world(MonthFactors factors) {
    return IntakeWorld.of(
        directory(),
        ReferenceData.carriers(),
        factors,
        products,
        meters.list(),
        meters.listFiles());
  }

  int company(String code) {
    return directory().find(code, SubjectKind.COMPANY).orElseThrow().id();
  }

  @Override
  public SubjectDirectory directory() {
    return new SubjectDirectory(subjects.values());
  }

  @Override
  public void save(List<SubjectEntry> entries) {
    for (SubjectEntry entry : entries) {
      int id = subjects.size() + 1;
      subjects.put(
          entry.code(),
          new Subject(
              id,
              entry.kind(),
              entry.code(),
              entry.name(),
              entry.nameEnglish(),
              entry.creditCode(),
              entry.kind() == SubjectKind.COMPANY ? Optional.of(id) : entry.company().map(this::id),
              entry.park().map(this::id),
              entry.industry(),
              entry.region()));
    }
  }

  private int id(String code) {
    return Optional.ofNullable(subjects.get(code)).orElseThrow().id();
  }

  @Override
  public List<Product> listProducts() {
    return List.copyOf(products);
  }

  @Override
  public void saveProducts(List<Product> more) {
    products.addAll(more);
  }

  Meters meters() {
    return meters;
  }

  private static final class MeterList implements Meters {

    private final List<Meter> meters = new ArrayList<>();
    private final List<MeterFile> files = new ArrayList<>();

    @Override
    public List<Meter> list() {
      return List.copyOf(meters);
    }

    @Override
    public void save(List<Meter> more) {
      meters.addAll(more);
    }

    @Override
    public List<MeterFile> listFiles() {
      return List.copyOf(files);
    }

    @Override
    public void saveFiles(List<MeterFile> more) {
      files.addAll(more);
    }
  }
}
