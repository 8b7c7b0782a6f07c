package org.greenloop.accounting.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.greenloop.accounting.factor.FactorKind.EARTH_RADIUS;
import static org.greenloop.accounting.factor.FactorKind.ELECTRICITY_FOOTPRINT;
import static org.greenloop.accounting.factor.FactorKind.FREIGHT_TANK_TO_WHEEL;
import static org.greenloop.accounting.factor.FactorKind.FREIGHT_WELL_TO_TANK;
import static org.greenloop.accounting.factor.FactorKind.FREIGHT_WELL_TO_WHEEL;
import static org.greenloop.accounting.factor.FactorKind.GREAT_CIRCLE_TOLERANCE;
import static org.greenloop.accounting.freight.VehicleEnergy.BATTERY_ELECTRIC;
import static org.greenloop.accounting.freight.VehicleEnergy.DIESEL;
import static org.greenloop.accounting.freight.VehicleEnergy.UNSPECIFIED;
import static org.greenloop.accounting.world.ALeg.leg;
import static org.greenloop.accounting.world.ALeg.route;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.greenloop.accounting.carbon.CarbonCalculator;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.freight.FreightEmissions.Boundary;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.world.ALeg;
import org.greenloop.accounting.world.AnEdition;
import org.greenloop.accounting.world.Carriers;
import org.junit.jupiter.api.Test;

class FreightCalculatorTest {

  private static final int YEAR = 2025;

  private final FreightCalculator freight =
      of(
          AnEdition.guangdong2023()
              .ofYear(FREIGHT_WELL_TO_WHEEL, "TRUCK_HEAVY/DIESEL", 2024, "0.0978")
              .ofYear(FREIGHT_WELL_TO_WHEEL, "TRUCK_HEAVY/BATTERY_ELECTRIC", 2024, "0.1073")
              .ofYear(FREIGHT_TANK_TO_WHEEL, "GB_HGV_ALL/DIESEL", 2025, "0.10163")
              .ofYear(FREIGHT_WELL_TO_TANK, "GB_HGV_ALL/DIESEL", 2025, "0.02359")
              .ofYear(FREIGHT_TANK_TO_WHEEL, "RAIL", 2024, "0.006502")
              .of(EARTH_RADIUS, "EARTH", "6371")
              .of(GREAT_CIRCLE_TOLERANCE, "EARTH", "0.01")
              .inArea(ELECTRICITY_FOOTPRINT, "NATIONAL", "CN", 2024, "0.5777")
              .build());

  private static FreightCalculator of(FactorSet factors) {
    EnergyCalculator energy = new EnergyCalculator(factors);
    return new FreightCalculator(factors, energy, new CarbonCalculator(factors, energy));
  }

  private static String plain(Calculated calculated) {
    return Rounding.plain(Rounding.toLedger(((Calculated.Amount) calculated).quantity()));
  }

  private static Formula formula(Calculated calculated) {
    return ((Calculated.Amount) calculated).calculation().formula();
  }

  /// Reference vectors: 12 t × 350 km = 4200 t·km; × 0.0978 = 410.76; × 0.1073 = 450.66.
  @Test
  void a_heavy_truck_emits_by_its_activity() {
    FreightEmissions diesel = freight.emissions(leg("TRUCK_HEAVY", DIESEL).build(), YEAR);
    assertThat(diesel.boundary()).isEqualTo(Boundary.WELL_TO_WHEEL);
    assertThat(plain(diesel.kilograms())).isEqualTo("410.76");
    FreightEmissions electric =
        freight.emissions(leg("TRUCK_HEAVY", BATTERY_ELECTRIC).build(), YEAR);
    assertThat(plain(electric.kilograms())).isEqualTo("450.66");
  }

  @Test
  void kilograms_are_tonnes_divided_by_a_thousand() {
    assertThat(
            plain(
                freight.transportActivity(
                    leg("TRUCK_HEAVY", DIESEL).of("12000", Unit.KILOGRAM).build(), YEAR)))
        .isEqualTo("4200");
  }

  /// 4200 × (0.10163 + 0.02359) = 4200 × 0.12522 = 525.924
  @Test
  void driving_and_making_the_fuel_go_together_from_well_to_wheel() {
    FreightEmissions emissions = freight.emissions(leg("GB_HGV_ALL", DIESEL).build(), YEAR);
    assertThat(emissions.boundary()).isEqualTo(Boundary.WELL_TO_WHEEL);
    assertThat(plain(emissions.kilograms())).isEqualTo("525.924");
    assertThat(formula(emissions.kilograms())).isEqualTo(Formula.FREIGHT_TANK_AND_WELL);
  }

  /// 4200 × 0.006502 = 27.3084, whatever energy is named for the train.
  @Test
  void a_factor_of_the_operation_alone_says_so() {
    for (VehicleEnergy energy : List.of(UNSPECIFIED, DIESEL)) {
      FreightEmissions emissions =
          freight.emissions(leg("RAIL", energy).by(TransportMode.RAIL).build(), YEAR);
      assertThat(emissions.boundary()).isEqualTo(Boundary.OPERATION_ONLY);
      assertThat(plain(emissions.kilograms())).isEqualTo("27.3084");
    }
  }

  /// 100 kg × 0.042652 GJ/kg × 0.0202 × 0.98 × 44/12 = 0.084 433 899 2 × 44/12 = 0.309 590 963 733
  /// tCO2.
  @Test
  void measured_diesel_goes_before_the_factor() {
    FreightLeg leg =
        leg("TRUCK_HEAVY", DIESEL).measuring("100", Unit.KILOGRAM, Carriers.DIESEL).build();
    FreightEmissions emissions = freight.emissions(leg, YEAR);
    assertThat(emissions.boundary()).isEqualTo(Boundary.OPERATION_ONLY);
    assertThat(plain(emissions.kilograms())).isEqualTo("309.590963733333");
    assertThat(formula(emissions.kilograms())).isEqualTo(Formula.FREIGHT_FUEL);
    // 100 kg × 1.4571 kgce/kg
    assertThat(plain(freight.standardCoal(leg, YEAR).orElseThrow())).isEqualTo("145.71");
  }

  /// 300 kWh × 0.5777 kgCO2e/kWh = 173.31; × 0.1229 kgce/kWh = 36.87.
  @Test
  void measured_power_counts_by_its_footprint() {
    FreightLeg leg =
        leg("TRUCK_HEAVY", BATTERY_ELECTRIC)
            .measuring("300", Unit.KILOWATT_HOUR, Carriers.ELECTRICITY)
            .build();
    FreightEmissions emissions = freight.emissions(leg, YEAR);
    assertThat(emissions.boundary()).isEqualTo(Boundary.WELL_TO_WHEEL);
    assertThat(plain(emissions.kilograms())).isEqualTo("173.31");
    assertThat(plain(freight.standardCoal(leg, YEAR).orElseThrow())).isEqualTo("36.87");
  }

  /// 4200 of 16 800 t·km: a quarter of 173.31 is 43.3275, of 36.87 kgce 9.2175.
  @Test
  void consignments_on_one_vehicle_share_its_energy_by_mass_times_distance() {
    FreightLeg leg =
        leg("TRUCK_HEAVY", BATTERY_ELECTRIC)
            .measuring("300", Unit.KILOWATT_HOUR, Carriers.ELECTRICITY)
            .ofTrip("16800")
            .build();
    assertThat(plain(freight.emissions(leg, YEAR).kilograms())).isEqualTo("43.3275");
    assertThat(plain(freight.standardCoal(leg, YEAR).orElseThrow())).isEqualTo("9.2175");
  }

  /// The shares of all consignments are the whole: 300 kWh × 0.5777 = 173.31, within the rounding
  /// of a quotient.
  @Property
  void the_shares_of_a_trip_are_the_whole(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 30_000) Integer> kilograms) {
    String trip =
        Rounding.plain(
            kilograms.stream()
                .map(kg -> BigDecimal.valueOf(kg).movePointLeft(3))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(350)));
    BigDecimal sum = BigDecimal.ZERO;
    for (int kg : kilograms) {
      FreightLeg leg =
          leg("TRUCK_HEAVY", BATTERY_ELECTRIC)
              .of(Integer.toString(kg), Unit.KILOGRAM)
              .measuring("300", Unit.KILOWATT_HOUR, Carriers.ELECTRICITY)
              .ofTrip(trip)
              .build();
      sum = sum.add(((Calculated.Amount) freight.emissions(leg, YEAR).kilograms()).quantity());
    }
    assertThat(Rounding.toLedger(sum)).isEqualByComparingTo("173.31");
  }

  /// 12 t × 111.195 km, one degree of the equator, × 0.0978; the radius is among its factors.
  @Test
  void places_stand_for_the_great_circle_between_them() {
    FreightLeg leg =
        leg("TRUCK_HEAVY", DIESEL).over(LegDistance.between(route("0", "113", "0", "114"))).build();
    Calculated.Amount activity = (Calculated.Amount) freight.transportActivity(leg, YEAR);
    assertThat(Rounding.plain(activity.quantity())).isEqualTo("1334.34");
    assertThat(activity.calculation().formula()).isEqualTo(Formula.TRANSPORT_ACTIVITY_GREAT_CIRCLE);
    Calculated.Amount emissions = (Calculated.Amount) freight.emissions(leg, YEAR).kilograms();
    // 1334.34 × 0.0978
    assertThat(Rounding.plain(emissions.quantity())).isEqualTo("130.498452");
    assertThat(emissions.calculation().factors())
        .extracting(factor -> factor.key().kind())
        .containsExactly(EARTH_RADIUS, FREIGHT_WELL_TO_WHEEL);
  }

  /// 111.195 km less a hundredth.
  @Test
  void no_distance_is_much_shorter_than_the_great_circle() {
    assertThat(freight.leastDistance(route("0", "113", "0", "114"), YEAR))
        .hasValueSatisfying(km -> assertThat(km).isEqualByComparingTo("110.08305"));
    assertThat(of(AnEdition.anEdition().build()).leastDistance(route("0", "0", "0", "1"), YEAR))
        .isEmpty();
  }

  @Test
  void nothing_carried_emits_nothing() {
    assertThat(
            plain(
                freight
                    .emissions(leg("TRUCK_HEAVY", DIESEL).of("0", Unit.TONNE).build(), YEAR)
                    .kilograms()))
        .isEqualTo("0");
  }

  @Test
  void a_class_without_a_factor_in_force_is_missing_and_not_zero() {
    FreightLeg early = leg("TRUCK_HEAVY", DIESEL).build();
    assertThat(freight.emissions(early, 2023).kilograms())
        .isEqualTo(
            new Calculated.MissingFactor(
                FactorKey.of(FREIGHT_WELL_TO_WHEEL, "TRUCK_HEAVY/DIESEL"), 2023));
    FreightVehicle truck =
        new FreightVehicle("TRUCK_HEAVY", TransportMode.ROAD, "重型货车", "Heavy truck", false);
    assertThat(freight.hasFactor(truck, DIESEL, 2024)).isTrue();
    assertThat(freight.hasFactor(truck, DIESEL, 2023)).isFalse();
    assertThat(freight.hasFactor(truck, UNSPECIFIED, 2025)).isFalse();
  }

  @Test
  void without_a_radius_or_a_footprint_the_leg_is_missing() {
    FreightCalculator poor = of(AnEdition.anEdition().build());
    FreightLeg between =
        leg("RAIL", UNSPECIFIED).over(LegDistance.between(route("0", "0", "0", "1"))).build();
    assertThat(poor.transportActivity(between, YEAR)).isInstanceOf(Calculated.MissingFactor.class);
    assertThat(poor.emissions(between, YEAR).kilograms())
        .isInstanceOf(Calculated.MissingFactor.class);
    ALeg measured =
        leg("RAIL", UNSPECIFIED).measuring("1", Unit.KILOWATT_HOUR, Carriers.ELECTRICITY);
    assertThat(poor.emissions(measured.build(), YEAR).kilograms())
        .isInstanceOf(Calculated.MissingFactor.class);
    assertThat(
            poor.standardCoal(
                measured.over(LegDistance.between(route("0", "0", "0", "1"))).build(), YEAR))
        .hasValueSatisfying(
            missing -> assertThat(missing).isInstanceOf(Calculated.MissingFactor.class));
  }

  @Test
  void what_cannot_be_a_leg_is_refused() {
    ALeg leg = leg("TRUCK_HEAVY", DIESEL);
    assertThatIllegalArgumentException().isThrownBy(() -> leg.of("1", Unit.LITRE).build());
    assertThatIllegalArgumentException().isThrownBy(() -> leg.of("-1", Unit.TONNE).build());
    assertThatIllegalArgumentException().isThrownBy(() -> leg.running("10", "11"));
    assertThatIllegalArgumentException().isThrownBy(() -> leg.running("10", "-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegDistance.shortestFeasible(new BigDecimal("-1")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LegDistance(
                    LegDistance.Kind.GREAT_CIRCLE,
                    java.util.Optional.empty(),
                    java.util.Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> leg.measuring("1", Unit.KILOGRAM, Carriers.DIESEL).ofTrip("0"));
    assertThatIllegalArgumentException().isThrownBy(() -> leg.reportedBy(1, 2));
  }
}
