package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.HandOverActivity;
import org.greenloop.accounting.activity.ReturnActivity;
import org.greenloop.accounting.activity.SaleBackActivity;
import org.greenloop.accounting.activity.TreatmentActivity;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnConsignment.SourceKind;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.TreatmentLine;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the rows of custody become; what they are refused for stands in `cases/custody`.
class LotRowsTest {

  private static final String PHOTO =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @TempDir private Path folder;

  private Activity fact(String company, String header, String row) throws IOException {
    RowOutcome outcome = Takings.ofAlliance(folder, company, header, row).getFirst();
    assertThat(outcome).isInstanceOf(RowOutcome.Fact.class);
    return ((RowOutcome.Fact) outcome).activity();
  }

  private static Quantity t(String mass) {
    return Quantity.of(mass, Unit.TONNE);
  }

  @Test
  void a_consignment_is_read_with_all_that_goes_with_it() throws IOException {
    ReturnConsignment read =
        ((ReturnActivity)
                fact(
                    "EX-COOL",
                    "站点,月份,日期,回收单号,批次号,来源类型,来源,产品类别,产品品种,生产企业,品牌,电池类型,件数,材料,净重,单位,毛重,皮重,水分,杂质,等级,磅单号,衡器,车牌号,过磅时间,转移联单号,联单重量,发票号,发票重量,照片",
                    "COOL-1,2025-03,2025-03-03,RC-1,L-1,渠道,门店一,电池,ebike,EX-COOL,示例,NCM,200,三元锂电池,12.5,t,20.5,8,2,1,I,T-1,WB-7,粤a12345,2025-03-03 09:30,MF-1,12.5,INV-1,30,"
                        + PHOTO.toUpperCase(java.util.Locale.ROOT)
                        + ";"
                        + PHOTO))
            .consignment();
    assertThat(read.number()).isEqualTo("RC-1");
    assertThat(read.date()).isEqualTo(LocalDate.of(2025, 3, 3));
    assertThat(read.source())
        .isEqualTo(new ReturnConsignment.Source(SourceKind.CHANNEL, Optional.of("门店一")));
    assertThat(read.product())
        .isEqualTo(
            new ReturnedProduct(
                ReturnedProduct.Family.BATTERY,
                Optional.of("ebike"),
                Optional.of("EX-COOL"),
                Optional.of("示例"),
                Optional.of("NCM"),
                Optional.of(Quantity.of("200", Unit.PIECE))));
    Lot lot = read.lot();
    assertThat(lot.code()).isEqualTo("L-1");
    assertThat(lot.material()).isEqualTo("NCM_BATTERY");
    assertThat(lot.net()).isEqualTo(t("12.5"));
    assertThat(lot.condition().moisture()).isEqualByComparingTo("0.02");
    assertThat(lot.condition().contaminants()).isEqualByComparingTo("0.01");
    assertThat(lot.condition().grade()).contains("I");
    Documents papers = read.documents();
    assertThat(papers.ticket())
        .contains(
            new Documents.WeighbridgeTicket(
                "WB-7", "T-1", "粤A12345", LocalDateTime.of(2025, 3, 3, 9, 30), t("20.5")));
    assertThat(papers.manifest()).contains(new Documents.Paper("MF-1", t("12.5")));
    assertThat(papers.invoice()).contains(new Documents.Paper("INV-1", t("30")));
    assertThat(papers.photos()).containsExactly(PHOTO, PHOTO);
  }

  @Test
  void the_name_of_a_household_is_not_kept() throws IOException {
    ReturnActivity read =
        (ReturnActivity)
            fact(
                "EX-COOL",
                "site,month,date,consignment,lot,source kind,source,family,material,net(kg)",
                "COOL-1,2025-03,3,RC-1,L-1,household,Somebody,appliance,REFRIGERATOR,60");
    assertThat(read.consignment().source().name()).isEmpty();
    assertThat(read.quantity()).isEqualTo(Quantity.of("60", Unit.KILOGRAM));
  }

  @Test
  void a_hand_over_has_the_weights_of_both() throws IOException {
    HandOver read =
        ((HandOverActivity)
                fact(
                    "EX-CAST",
                    "site,month,date,handover,counterparty,reason,given_lot,given(kg),lot,material,quantity,unit",
                    "CAST-1,2025-03,2025-03-10,HO-1,COOL-1,return,L-1,12500,D-1,REFRIGERATOR,12.48,t"))
            .handOver();
    assertThat(read.reason()).isEqualTo(HandOver.Reason.RETURN);
    assertThat(read.given().net()).isEqualTo(Quantity.of("12500", Unit.KILOGRAM));
    assertThat(read.received().net()).isEqualTo(t("12.48"));
    assertThat(read.seller()).isNotEqualTo(read.buyer());
  }

  @Test
  void a_row_of_a_run_is_what_it_says() throws IOException {
    String header =
        "site,month,date,run,process,line,route,lot,material,quantity(kg),moisture,element,element_input";
    TreatmentActivity given =
        (TreatmentActivity)
            fact(
                "EX-CAST",
                header,
                "CAST-1,2025-03,12,T-1,PULPING,output,recycling,P-1,PULP_RECYCLED,900,45,,");
    TreatmentLine.Given output = (TreatmentLine.Given) given.line();
    assertThat(output.output().route()).isEqualTo(Route.RECYCLING);
    assertThat(output.output().lot().orElseThrow().condition().moisture())
        .isEqualByComparingTo("0.45");
    assertThat(output.item()).isEqualTo("out P-1");
    TreatmentActivity lost =
        (TreatmentActivity)
            fact("EX-CAST", header, "CAST-1,2025-03,12,T-1,PULPING,output,disposal,,,90,,,");
    assertThat(lost.line().item()).isEqualTo("out disposal RESIDUE");
    TreatmentActivity element =
        (TreatmentActivity)
            fact("EX-CAST", header, "CAST-1,2025-03,12,T-1,HYDROMETALLURGY,element,,,,98,,锂,100");
    assertThat(element.line().item()).isEqualTo("element Li");
    assertThat(element.quantity()).isEqualTo(Quantity.of("98", Unit.KILOGRAM));
  }

  @Test
  void the_weight_of_the_factory_is_that_of_the_seller_where_none_is_given() throws IOException {
    String header = "site,month,date,sale,counterparty,lot,material,quantity(t),received";
    for (List<String> weights : List.of(List.of("2.79", "2.79"), List.of("", "2.8"))) {
      SaleBackActivity read =
          (SaleBackActivity)
              fact(
                  "EX-CAST",
                  header,
                  "CAST-1,2025-03,28,S-1,COOL-1,I-1,ALUMINIUM_INGOT,2.8," + weights.getFirst());
      assertThat(read.sale().goods()).isEqualTo(t(weights.getLast()));
      assertThat(read.quantity()).isEqualTo(t("2.8"));
    }
  }
}
