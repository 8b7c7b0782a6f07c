package org.greenloop.batch.footprint;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.CircularityFormula;
import org.greenloop.accounting.footprint.CircularityFormula.Code;
import org.greenloop.accounting.footprint.MaterialCircularity;
import org.greenloop.accounting.footprint.MaterialFlow;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.Role;
import org.greenloop.accounting.footprint.system.SolverNumber;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.EndOfLifeVehicle;
import org.greenloop.batch.footprint.CircularityReport.Figure;
import org.greenloop.batch.footprint.CircularityReport.From;
import org.greenloop.batch.footprint.CircularityReport.Input;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.footprint.StatedMasses.Group;
import org.greenloop.batch.footprint.StatedMasses.Item;
import org.greenloop.batch.reference.ReferenceData;

/// Answers how far a product closes the loop: recyclability and recoverability of a vehicle,
/// material circularity of any product. What its process says already is taken from there: recycled
/// material that goes in, and what is recycled at the end of its life.
public final class CircularityDesk {

  /// By how much a process may say more than the file, for masses that were rounded.
  private static final BigDecimal ROUNDED = new BigDecimal("1.001");

  private static final List<Item> STEPS =
      List.of(
          Item.PRE_TREATMENT,
          Item.DISMANTLING,
          Item.METALS,
          Item.RECYCLABLE_RESIDUE,
          Item.RECOVERABLE_RESIDUE);

  private final Organizations organizations;
  private final ProcessImport imports;
  private final ProcessFiles files;
  private final List<CircularityFormula> formulas = ReferenceData.circularity();

  public CircularityDesk(Organizations organizations, ProcessImport imports, ProcessFiles files) {
    this.organizations = organizations;
    this.imports = imports;
    this.files = files;
  }

  /// @param product code, or `COMPANY/PRODUCT` where several companies state it
  /// @param viewer id of the company that looks; empty for those who see everything
  /// @return empty where nobody states masses of the product
  /// @throws FootprintRefused where what is stated is not enough, with what to mend; of another
  ///   member only that something is missing
  public Optional<CircularityReport> find(String product, OptionalInt viewer) throws IOException {
    ProcessImport.Stored stored = imports.stored();
    int slash = product.indexOf('/');
    if (slash > 0) {
      String owner = product.substring(0, slash);
      String code = product.substring(slash + 1);
      Optional<StatedMasses> masses = stored.masses().find(owner, code);
      if (masses.isPresent()) {
        return Optional.of(report(stored, owner, masses.get(), viewer));
      }
    }
    List<String> owners = stored.masses().owners(product);
    if (owners.size() > 1) {
      throw new FootprintRefused(
          new FootprintIssue(
              Kind.SEVERAL_SUPPLIERS,
              product,
              owners.stream().map(owner -> owner + "/" + product).collect(Collectors.joining(", ")),
              String.valueOf(owners.size())));
    }
    return owners.stream()
        .findFirst()
        .map(
            owner ->
                report(stored, owner, stored.masses().find(owner, product).orElseThrow(), viewer));
  }

  private CircularityReport report(
      ProcessImport.Stored stored, String owner, StatedMasses masses, OptionalInt viewer) {
    SupplierView view =
        new SupplierViews(organizations.directory(), files).of(owner, masses.product(), viewer);
    List<Figure> figures = new ArrayList<>();
    try {
      if (!masses.of(Item.VEHICLE).isEmpty()) {
        figures.addAll(vehicle(masses));
      }
      if (masses.rows().stream().anyMatch(row -> isOfAnyProduct(row.item()))) {
        figures.add(new Indicator(owner, masses, process(stored, owner, masses)).figure());
      }
    } catch (FootprintRefused refused) {
      throw view == SupplierView.FULL
          ? refused
          : new FootprintRefused(FootprintIssue.of(Kind.OTHER_MEMBER, masses.product()));
    }
    return new CircularityReport(
        owner,
        masses.product(),
        view,
        view == SupplierView.FULL
            ? figures
            : figures.stream()
                .map(
                    figure ->
                        new Figure(
                            figure.formula(), figure.value(), figure.confidence(), List.of()))
                .toList());
  }

  private static boolean isOfAnyProduct(Item item) {
    return item != Item.VEHICLE && item.group() != Group.STEP;
  }

  private static Optional<Offer> process(
      ProcessImport.Stored stored, String owner, StatedMasses masses) {
    List<Offer> offers = stored.offers().list(owner, masses.product());
    return offers.size() == 1 ? Optional.of(offers.getFirst()) : Optional.empty();
  }

  private List<Figure> vehicle(StatedMasses masses) {
    MassSums sums = new MassSums(masses);
    EnumMap<Item, Quantity> of = new EnumMap<>(Item.class);
    List<Input> inputs = new ArrayList<>();
    STEPS.forEach(step -> add(masses, sums, step, of, inputs));
    add(masses, sums, Item.VEHICLE, of, inputs);
    EndOfLifeVehicle vehicle =
        new EndOfLifeVehicle(
            mass(of, Item.PRE_TREATMENT),
            mass(of, Item.DISMANTLING),
            mass(of, Item.METALS),
            mass(of, Item.RECYCLABLE_RESIDUE),
            mass(of, Item.RECOVERABLE_RESIDUE),
            mass(of, Item.VEHICLE));
    List<Input> recycled =
        inputs.stream()
            .filter(input -> !input.symbol().equals(Item.RECOVERABLE_RESIDUE.symbol()))
            .toList();
    return List.of(
        figure(Code.RECYCLABILITY, vehicle.recyclability().orElseThrow(), recycled),
        figure(Code.RECOVERABILITY, vehicle.recoverability().orElseThrow(), inputs));
  }

  private static Quantity mass(Map<Item, Quantity> masses, Item item) {
    return Optional.ofNullable(masses.get(item)).orElseThrow();
  }

  private static void add(
      StatedMasses masses, MassSums sums, Item item, Map<Item, Quantity> of, List<Input> inputs) {
    of.put(item, new Quantity(sums.sum(item), Unit.KILOGRAM));
    inputs.add(stated(masses, masses.of(item), Name.of(item), sums.sum(item), Unit.KILOGRAM));
  }

  private Figure figure(Code code, Quantity value, List<Input> inputs) {
    CircularityFormula formula =
        formulas.stream().filter(each -> each.code() == code).findFirst().orElseThrow();
    return new Figure(formula, value, leastSure(inputs), inputs);
  }

  private static Confidence leastSure(List<Input> inputs) {
    return inputs.stream()
        .filter(input -> input.from() != From.COMPUTED && input.from() != From.UNIT)
        .map(Input::confidence)
        .reduce(Confidence.OFFICIAL, Confidence::worse);
  }

  /// What an input is called, in files and in the formula.
  private record Name(String code, String symbol) {
    static Name of(Item item) {
      return new Name(item.code(), item.symbol());
    }
  }

  /// A number that rows of the file state.
  private static Input stated(
      StatedMasses masses, List<StatedMasses.Row> rows, Name name, BigDecimal value, Unit unit) {
    return new Input(
        name.code(),
        name.symbol(),
        value,
        unit.symbol(),
        From.FILE,
        masses.file()
            + " "
            + rows.stream().map(row -> String.valueOf(row.row())).collect(Collectors.joining(", ")),
        rows.stream()
            .map(StatedMasses.Row::source)
            .filter(source -> !source.isEmpty())
            .distinct()
            .collect(Collectors.joining("; ")),
        rows.stream()
            .map(StatedMasses.Row::confidence)
            .reduce(Confidence.OFFICIAL, Confidence::worse));
  }

  /// Material circularity of one product.
  private final class Indicator {

    private final String owner;
    private final StatedMasses masses;
    private final MassSums sums;
    private final Optional<Offer> process;
    private final List<MaterialFlow> flows = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();

    Indicator(String owner, StatedMasses masses, Optional<Offer> process) {
      this.owner = owner;
      this.masses = masses;
      this.sums = new MassSums(masses);
      this.process = process;
    }

    Figure figure() {
      BigDecimal mass = product();
      for (Item item : Item.values()) {
        if (item.flow().isPresent()) {
          add(item, item.flow().get());
        }
      }
      requireBothEnds();
      requireWithin(mass);
      BigDecimal utility = utility();
      MaterialCircularity circularity =
          MaterialCircularity.of(new Quantity(mass, Unit.KILOGRAM), flows, utility);
      computed(Name.of(Item.VIRGIN), circularity.virginFeedstock(), Unit.KILOGRAM);
      computed(new Name("waste", "W"), circularity.unrecoverableWaste(), Unit.KILOGRAM);
      computed(
          new Name("linear-flow", "LFI"), circularity.linearFlowIndex().orElseThrow(), Unit.ONE);
      return CircularityDesk.this.figure(
          Code.CIRCULARITY, new Quantity(circularity.value().orElseThrow(), Unit.ONE), inputs);
    }

    /// M: as stated, else of the unit that the product is sold in.
    private BigDecimal product() {
      Optional<BigDecimal> stated = sums.product();
      if (stated.isPresent()) {
        List<StatedMasses.Row> rows =
            masses.rows().stream().filter(row -> row.item() == whole()).toList();
        inputs.add(
            rows.isEmpty()
                ? CircularityDesk.stated(
                    masses,
                    masses.rows().stream()
                        .filter(row -> row.item().group() == Group.FEEDSTOCK)
                        .toList(),
                    Name.of(Item.PRODUCT),
                    stated.get(),
                    Unit.KILOGRAM)
                : CircularityDesk.stated(
                    masses, rows, Name.of(Item.PRODUCT), stated.get(), Unit.KILOGRAM));
        return stated.get();
      }
      BigDecimal unit =
          soldIn()
              .filter(sold -> sold.dimension() == Unit.KILOGRAM.dimension())
              .map(sold -> new Quantity(BigDecimal.ONE, sold).in(Unit.KILOGRAM).value())
              .orElseThrow(() -> refused(Kind.NO_WHOLE, Item.PRODUCT.code(), ""));
      inputs.add(
          new Input(
              Item.PRODUCT.code(),
              Item.PRODUCT.symbol(),
              unit,
              Unit.KILOGRAM.symbol(),
              From.UNIT,
              soldIn().map(Unit::symbol).orElse(""),
              "",
              Confidence.OFFICIAL));
      return unit;
    }

    private Item whole() {
      return masses.of(Item.PRODUCT).isEmpty() ? Item.VEHICLE : Item.PRODUCT;
    }

    private Optional<Unit> soldIn() {
      return process
          .flatMap(offer -> Unit.find(offer.output().unit()))
          .or(
              () ->
                  organizations
                      .directory()
                      .find(owner, SubjectKind.COMPANY)
                      .flatMap(
                          company ->
                              organizations.listProducts().stream()
                                  .filter(made -> made.companyId() == company.id())
                                  .filter(made -> made.code().equals(masses.product()))
                                  .map(Product::unit)
                                  .findFirst()));
    }

    private void add(Item item, MaterialFlow.Kind kind) {
      List<StatedMasses.Row> rows = masses.of(item);
      BigDecimal known = item.isRecycled() ? ofProcess(item) : BigDecimal.ZERO;
      if (rows.isEmpty()) {
        if (known.signum() > 0) {
          throw refused(Kind.NO_EFFICIENCY, item.code(), MassSums.kilograms(known));
        }
        return;
      }
      if (rows.getFirst().mass().isEmpty()) {
        if (known.signum() == 0) {
          throw new FootprintRefused(
              FootprintIssue.of(Kind.NO_MASS, place() + ", " + rows.getFirst().row(), item.code()));
        }
        flow(kind, known, rows.getFirst());
        inputs.add(fromProcess(item, known));
      } else {
        BigDecimal stated = sums.sum(item);
        if (known.compareTo(stated.multiply(ROUNDED)) > 0) {
          throw new FootprintRefused(
              new FootprintIssue(
                  Kind.LESS_THAN_PROCESS,
                  place() + ", " + item.code(),
                  MassSums.kilograms(stated),
                  MassSums.kilograms(known)));
        }
        rows.forEach(row -> flow(kind, row.mass().orElseThrow().value(), row));
        inputs.add(CircularityDesk.stated(masses, rows, Name.of(item), stated, Unit.KILOGRAM));
      }
      if (item.isRecycled()) {
        efficiencies(item, rows);
      }
    }

    private void flow(MaterialFlow.Kind kind, BigDecimal mass, StatedMasses.Row row) {
      flows.add(
          new MaterialFlow(
              kind, new Quantity(mass, Unit.KILOGRAM), row.efficiency().orElse(BigDecimal.ONE)));
    }

    private void efficiencies(Item item, List<StatedMasses.Row> rows) {
      for (StatedMasses.Row row : rows) {
        inputs.add(
            CircularityDesk.stated(
                masses,
                List.of(row),
                item == Item.RECYCLED
                    ? new Name("efficiency-of-feedstock", "E_F")
                    : new Name("efficiency-of-recycling", "E_C"),
                row.efficiency().orElseThrow(),
                Unit.ONE));
      }
    }

    /// Mass that the process of the product takes in, or gives away to be recycled, for one unit of
    /// it; 0 where it makes other products too, or says no mass.
    private BigDecimal ofProcess(Item item) {
      if (process.isEmpty() || process.get().process().outputs().size() > 1) {
        return BigDecimal.ZERO;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (SystemProcess.Input input : process.get().process().inputs()) {
        boolean counts =
            item == Item.RECYCLED
                ? input.role() instanceof Role.RecycledContent
                : input.role() instanceof Role.Recycling;
        Optional<Unit> unit =
            Unit.find(input.unit()).filter(found -> found.dimension() == Unit.KILOGRAM.dimension());
        if (counts && unit.isPresent()) {
          sum =
              sum.add(
                  new Quantity(SolverNumber.decimal(input.amount()), unit.get())
                      .in(Unit.KILOGRAM)
                      .value());
        }
      }
      return sum.divide(SolverNumber.decimal(process.get().output().amount()), Quantity.PRECISION);
    }

    private Input fromProcess(Item item, BigDecimal mass) {
      SystemProcess made = process.orElseThrow().process();
      return new Input(
          item.code(),
          item.symbol(),
          mass,
          Unit.KILOGRAM.symbol(),
          From.PROCESS,
          owner + "/" + made.id(),
          made.provenance().source(),
          made.provenance().confidence());
    }

    /// What nobody states is not zero.
    private void requireBothEnds() {
      boolean feedstock =
          masses.has(Group.FEEDSTOCK) || flows.stream().anyMatch(flow -> flow.kind().isFeedstock());
      if (!feedstock) {
        throw refused(Kind.NOTHING_STATED, Item.RECYCLED.code(), "");
      }
      if (!masses.has(Group.DESTINATION)) {
        throw refused(Kind.NOTHING_STATED, Item.RECYCLING.code(), "");
      }
    }

    private void requireWithin(BigDecimal product) {
      for (boolean feedstock : new boolean[] {true, false}) {
        BigDecimal parts =
            flows.stream()
                .filter(flow -> flow.kind().isFeedstock() == feedstock)
                .map(flow -> flow.mass().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.compareTo(product) > 0) {
          throw new FootprintRefused(
              new FootprintIssue(
                  Kind.OUTWEIGHS,
                  place() + ", " + (feedstock ? Group.FEEDSTOCK : Group.DESTINATION).code(),
                  MassSums.kilograms(parts),
                  MassSums.kilograms(product)));
        }
      }
    }

    /// X: what was not stated is as the average of the industry.
    private BigDecimal utility() {
      BigDecimal utility = BigDecimal.ONE;
      for (Item item : List.of(Item.LIFETIME, Item.INTENSITY)) {
        List<StatedMasses.Row> rows = masses.of(item);
        BigDecimal ratio = rows.isEmpty() ? BigDecimal.ONE : rows.getFirst().ratio().orElseThrow();
        utility = utility.multiply(ratio);
        inputs.add(
            rows.isEmpty()
                ? new Input(
                    item.code(),
                    item.symbol(),
                    ratio,
                    Unit.ONE.symbol(),
                    From.AVERAGE,
                    "",
                    "",
                    Confidence.UNCONFIRMED)
                : CircularityDesk.stated(masses, rows, Name.of(item), ratio, Unit.ONE));
      }
      return utility;
    }

    private void computed(Name name, BigDecimal value, Unit unit) {
      inputs.add(
          new Input(
              name.code(),
              name.symbol(),
              value,
              unit.symbol(),
              From.COMPUTED,
              "",
              "",
              Confidence.COMPUTED));
    }

    private String place() {
      return owner + "/" + masses.product();
    }

    private FootprintRefused refused(Kind kind, String found, String expected) {
      return new FootprintRefused(new FootprintIssue(kind, place(), found, expected));
    }
  }
}
