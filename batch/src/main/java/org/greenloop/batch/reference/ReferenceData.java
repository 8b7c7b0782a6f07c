package org.greenloop.batch.reference;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.accounting.custody.CustodyLimits;
import org.greenloop.accounting.custody.CustodyReview;
import org.greenloop.accounting.custody.RenewableResource;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.TreatmentProcess;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.declaration.DeclaredItems;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyOrigin;
import org.greenloop.accounting.energy.FuelState;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.footprint.CircularityFormula;
import org.greenloop.accounting.freight.FreightVehicle;
import org.greenloop.accounting.freight.TransportMode;
import org.greenloop.accounting.freight.VehicleCatalog;
import org.greenloop.accounting.greencertificate.CertificateRule;
import org.greenloop.accounting.greencertificate.CertificateRules;
import org.greenloop.accounting.plausibility.Threshold;
import org.greenloop.accounting.plausibility.Thresholds;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.ElementThreshold;
import org.greenloop.accounting.recycling.Substitution;
import org.greenloop.accounting.waste.WasteClass;
import org.greenloop.accounting.waste.WasteClasses;
import org.greenloop.batch.freight.FormItem;

/// Reads what `src/main/resources/reference` ships; its README names sources and licences.
public final class ReferenceData {

  /// The editions of factors that this version ships, the oldest first. The last one is what months
  /// are posted by; the others stay, so that closed months can be read and compared.
  private static final List<String> EDITIONS = List.of("cn-2026.11", "cn-2026.12");

  /// Characters of the code of a division, such as `C38`.
  private static final int DIVISION = 3;

  /// Characters of the code of a country.
  private static final int COUNTRY = 2;

  /// An edition with the SHA-256 of the files it was read from.
  public record Edition(FactorSet factors, String sha256) {}

  private ReferenceData() {}

  public static CarrierCatalog carriers() {
    return new CarrierCatalog(
        rows("carriers.csv").stream()
            .map(
                row ->
                    new CarrierCatalog.Entry(
                        new Carrier(
                            cell(row, "code"),
                            cell(row, "name_zh"),
                            cell(row, "name_en"),
                            CarrierKind.valueOf(cell(row, "kind").toUpperCase(Locale.ROOT)),
                            unit(cell(row, "base_unit")),
                            FuelState.valueOf(cell(row, "state").toUpperCase(Locale.ROOT)),
                            EnergyOrigin.valueOf(cell(row, "origin").toUpperCase(Locale.ROOT))),
                        cell(row, "synonyms").isEmpty()
                            ? List.of()
                            : List.of(cell(row, "synonyms").split("\\|"))))
            .toList());
  }

  /// Classes of vehicles, ships, trains and aircraft.
  public static VehicleCatalog vehicles() {
    return new VehicleCatalog(
        rows("vehicles.csv").stream()
            .map(
                row ->
                    new VehicleCatalog.Entry(
                        new FreightVehicle(
                            cell(row, "code"),
                            TransportMode.find(cell(row, "mode")).orElseThrow(),
                            cell(row, "name_zh"),
                            cell(row, "name_en"),
                            cell(row, "stands_for_mode").equals("yes")),
                        cell(row, "synonyms").isEmpty()
                            ? List.of()
                            : List.of(cell(row, "synonyms").split("\\|"))))
            .toList());
  }

  /// Every shipped edition, the oldest first.
  public static List<Edition> editions() {
    return EDITIONS.stream().map(ReferenceData::edition).toList();
  }

  /// The newest shipped edition.
  public static FactorSet factors() {
    return edition(EDITIONS.getLast()).factors();
  }

  /// Ids carry the edition, so that an id names one number for ever.
  private static Edition edition(String name) {
    String folder = "factors/" + name + "/";
    List<Factor> factors = new ArrayList<>();
    MessageDigest digest = sha256();
    for (String file :
        new String(bytes(folder + "files.txt"), StandardCharsets.UTF_8).lines().toList()) {
      digest.update(bytes(folder + file));
      rows(folder + file).forEach(row -> factors.add(factor(name, row)));
    }
    return new Edition(new FactorSet(name, factors), HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// When an amount looks wrong.
  public static Thresholds plausibility() {
    return new Thresholds(
        rows("plausibility.csv").stream()
            .map(
                row ->
                    new Threshold(
                        cell(row, "id"),
                        cell(row, "parameter"),
                        new BigDecimal(cell(row, "value")),
                        cell(row, "source"),
                        Confidence.valueOf(cell(row, "confidence"))))
            .toList());
  }

  /// Days in which a label is mended where its scheme does not say.
  public static Reference mendDays() {
    Map<String, String> row = rows("surveillance.csv").getFirst();
    return new Reference(
        new BigDecimal(cell(row, "value")),
        cell(row, "source"),
        Confidence.valueOf(cell(row, "confidence")));
  }

  /// GB/T 2260 province codes and country codes.
  public static Set<String> areas() {
    return rows("areas.csv").stream()
        .map(row -> cell(row, "code"))
        .filter(code -> code.length() == COUNTRY || code.endsWith("0000"))
        .collect(Collectors.toSet());
  }

  /// GB/T 4754 divisions such as `C38`.
  public static Set<String> industries() {
    return rows("industries.csv").stream()
        .map(row -> cell(row, "code"))
        .filter(code -> code.length() == DIVISION)
        .collect(Collectors.toSet());
  }

  /// What is told with codes of others: industries, regions, classes of waste, carriers of energy.
  public static List<CodeList> codeLists() {
    return ReferenceCodes.lists(
        rows("industries.csv"), rows("areas.csv"), wasteClasses().list(), rows("carriers.csv"));
  }

  /// Fluorinated gases of `gases.csv`.
  public static List<Gas> gases() {
    return rows("gases.csv").stream()
        .map(
            row -> {
              List<String> names =
                  new ArrayList<>(
                      List.of(cell(row, "code"), cell(row, "name_zh"), cell(row, "name_en")));
              if (!cell(row, "synonyms").isEmpty()) {
                names.addAll(List.of(cell(row, "synonyms").split("\\|")));
              }
              return new Gas(
                  cell(row, "code"),
                  GasFamily.valueOf(cell(row, "family").toUpperCase(Locale.ROOT)),
                  names);
            })
        .toList();
  }

  /// Registers of green electricity certificates and what their certificates may cover, by vintage.
  public static CertificateRules certificateRules() {
    return new CertificateRules(
        rows("certificate-rules.csv").stream().map(ReferenceData::certificateRule).toList());
  }

  private static CertificateRule certificateRule(Map<String, String> row) {
    String months = cell(row, "validity_months");
    return new CertificateRule(
        cell(row, "register"),
        cell(row, "country"),
        cell(row, "name_zh"),
        cell(row, "name_en"),
        YearMonth.parse(cell(row, "first_vintage")),
        month(cell(row, "last_vintage")),
        months.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(months)),
        month(cell(row, "valid_until")),
        Integer.parseInt(cell(row, "grace_months")),
        cell(row, "source"),
        Confidence.valueOf(cell(row, "confidence")),
        cell(row, "note"));
  }

  private static Optional<YearMonth> month(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
  }

  /// What a site can declare.
  public static DeclaredItems declaredItems() {
    return new DeclaredItems(
        rows("declared-items.csv").stream()
            .map(
                row ->
                    new DeclaredItem(
                        cell(row, "code"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        DeclaredItem.ValueType.valueOf(cell(row, "type").toUpperCase(Locale.ROOT)),
                        cell(row, "source"),
                        Confidence.valueOf(cell(row, "confidence"))))
            .toList());
  }

  /// The quarterly form of green freight, in its order.
  public static List<FormItem> greenFreightForm() {
    DeclaredItems declared = declaredItems();
    return rows("green-freight-form.csv").stream()
        .map(
            row ->
                new FormItem(
                    Integer.parseInt(cell(row, "no")),
                    cell(row, "group_zh"),
                    cell(row, "group_en"),
                    declared.find(cell(row, "item")).orElseThrow(),
                    cell(row, "indicator").isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                            new FormItem.Computed(
                                cell(row, "indicator"),
                                FormItem.Measure.valueOf(
                                    cell(row, "measure")
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_'))))))
        .toList();
  }

  /// Classes of solid waste.
  public static WasteClasses wasteClasses() {
    return new WasteClasses(
        rows("waste-classes.csv").stream()
            .map(
                row ->
                    new WasteClass(
                        cell(row, "code"),
                        WasteClass.Kind.valueOf(cell(row, "kind").toUpperCase(Locale.ROOT)),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        cell(row, "synonyms").isEmpty()
                            ? List.of()
                            : List.of(cell(row, "synonyms").split("\\|")),
                        Confidence.valueOf(cell(row, "confidence"))))
            .toList());
  }

  /// The ten categories of renewable resources with their materials.
  public static RenewableResources renewableResources() {
    return new RenewableResources(
        rows("renewable-resources.csv").stream()
            .map(
                row ->
                    new RenewableResource(
                        cell(row, "code"),
                        present(row, "parent"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        present(row, "contains")
                            .map(codes -> List.of(codes.split("\\|")))
                            .orElse(List.of()),
                        cell(row, "manifest").equals("yes"),
                        cell(row, "source"),
                        Confidence.valueOf(cell(row, "confidence"))))
            .toList());
  }

  /// Processes of treatment with what they may lose.
  public static TreatmentProcesses treatmentProcesses() {
    return new TreatmentProcesses(
        rows("treatment-processes.csv").stream()
            .map(
                row ->
                    new TreatmentProcess(
                        cell(row, "code"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        decimal(cell(row, "loss_limit_percent"))
                            .map(limit -> new Quantity(limit, Unit.PERCENT)),
                        TreatmentProcess.End.valueOf(cell(row, "end").toUpperCase(Locale.ROOT)),
                        cell(row, "source"),
                        Confidence.valueOf(cell(row, "confidence"))))
            .toList());
  }

  /// From when on a reviewer is shown a finding about lots.
  public static CustodyLimits custodyLimits() {
    return CustodyLimits.of(
        rows("custody-limits.csv").stream()
            .collect(
                Collectors.toMap(
                    row -> cell(row, "parameter"), row -> new BigDecimal(cell(row, "value")))));
  }

  /// All that a reviewer of lots is shown.
  public static CustodyReview custodyReview() {
    return new CustodyReview(
        renewableResources(), treatmentProcesses(), elementThresholds(), custodyLimits());
  }

  /// The least that a recycler of power batteries recovers of each element.
  public static List<ElementThreshold> elementThresholds() {
    return rows("element-thresholds.csv").stream()
        .map(
            row ->
                new ElementThreshold(
                    cell(row, "element"),
                    new Quantity(new BigDecimal(cell(row, "minimum_percent")), Unit.PERCENT),
                    cell(row, "source"),
                    Confidence.valueOf(cell(row, "confidence"))))
        .toList();
  }

  /// Pairs of factors of primary and recycled material.
  public static List<Substitution> substitutions() {
    return rows("substitutions.csv").stream()
        .map(
            row ->
                new Substitution(
                    cell(row, "id"),
                    cell(row, "material"),
                    cell(row, "area"),
                    year(cell(row, "data_year")),
                    new BigDecimal(cell(row, "primary")),
                    new BigDecimal(cell(row, "recycled")),
                    new BigDecimal(cell(row, "quality")),
                    cell(row, "source"),
                    Confidence.valueOf(cell(row, "confidence"))))
        .toList();
  }

  private static OptionalInt year(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static Optional<String> present(Map<String, String> row, String column) {
    return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
  }

  /// Greenhouse gases by the names that databases of processes give elementary flows, in lower
  /// case.
  public static Map<String, String> elementaryFlows() {
    return rows("elementary-flows.csv").stream()
        .collect(Collectors.toMap(row -> cell(row, "name"), row -> cell(row, "gas")));
  }

  /// A of the circular footprint formula, where a process states none.
  public static Reference recyclingShare() {
    Map<String, String> row = rows("circular-footprint.csv").getFirst();
    return new Reference(
        new BigDecimal(cell(row, "value")),
        cell(row, "source"),
        Confidence.valueOf(cell(row, "confidence")));
  }

  /// Formulas of how far a product closes the loop.
  public static List<CircularityFormula> circularity() {
    return rows("circularity.csv").stream()
        .map(
            row ->
                new CircularityFormula(
                    CircularityFormula.Code.valueOf(cell(row, "code").toUpperCase(Locale.ROOT)),
                    cell(row, "formula"),
                    cell(row, "source"),
                    Confidence.valueOf(cell(row, "confidence")),
                    decimal(cell(row, "limit"))
                        .map(
                            value ->
                                new Reference(
                                    value,
                                    cell(row, "limit_source"),
                                    Confidence.valueOf(cell(row, "limit_confidence"))))))
        .toList();
  }

  private static Factor factor(String edition, Map<String, String> row) {
    return new Factor(
        edition + ":" + cell(row, "id"),
        new FactorKey(
            FactorKind.find(cell(row, "kind"))
                .orElseThrow(() -> new IllegalStateException("unknown kind in " + row)),
            cell(row, "subject"),
            cell(row, "area")),
        year(cell(row, "data_year")),
        decimal(cell(row, "value")),
        cell(row, "unit"),
        decimal(cell(row, "low")),
        decimal(cell(row, "high")),
        cell(row, "source"),
        Confidence.valueOf(cell(row, "confidence")),
        cell(row, "note"));
  }

  private static Optional<BigDecimal> decimal(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static Unit unit(String text) {
    return Unit.find(text)
        .orElseThrow(() -> new IllegalStateException("carriers.csv: unknown unit " + text));
  }

  static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalStateException("no column " + column + " in " + row);
    }
    return cell.strip();
  }

  private static List<Map<String, String>> rows(String name) {
    try (CSVReaderHeaderAware reader =
        new CSVReaderHeaderAwareBuilder(
                new InputStreamReader(
                    new ByteArrayInputStream(bytes(name)), StandardCharsets.UTF_8))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      List<Map<String, String>> rows = new ArrayList<>();
      Map<String, String> row = reader.readMap();
      while (row != null) {
        rows.add(row);
        row = reader.readMap();
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    } catch (CsvException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ReferenceData.class.getResourceAsStream("/reference/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program comes without reference/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
