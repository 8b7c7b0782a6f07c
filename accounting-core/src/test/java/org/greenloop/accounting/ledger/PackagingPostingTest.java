package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.PackageActivity;
import org.greenloop.accounting.activity.PackagingActivity;
import org.greenloop.accounting.activity.ParcelActivity;
import org.greenloop.accounting.activity.PoolActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.packaging.Commodity;
import org.greenloop.accounting.packaging.Finding;
import org.greenloop.accounting.packaging.MaterialClass;
import org.greenloop.accounting.packaging.Measured;
import org.greenloop.accounting.packaging.PackageContents;
import org.greenloop.accounting.packaging.PackagingForm;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PackagingPurpose;
import org.greenloop.accounting.packaging.PackagingTrait;
import org.greenloop.accounting.packaging.PackagingUse;
import org.greenloop.accounting.packaging.ParcelService;
import org.greenloop.accounting.packaging.Parcels;
import org.greenloop.accounting.packaging.PoolKind;
import org.greenloop.accounting.packaging.RecycledContent;
import org.greenloop.accounting.packaging.ReusablePool;
import org.greenloop.accounting.packaging.SalesPackage;
import org.greenloop.accounting.packaging.Substance;
import org.greenloop.accounting.packaging.SubstanceTest;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.world.AnEdition;
import org.junit.jupiter.api.Test;

class PackagingPostingTest {

  private static final SourceRow SOURCE = new SourceRow(1, 2);
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private static final FactorSet FACTORS =
      AnEdition.anEdition()
          .inArea(FactorKind.PACKAGING_EMISSION, "CORRUGATED", "CN", "1.641555")
          .inArea(FactorKind.PACKAGING_EMISSION, "PP", "CN", "1.587")
          .inArea(FactorKind.REUSABLE_PACKAGING_USE, "EXPRESS_BOX", "CN", "0.098")
          .inArea(FactorKind.SINGLE_USE_PACKAGING_USE, "EXPRESS_BOX", "CN", "0.381092")
          .of(FactorKind.NET_CONTENT_VOLUME, "GRAM", "1000")
          .of(FactorKind.NECESSARY_SPACE, "TEA", "13")
          .of(FactorKind.INTERSPACE_LIMIT, "MORE", "30")
          .of(FactorKind.PACKAGE_LAYERS, "FOOD_AND_COSMETICS", "4")
          .of(FactorKind.PACKAGE_LAYERS, "FRESH_PRODUCE", "4")
          .of(FactorKind.PACKAGE_COST_SHARE, "FOOD_AND_COSMETICS", "20")
          .of(FactorKind.SUBSTANCE_LIMIT, "PAPER/PB", "50")
          .build();

  private final ActivityPosting posting = new ActivityPosting(FACTORS, site -> "440000");

  private Map<Account, String> accounts(Activity activity) {
    return posting.post(activity).entries().stream()
        .collect(Collectors.toMap(LedgerEntry::account, entry -> Rounding.plain(entry.quantity())));
  }

  private static PackagingActivity packaging(
      PackagingMaterial material,
      PackagingPurpose purpose,
      Optional<RecycledContent> recycled,
      PackagingTrait... traits) {
    return new PackagingActivity(
        SOURCE,
        7,
        MARCH,
        Optional.empty(),
        new PackagingUse(
            material,
            PackagingForm.FILLER,
            purpose,
            Quantity.of("2500", Unit.KILOGRAM),
            recycled,
            Set.of(traits)),
        Optional.empty(),
        DataQualityTier.METERED_OR_INVOICED);
  }

  /// 2500 kg = 2.5 t; 10 % = 0.25 t, 60 % = 1.5 t; 2500 × 1.641555 = 4103.8875 kgCO2e.
  @Test
  void packaging_counts_by_mass_with_its_recycled_parts_apart() {
    assertThat(
            accounts(
                packaging(
                    PackagingMaterial.CORRUGATED,
                    PackagingPurpose.TRANSPORT,
                    Optional.of(new RecycledContent(new BigDecimal("10"), new BigDecimal("60"))),
                    PackagingTrait.REUSABLE)))
        .isEqualTo(
            Map.of(
                Account.PACKAGING_MASS, "2.5",
                Account.PACKAGING_DECLARED, "2.5",
                Account.PACKAGING_PRE_CONSUMER, "0.25",
                Account.PACKAGING_POST_CONSUMER, "1.5",
                Account.PACKAGING_REUSABLE, "2.5",
                Account.CARBON_SCOPE3_PACKAGING, "4.1038875"));
  }

  @Test
  void undeclared_recycled_content_is_no_content_of_zero() {
    assertThat(
            accounts(
                packaging(
                    PackagingMaterial.PP,
                    PackagingPurpose.EXPRESS,
                    Optional.empty(),
                    PackagingTrait.BIODEGRADABLE)))
        .isEqualTo(
            Map.of(
                Account.PACKAGING_MASS, "2.5",
                Account.PACKAGING_EXPRESS, "2500",
                Account.PACKAGING_BIODEGRADABLE, "2.5",
                Account.CARBON_SCOPE3_PACKAGING, "3.9675")); // 2500 × 1.587 kg
  }

  @Test
  void a_material_without_a_factor_leaves_a_gap_in_scope_3_and_counts_by_mass() {
    Posting posted =
        posting.post(packaging(PackagingMaterial.OTHER, PackagingPurpose.SALES, Optional.empty()));
    assertThat(posted.entries())
        .extracting(LedgerEntry::account)
        .containsExactly(Account.PACKAGING_MASS);
    assertThat(posted.gaps())
        .extracting(PostingGap::account)
        .containsExactly(Account.CARBON_SCOPE3_PACKAGING);
  }

  private static PackageActivity sold(Commodity commodity, String volume, int layers, String cost) {
    return new PackageActivity(
        SOURCE,
        7,
        MARCH,
        "D-1",
        new SalesPackage(
            List.of(
                new PackageContents(commodity, Quantity.of("100", Unit.GRAM), 1, Optional.empty())),
            Quantity.of(volume, Unit.CUBIC_CENTIMETRE),
            layers,
            cost.isEmpty()
                ? Optional.empty()
                : Optional.of(new SalesPackage.Cost(new BigDecimal(cost), new BigDecimal("100")))),
        Quantity.of("1000", Unit.PIECE));
  }

  /// 1000 × 3000 cm³ = 3 m³; 1000 × (3000 − 1300) cm³ = 1.7 m³; 56.67 % of 30 %.
  @Test
  void packages_count_by_volume_and_by_verdict() {
    assertThat(accounts(sold(Commodity.TEA, "3000", 2, "")))
        .isEqualTo(
            Map.of(
                Account.PACKAGE_VOLUME, "3",
                Account.PACKAGE_INTERSPACE, "1.7",
                Account.PACKAGES_VIOLATING, "1000"));
    assertThat(accounts(sold(Commodity.TEA, "1300", 2, "10")))
        .isEqualTo(
            Map.of(
                Account.PACKAGE_VOLUME, "1.3",
                Account.PACKAGE_INTERSPACE, "0",
                Account.PACKAGES_CONFORMING, "1000"));
    assertThat(accounts(sold(Commodity.TEA, "1300", 2, "")))
        .containsKey(Account.PACKAGES_UNDECIDED);
  }

  @Test
  void fresh_produce_has_no_interspace_of_gb_23350() {
    assertThat(accounts(sold(Commodity.FRESH_FRUIT, "3000", 2, "")))
        .isEqualTo(Map.of(Account.PACKAGES_UNDECIDED, "1000"));
  }

  @Test
  void the_findings_of_an_entry_are_made_again_from_its_limits() {
    PackageActivity tea = sold(Commodity.TEA, "3000", 2, "");
    List<LedgerEntry> entries = posting.post(tea).entries();
    assertThat(EntryFindings.of(tea, entries.getLast().calculation()))
        .extracting(Finding::requirement)
        .containsExactly("interspace", "layers", "cost-share");
    assertThat(EntryFindings.of(tea, entries.getFirst().calculation())).isEmpty();
  }

  private static SubstanceActivity tested(Measured lead) {
    return new SubstanceActivity(
        SOURCE,
        7,
        MARCH,
        new SubstanceTest("S-1", MaterialClass.PAPER, Map.of(Substance.PB, lead)));
  }

  @Test
  void a_sample_counts_once_by_its_verdict() {
    SubstanceActivity good = tested(new Measured(Measured.Bound.BELOW, new BigDecimal("5")));
    assertThat(accounts(good)).isEqualTo(Map.of(Account.SAMPLES_CONFORMING, "1"));
    assertThat(accounts(tested(new Measured(Measured.Bound.EXACTLY, new BigDecimal("51")))))
        .isEqualTo(Map.of(Account.SAMPLES_VIOLATING, "1"));
    assertThat(accounts(tested(new Measured(Measured.Bound.BELOW, new BigDecimal("60")))))
        .isEqualTo(Map.of(Account.SAMPLES_UNDECIDED, "1"));
    assertThat(EntryFindings.of(good, posting.post(good).entries().getFirst().calculation()))
        .extracting(Finding::requirement)
        .containsExactly("PB");
  }

  private static Quantity pieces(String count) {
    return Quantity.of(count, Unit.PIECE);
  }

  private static ParcelActivity parcels(ParcelService service, Optional<Parcels.Space> space) {
    return new ParcelActivity(
        SOURCE,
        7,
        MARCH,
        new Parcels(
            service,
            Quantity.of("1.2", Unit.TEN_THOUSAND_PIECE),
            pieces("11400"),
            pieces("12000"),
            pieces("11900"),
            pieces("1500"),
            space),
        Optional.empty(),
        DataQualityTier.METERED_OR_INVOICED);
  }

  @Test
  void parcels_inside_a_city_count_twice_over() {
    assertThat(accounts(parcels(ParcelService.SAME_CITY, Optional.empty())))
        .isEqualTo(
            Map.of(
                Account.PARCELS, "12000",
                Account.PARCELS_PACKED_ONCE, "11400",
                Account.PARCELS_NARROW_TAPE, "12000",
                Account.PARCELS_E_WAYBILL, "11900",
                Account.PARCELS_REUSABLE, "1500",
                Account.PARCELS_SAME_CITY, "12000",
                Account.PARCELS_SAME_CITY_REUSABLE, "1500"));
  }

  /// 410.5 − 287.35 = 123.15 m³.
  @Test
  void boxes_that_were_measured_show_what_is_empty_in_them() {
    assertThat(
            accounts(
                parcels(
                    ParcelService.OTHER,
                    Optional.of(
                        new Parcels.Space(
                            Quantity.of("410.5", Unit.CUBIC_METRE),
                            Quantity.of("287350", Unit.LITRE))))))
        .containsEntry(Account.PARCELS_BOX_VOLUME, "410.5")
        .containsEntry(Account.PARCELS_EMPTY_VOLUME, "123.15")
        .doesNotContainKey(Account.PARCELS_SAME_CITY);
  }

  private static PoolActivity pool(PoolKind kind, Optional<PoolActivity.Piece> piece) {
    return new PoolActivity(
        SOURCE,
        7,
        MARCH,
        "LOOP",
        kind,
        new ReusablePool(
            pieces("1000"),
            pieces("200"),
            pieces("8000"),
            pieces("7600"),
            new ReusablePool.Losses(pieces("3"), pieces("20"), pieces("17")),
            pieces("10"),
            pieces("1150")),
        piece,
        DataQualityTier.METERED_OR_INVOICED);
  }

  /// 8000 × 0.098 = 784; 8000 × 0.381092 = 3048.736; 200 × 1.5 × 1.587 = 476.1; 200 × 0.381092 =
  /// 76.2184; break-even 476.1 ÷ 76.2184 = 6.25 trips.
  @Test
  void a_pool_moves_its_counts_and_what_its_trips_and_pieces_emit() {
    Map<Account, String> accounts =
        accounts(
            pool(
                PoolKind.EXPRESS_BOX,
                Optional.of(
                    new PoolActivity.Piece(
                        PackagingMaterial.PP, Quantity.of("1.5", Unit.KILOGRAM)))));
    assertThat(accounts)
        .containsEntry(Account.POOL_ASSETS, "1150")
        .containsEntry(Account.POOL_PUT_IN, "200")
        .containsEntry(Account.POOL_TRIPS, "8000")
        .containsEntry(Account.POOL_RETURNED, "7600")
        .containsEntry(Account.POOL_LOST_PRODUCER, "3")
        .containsEntry(Account.POOL_LOST_USER, "20")
        .containsEntry(Account.POOL_LOST_CONSUMER, "17")
        .containsEntry(Account.POOL_WITHDRAWN, "10")
        .containsEntry(Account.POOL_CARBON, "784")
        .containsEntry(Account.POOL_SINGLE_USE_CARBON, "3048.736")
        .containsEntry(Account.POOL_MAKING_CARBON, "476.1")
        .containsEntry(Account.POOL_ONE_USE_CARBON, "76.2184");
  }

  @Test
  void pallets_have_no_footprint_per_use() {
    assertThat(posting.post(pool(PoolKind.PALLET, Optional.empty())).gaps())
        .extracting(PostingGap::account)
        .containsExactly(Account.POOL_CARBON, Account.POOL_SINGLE_USE_CARBON);
  }

  @Test
  void a_pool_that_does_not_balance_is_no_fact() {
    ReusablePool pool = pool(PoolKind.CAGE, Optional.empty()).pool();
    ReusablePool off =
        new ReusablePool(
            pool.opening(),
            pool.putIn(),
            pool.sent(),
            pool.returned(),
            pool.losses(),
            pool.withdrawn(),
            pieces("1151"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PoolActivity(
                    SOURCE,
                    7,
                    MARCH,
                    "LOOP",
                    PoolKind.CAGE,
                    off,
                    Optional.empty(),
                    DataQualityTier.ESTIMATE))
        .withMessageContaining("1150");
  }
}
