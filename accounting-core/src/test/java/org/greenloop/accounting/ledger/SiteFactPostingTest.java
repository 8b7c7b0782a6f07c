package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.world.ASite.site;
import static org.greenloop.accounting.world.AnEdition.anEdition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.MaterialActivity.Grade;
import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.land.LandItem;
import org.greenloop.accounting.pollutant.Pollutant;
import org.greenloop.accounting.production.PriceIndex;
import org.greenloop.accounting.production.UnitHours;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.waste.WasteClass;
import org.greenloop.accounting.waste.WasteFlow;
import org.greenloop.accounting.waste.WasteMaterial;
import org.greenloop.accounting.waste.WasteMovement;
import org.greenloop.accounting.waste.WasteTreatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFactPostingTest {

  private final ActivityPosting posting =
      new ActivityPosting(
          anEdition()
              .of(FactorKind.TALL_STOREY_HEIGHT, "STOREY", "8")
              .of(FactorKind.TALL_STOREY_MULTIPLE, "STOREY", "2")
              .of(FactorKind.WASTE_TREATMENT, "landfill/MIXED", "819.5")
              .build(),
          site -> "440000");

  @ParameterizedTest
  @CsvSource({
    "GENERAL, GENERATED, WASTE_GENERATED",
    "GENERAL, USED, WASTE_USED",
    "GENERAL, USED_PAST_STOCK, WASTE_USED_PAST_STOCK",
    "GENERAL, USED_BOUGHT_IN, WASTE_USED_BOUGHT_IN",
    "GENERAL, STORED, WASTE_STORED",
    "HAZARDOUS, GENERATED, HAZARDOUS_GENERATED",
    "HAZARDOUS, USED, HAZARDOUS_USED",
    "HAZARDOUS, USED_PAST_STOCK, HAZARDOUS_USED_PAST_STOCK",
    "HAZARDOUS, USED_BOUGHT_IN, HAZARDOUS_USED_BOUGHT_IN",
    "HAZARDOUS, STORED, HAZARDOUS_STORED"
  })
  void waste_moves_the_account_of_its_kind_and_flow(
      WasteClass.Kind kind, WasteFlow flow, Account account) {
    // 2500 kg = 2.5 t
    assertThat(
            accounts(
                site(1)
                    .wastes(
                        new WasteMovement(
                            "X",
                            kind,
                            flow,
                            Quantity.of("2500", Unit.KILOGRAM),
                            WasteMovement.Place.OFF_SITE,
                            Optional.empty(),
                            Optional.empty()))))
        .isEqualTo(Map.of(account, "2.5"));
  }

  @Test
  void only_what_others_dispose_of_is_in_scope_3() {
    // 10 t × 819.5 ÷ 1000 = 8.195 tCO2e
    assertThat(accounts(site(1).wastes(disposed(WasteMovement.Place.OFF_SITE))))
        .isEqualTo(Map.of(Account.WASTE_DISPOSED, "10", Account.CARBON_SCOPE3_WASTE, "8.195"));
    assertThat(accounts(site(1).wastes(disposed(WasteMovement.Place.ON_SITE))))
        .isEqualTo(Map.of(Account.WASTE_DISPOSED, "10"));
  }

  @Test
  void only_waste_bought_in_cancels_inside_a_group() {
    WasteActivity given = site(1).wastes(movement(WasteFlow.USED), Optional.of(2));
    WasteActivity taken = site(2).wastes(movement(WasteFlow.USED_BOUGHT_IN), Optional.of(1));
    assertThat(given.counterpartyId()).isEmpty();
    assertThat(given.otherSiteId()).contains(2);
    assertThat(taken.counterpartyId()).contains(1);
  }

  private static WasteMovement movement(WasteFlow flow) {
    return new WasteMovement(
        "SW17",
        WasteClass.Kind.GENERAL,
        flow,
        Quantity.of("5", Unit.TONNE),
        WasteMovement.Place.OFF_SITE,
        Optional.empty(),
        Optional.empty());
  }

  private static WasteMovement disposed(WasteMovement.Place place) {
    return new WasteMovement(
        "SW59",
        WasteClass.Kind.GENERAL,
        WasteFlow.DISPOSED,
        Quantity.of("10", Unit.TONNE),
        place,
        Optional.of(WasteTreatment.LANDFILL),
        Optional.of(WasteMaterial.MIXED));
  }

  /// A storey of exactly 8 m counts once, of 8.1 m twice; one of unknown height once.
  @ParameterizedTest
  @CsvSource({"'', 3000, AS_REPORTED", "8, 3000, ORDINARY_STOREY", "8.1, 6000, TALL_STOREY"})
  void a_storey_higher_than_8_m_counts_twice(String height, String counted, Formula formula) {
    Activity floor =
        site(1)
            .has(
                LandItem.FLOOR_AREA,
                Quantity.of("3000", Unit.SQUARE_METRE),
                height.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(height)));
    assertThat(accounts(floor))
        .isEqualTo(
            Map.of(Account.LAND_FLOOR_AREA, "3000", Account.LAND_FLOOR_AREA_COUNTED, counted));
    assertThat(posting.post(floor).entries().getLast().calculation().formula()).isEqualTo(formula);
  }

  @Test
  void without_the_rule_of_the_edition_a_storey_height_leaves_a_gap() {
    ActivityPosting none = new ActivityPosting(anEdition().build(), site -> "440000");
    Posting made =
        none.post(
            site(1)
                .has(
                    LandItem.FLOOR_AREA,
                    Quantity.of("3000", Unit.SQUARE_METRE),
                    Optional.of(BigDecimal.TEN)));
    assertThat(made.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.account()).isEqualTo(Account.LAND_FLOOR_AREA_COUNTED));
    ActivityPosting half =
        new ActivityPosting(
            anEdition().of(FactorKind.TALL_STOREY_HEIGHT, "STOREY", "8").build(), site -> "440000");
    assertThat(
            half.post(
                    site(1)
                        .has(
                            LandItem.FLOOR_AREA,
                            Quantity.of("3000", Unit.SQUARE_METRE),
                            Optional.of(BigDecimal.TEN)))
                .gaps())
        .singleElement()
        .satisfies(
            gap -> assertThat(gap.missing().kind()).isEqualTo(FactorKind.TALL_STOREY_MULTIPLE));
  }

  @ParameterizedTest
  @CsvSource({
    "SITE_AREA, LAND_SITE_AREA",
    "STRUCTURE_AREA, LAND_STRUCTURE_AREA",
    "BUILDING_FOOTPRINT, LAND_BUILDING_FOOTPRINT",
    "STRUCTURE_FOOTPRINT, LAND_STRUCTURE_FOOTPRINT",
    "OPEN_STACKING, LAND_OPEN_STACKING"
  })
  void an_area_moves_its_account_in_square_metres(LandItem item, Account account) {
    // 1.2 ha = 12 000 m²
    assertThat(accounts(site(1).has(item, Quantity.of("1.2", Unit.HECTARE), Optional.empty())))
        .isEqualTo(Map.of(account, "12000"));
    assertThat(account.measure()).isEqualTo(Account.Measure.STOCK);
  }

  @ParameterizedTest
  @CsvSource({
    "COD, COD_GENERATED, COD_DISCHARGED",
    "AMMONIA_NITROGEN, AMMONIA_NITROGEN_GENERATED, AMMONIA_NITROGEN_DISCHARGED",
    "SULPHUR_DIOXIDE, SULPHUR_DIOXIDE_GENERATED, SULPHUR_DIOXIDE_DISCHARGED",
    "NITROGEN_OXIDES, NITROGEN_OXIDES_GENERATED, NITROGEN_OXIDES_DISCHARGED",
    "PARTICULATE, PARTICULATE_GENERATED, PARTICULATE_DISCHARGED",
    "VOC, VOC_GENERATED, VOC_DISCHARGED",
    "WASTE_GAS, WASTE_GAS_GENERATED, WASTE_GAS_DISCHARGED",
    "WASTE_WATER, WASTE_WATER_GENERATED, WASTE_WATER_DISCHARGED"
  })
  void a_pollutant_has_an_account_for_each_passage(
      Pollutant pollutant, Account generated, Account discharged) {
    Quantity one = new Quantity(BigDecimal.ONE, pollutant.unit());
    assertThat(accounts(site(1).gives(pollutant, Pollutant.Passage.GENERATED, one)))
        .isEqualTo(Map.of(generated, "1"));
    assertThat(accounts(site(1).gives(pollutant, Pollutant.Passage.DISCHARGED, one)))
        .isEqualTo(Map.of(discharged, "1"));
  }

  @Test
  void green_material_is_part_of_all_material() {
    Quantity tonnes = Quantity.of("30", Unit.TONNE);
    assertThat(accounts(site(1).uses(Grade.GREEN, tonnes)))
        .isEqualTo(Map.of(Account.MATERIAL_USED, "30", Account.MATERIAL_GREEN, "30"));
    assertThat(accounts(site(1).uses(Grade.ORDINARY, tonnes)))
        .isEqualTo(Map.of(Account.MATERIAL_USED, "30"));
  }

  @Test
  void output_becomes_equivalents_of_the_representative_product() {
    // GB/T 36132-2025 (B.25): k = t ÷ t0 = 3 ÷ 2 = 1.5; 400 件 × 1.5 = 600
    UnitHours hours = new UnitHours(new BigDecimal("3"), new BigDecimal("2"));
    assertThat(
            accounts(
                site(1)
                    .makes(Quantity.of("400", Unit.PIECE), Optional.of(hours), Optional.empty())))
        .isEqualTo(Map.of(Account.PRODUCTION_PIECES, "400", Account.EQUIVALENT_PIECES, "600"));
    // 2000 kg = 2 t × 1.5 = 3 t
    assertThat(
            accounts(
                site(1)
                    .makes(
                        Quantity.of("2000", Unit.KILOGRAM), Optional.of(hours), Optional.empty())))
        .isEqualTo(Map.of(Account.PRODUCTION_MASS, "2", Account.EQUIVALENT_MASS, "3"));
  }

  @Test
  void value_added_is_deflated_by_the_index_that_is_named() {
    // 309 万元 at an index of 103 (base 100): 309 × 100 ÷ 103 = 300
    PriceIndex index = new PriceIndex(new BigDecimal("103"), "PPI C38 2025, 2020 = 100");
    assertThat(
            accounts(
                site(1)
                    .makes(
                        Quantity.of("1", Unit.SQUARE_METRE), Optional.empty(), Optional.of(index))))
        .isEqualTo(Map.of(Account.VALUE_ADDED, "309", Account.VALUE_ADDED_CONSTANT, "300"));
  }

  private Map<Account, String> accounts(Activity activity) {
    return posting.post(activity).entries().stream()
        .collect(Collectors.toMap(LedgerEntry::account, entry -> Rounding.plain(entry.quantity())));
  }
}
