package org.greenloop.portal.subject;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberReadings;
import org.greenloop.access.Viewer;
import org.greenloop.access.VisibleSubjects;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.activity.HandOverActivity;
import org.greenloop.accounting.activity.HubActivity;
import org.greenloop.accounting.activity.LandActivity;
import org.greenloop.accounting.activity.LotStockActivity;
import org.greenloop.accounting.activity.MaterialActivity;
import org.greenloop.accounting.activity.MeterConsumption;
import org.greenloop.accounting.activity.PackageActivity;
import org.greenloop.accounting.activity.PackagingActivity;
import org.greenloop.accounting.activity.ParcelActivity;
import org.greenloop.accounting.activity.PollutantActivity;
import org.greenloop.accounting.activity.PoolActivity;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.ReturnActivity;
import org.greenloop.accounting.activity.SaleBackActivity;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.activity.TreatmentActivity;
import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.factor.Calculation;
import org.greenloop.accounting.freight.FreightLeg;
import org.greenloop.accounting.freight.MeasuredEnergy;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.EntryFindings;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.portal.frame.Frame;
import org.greenloop.portal.frame.Paging;
import org.greenloop.portal.frame.Words;
import org.greenloop.problem.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A figure with everything it stands on.
@Controller
class ExplanationPage {

  private static final int ROWS_PER_PAGE = 100;

  private final VisibleSubjects subjects;
  private final Explainer explainer;
  private final MemberReadings readings;
  private final Frame frame;

  ExplanationPage(
      VisibleSubjects subjects, Explainer explainer, MemberReadings readings, Frame frame) {
    this.subjects = subjects;
    this.explainer = explainer;
    this.readings = readings;
    this.frame = frame;
  }

  /// An account of the figure with one page of its rows.
  record PartView(
      Account account,
      Explanation.Role role,
      BigDecimal sum,
      Paging<RowView> rows,
      Paging<RowView> eliminated) {}

  /// @param reported the quantity as the file has it, in words
  /// @param calculation number of the calculation in the list below the rows
  record RowView(Explanation.Row row, String reported, int calculation) {}

  @GetMapping("/subjects/{code}/{period}/{indicator}")
  String show(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @PathVariable String period,
      @PathVariable String indicator,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Subject subject = subjects.get(viewer, code);
    ReportingPeriod asked =
        ReportingPeriod.find(period)
            .orElseThrow(() -> new NotFound(period + " is no month, year or three years"));
    Explanation explanation =
        readings
            .read(viewer, () -> explainer.explain(subject, asked, indicator))
            .orElseThrow(
                () -> new NotFound("no closed figure " + indicator + " of " + code + " " + period));
    List<Calculation> calculations = new ArrayList<>();
    List<PartView> parts =
        explanation.parts().stream().map(part -> view(part, page, calculations)).toList();
    model.addAttribute("subject", subject);
    model.addAttribute("explanation", explanation);
    model.addAttribute("metric", explanation.metric());
    model.addAttribute("parts", parts);
    model.addAttribute("calculations", calculations);
    model.addAttribute("corrected", corrected(explanation));
    return "explanation";
  }

  private static List<Explanation.MonthVersion> corrected(Explanation explanation) {
    return explanation.versions().stream().filter(version -> version.version() > 1).toList();
  }

  private PartView view(Explanation.Part part, int page, List<Calculation> calculations) {
    return new PartView(
        part.account(),
        part.role(),
        part.sum(),
        view(part.rows(), page, calculations),
        view(part.eliminated(), page, calculations));
  }

  private Paging<RowView> view(
      List<Explanation.Row> rows, int page, List<Calculation> calculations) {
    Paging<Explanation.Row> paging = Paging.of(rows, page, ROWS_PER_PAGE);
    List<RowView> views =
        paging.items().stream()
            .map(row -> new RowView(row, reported(row), number(row, calculations)))
            .toList();
    return new Paging<>(views, paging.number(), paging.pages(), paging.first(), paging.total());
  }

  private static int number(Explanation.Row row, List<Calculation> calculations) {
    Calculation calculation = row.line().entry().calculation();
    if (!calculations.contains(calculation)) {
      calculations.add(calculation);
    }
    return calculations.indexOf(calculation) + 1;
  }

  private String reported(Explanation.Row row) {
    Words words = frame.words();
    return switch (row.activity()) {
      case CertificateRetirement certificates ->
          words.get(
              "reported.certificates",
              words.count(certificates.numbers().range().count()),
              certificates.numbers().toString());
      case EnergyActivity energy -> use(words, energy.use(), Optional.empty());
      case GasActivity gas ->
          words.get(
              "reported.gas",
              gas.gas(),
              words.exact(gas.quantity().value()),
              gas.quantity().unit().symbol(),
              String.join(", ", gas.remarks()));
      case ProcessActivity process ->
          words.get(
              "reported.process",
              process.material().orElseGet(() -> words.of(process.process())),
              words.exact(process.quantity().value()),
              process.quantity().unit().symbol(),
              process.remarks().stream().map(remark -> ", " + remark).collect(joining()));
      case MeterConsumption meter -> use(words, meter.use(), Optional.of(meter));
      case WaterActivity water -> quantity(words, "reported.water", water, detail(words, water));
      case WasteActivity waste ->
          quantity(
              words,
              "reported.waste",
              waste,
              waste.movement().waste() + " " + words.of(waste.movement().flow()));
      case LandActivity land -> quantity(words, "reported.land", land, words.of(land.item()));
      case PollutantActivity pollutant ->
          quantity(
              words,
              "reported.pollutant",
              pollutant,
              words.of(pollutant.pollutant()) + " " + words.of(pollutant.passage()));
      case MaterialActivity material ->
          quantity(
              words,
              "reported.material",
              material,
              material.material() + " " + words.of(material.grade()));
      case DeclarationActivity declaration ->
          words.get(
              "reported.declaration",
              String.join(" ", declaration.particulars()),
              words.exact(declaration.quantity().value()),
              declaration.quantity().unit().symbol(),
              declaration.text().orElse(""));
      case ProductionActivity production ->
          words.get(
              "reported.production",
              production.product(),
              words.exact(production.quantity().value()),
              production.quantity().unit().symbol(),
              production.outputValue().map(words::exact).orElse("—"),
              production.valueAdded().map(words::exact).orElse("—"));
      case FreightActivity freight -> leg(words, freight.leg());
      case FleetActivity fleet ->
          words.get(
              "reported.fleet",
              words.of(fleet.energy()),
              words.count(fleet.stock()),
              words.count(fleet.added()),
              words.count(fleet.replaced()),
              words.count(fleet.chargingPosts()));
      case HubActivity hub ->
          words.get(
              hub.operation().role().isOwn() ? "reported.hubs.own" : "reported.hubs.bought",
              hub.operation().hub(),
              words.of(hub.operation().kind()),
              words.exact(hub.quantity().value()),
              hub.quantity().unit().symbol(),
              hub.remarks().stream().map(remark -> ", " + remark).collect(joining()));
      case PackagingActivity packaging ->
          words.get(
              "reported.packaging",
              words.of(packaging.use().material()),
              words.of(packaging.use().form()),
              words.of(packaging.use().purpose()),
              words.exact(packaging.quantity().value()),
              packaging.quantity().unit().symbol(),
              packaging.item().orElse("—"));
      case PackageActivity sold ->
          words.get(
                  "reported.packages",
                  sold.code(),
                  words.exact(sold.quantity().value()),
                  sold.quantity().unit().symbol(),
                  String.join("; ", sold.remarks()))
              + findings(words, row);
      case ParcelActivity parcels ->
          words.get(
              "reported.parcels",
              words.of(parcels.parcels().service()),
              words.exact(parcels.quantity().value()),
              parcels.quantity().unit().symbol());
      case SubstanceActivity tested ->
          words.get(
                  "reported.substances",
                  tested.test().sample(),
                  words.of(tested.test().materialClass()),
                  String.join("; ", tested.remarks()))
              + findings(words, row);
      case PoolActivity pool ->
          words.get(
              "reported.pools",
              pool.code(),
              words.of(pool.kind()),
              words.exact(pool.pool().sent().value()),
              words.exact(pool.pool().returned().value()),
              words.exact(pool.pool().losses().sum().value()));
      case ReturnActivity lot -> lot(words, lot);
      case HandOverActivity lot -> lot(words, lot);
      case TreatmentActivity line -> lot(words, line);
      case SaleBackActivity lot -> lot(words, lot);
      case LotStockActivity stock -> lot(words, stock);
    };
  }

  private static String lot(Words words, Activity activity) {
    return words.get(
        "reported.lot",
        String.join(" ", activity.particulars()),
        words.exact(activity.quantity().value()),
        activity.quantity().unit().symbol(),
        activity.remarks().stream().map(remark -> ", " + remark).collect(joining()));
  }

  private static String leg(Words words, FreightLeg leg) {
    String distance =
        leg.distance()
            .kilometres()
            .map(
                km ->
                    words.get(
                        "reported.freight.distance",
                        words.exact(km),
                        words.of(leg.distance().kind())))
            .orElseGet(
                () ->
                    leg.distance()
                        .route()
                        .map(
                            route ->
                                words.get(
                                    "reported.freight.route",
                                    route.origin().toString(),
                                    route.destination().toString()))
                        .orElse(""));
    String whole =
        words.get(
            "reported.freight",
            leg.vehicle() + " " + words.of(leg.energy()),
            words.of(leg.role()),
            words.exact(leg.mass().value()),
            leg.mass().unit().symbol(),
            distance);
    return leg.measured()
        .map(MeasuredEnergy::use)
        .map(
            use ->
                words.get(
                    "reported.freight.measured",
                    whole,
                    words.name(use.carrier()),
                    words.exact(use.quantity().value()),
                    use.quantity().unit().symbol()))
        .orElse(whole);
  }

  /// What a verdict rests on, behind what was reported.
  private static String findings(Words words, Explanation.Row row) {
    return EntryFindings.of(row.activity(), row.line().entry().calculation()).stream()
        .map(finding -> "; " + words.word(finding))
        .collect(joining());
  }

  private static String detail(Words words, WaterActivity water) {
    String flow = words.of(water.use().flow());
    Optional<String> source = water.use().source().map(words::of);
    Optional<String> reuse = water.use().reuse().map(words::of);
    return source.or(() -> reuse).map(kind -> flow + " " + kind).orElse(flow);
  }

  private static String quantity(Words words, String key, Activity activity, String detail) {
    return words.get(
        key,
        detail,
        words.exact(activity.quantity().value()),
        activity.quantity().unit().symbol(),
        String.join(", ", activity.remarks()));
  }

  private static String use(Words words, EnergyUse use, Optional<MeterConsumption> meter) {
    String amount =
        words.get(
            "reported.energy",
            words.name(use.carrier()),
            words.of(use.flow()),
            words.exact(use.quantity().value()),
            use.quantity().unit().symbol());
    String energy =
        use.fuelUse() == FuelUse.STATIONARY
            ? amount
            : words.get("reported.use", amount, words.of(use.fuelUse()));
    String measured =
        use.measuredHeatingValue()
            .map(
                value ->
                    words.get(
                        "reported.heatingValue",
                        energy,
                        words.exact(value),
                        use.carrier().baseUnit().symbol()))
            .or(
                () ->
                    use.steam().map(steam -> words.get("reported.steam", energy, steam.toString())))
            .orElse(energy);
    return meter
        .map(m -> words.get("reported.meter", measured, m.meter(), words.count(m.readings())))
        .orElse(measured);
  }
}
