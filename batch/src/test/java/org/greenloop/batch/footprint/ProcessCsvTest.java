package org.greenloop.batch.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.CircularFootprint;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessCsvTest {

  private static final ProcessCsv.Known KNOWN =
      new ProcessCsv.Known(
          ClimateChange.potentials(ReferenceData.factors(), 2025).keySet(),
          new FactorSupply(ReferenceData.factors(), 2025).ids(),
          Set.of("EX-ROLL"));

  /// Aluminium of docs/interpretations/custody.md: R1 0.3, R2 0.9, A 0.2; E_v 12, E_rec 1
  /// kgCO2e/kg.
  private static final String ALUMINIUM =
      """
      过程,类别,产品或物质,数量,单位,供应来源,份额,原生材料,质量系数
      virgin,产出,AL-V,1,t,,,,
      virgin,排放,CO2e,12,t,,,,
      recycling,产出,AL-R,1,t,,,,
      recycling,排放,CO2e,1,t,,,,
      part,产出,PART,1,t,,,,
      part,投入,AL-V,700,kg,,,,
      part,再生投入,AL-R,300,kg,,0.2,AL-V,1
      part,末端回收,AL-R,900,kg,,0.2,,
      part,替代,AL-V,900,kg,,0.2,,
      """;

  @TempDir Path folder;

  private ProcessBook read(String text) throws IOException {
    return ProcessCsv.read(Files.writeString(folder.resolve("processes.csv"), text), KNOWN);
  }

  private double part(FootprintMethod method) throws IOException {
    ProcessBook book = read(ALUMINIUM);
    assertThat(book.issues()).isEmpty();
    return new Systems(book).climate("part", "PART", method) / 1000;
  }

  @Test
  void three_methods_share_recycling_as_their_formulas_say() throws IOException {
    // 0.7 × 12 + 0.3 × 1
    assertThat(part(FootprintMethod.CUT_OFF)).isCloseTo(8.7, within(1e-12));
    // 0.7 × 12 + 0.3 (0.2 × 1 + 0.8 × 12) + 0.8 × 0.9 (1 − 12) = 8.4 + 2.94 − 7.92
    assertThat(part(FootprintMethod.CIRCULAR)).isCloseTo(3.42, within(1e-12));
    // 12 + 0.9 (1 − 12)
    assertThat(part(FootprintMethod.AVOIDED)).isCloseTo(2.1, within(1e-12));
  }

  @Test
  void the_formula_of_the_core_says_the_same() throws IOException {
    var material =
        new CircularFootprint.Material(
            new BigDecimal("0.2"),
            new BigDecimal("0.3"),
            new BigDecimal("0.9"),
            new BigDecimal("12"),
            new BigDecimal("12"),
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE);
    var formula = new CircularFootprint(material, CircularFootprint.Energy.NONE, BigDecimal.ZERO);
    assertThat(part(FootprintMethod.CIRCULAR))
        .isCloseTo(formula.value().doubleValue(), within(1e-12));
  }

  @Test
  void a_factor_is_a_supplier() throws IOException {
    ProcessBook book =
        read(
            """
            process,kind,product,amount,unit,provider
            fan,output,FAN,1,件,
            fan,input,electricity-footprint/NATIONAL/2024,0.002,MWh,factor
            """);
    assertThat(book.issues()).isEmpty();
    // 2 kWh × 0.5777 kgCO2e/kWh
    assertThat(new Systems(book).climate("fan", "FAN", FootprintMethod.CUT_OFF))
        .isCloseTo(1.1554, within(1e-12));
  }

  @Test
  void the_output_says_where_the_numbers_are_from() throws IOException {
    SystemProcess process =
        read("""
                process,kind,product,amount,unit,uncertainty,source,confidence,data
                fan,output,FAN,1,件,,workshop 3,computed,primary
                fan,emission,CH4,2,g,±10%,,,
                fan,emission,N2O,1,g,GSD 1.2,,,
                """)
            .processes()
            .getFirst();
    assertThat(process.provenance())
        .isEqualTo(
            new SystemProcess.Provenance(
                "workshop 3", Confidence.COMPUTED, SystemProcess.Origin.PRIMARY));
    assertThat(process.emissions().getFirst().amount()).isEqualTo(0.002);
    // 10 % ÷ 1.96
    assertThat(
            ((Uncertainty.Symmetric) process.emissions().getFirst().uncertainty())
                .relativeStandardDeviation())
        .isCloseTo(0.0510213, within(1e-6));
    assertThat(process.emissions().getLast().uncertainty())
        .isEqualTo(new Uncertainty.Lognormal(1.2));
  }

  @Test
  void products_share_the_burdens_as_stated() throws IOException {
    String shared =
        """
        process,kind,product,amount,unit,share
        mill,output,STEEL,1,t,0.9
        mill,output,SLAG,0.5,t,%s
        mill,emission,CO2,2,t,
        """;
    // 0.1 × 2000 kg ÷ 0.5 t
    assertThat(
            new Systems(read(shared.formatted("0.1")))
                .climate("mill", "SLAG", FootprintMethod.CUT_OFF))
        .isCloseTo(400, within(1e-9));
    assertThat(read(shared.formatted("0.2")).issues().getFirst().kind())
        .isEqualTo(Kind.ALLOCATION_SUM);
    assertThat(read(shared.formatted("")).issues().getFirst().kind()).isEqualTo(Kind.NO_ALLOCATION);
  }

  @ParameterizedTest
  @CsvSource({
    "'fan,output,FAN,1,苔,', UNKNOWN_UNIT, 2 unit",
    "'fan,output,FAN,eins,件,', NOT_A_NUMBER, 2 amount",
    "'fan,output,FAN,,件,', EMPTY_CELL, 2 amount",
    "'fan,makes,FAN,1,件,', UNKNOWN_WORD, 2 kind",
    "'fan,output,FAN,-1,件,', REFERENCE_NOT_POSITIVE, 2 amount",
    "'fan,output,FAN,1e999,件,', NOT_A_NUMBER, 2 amount",
    "'fan,emission,CO,1,kg,', UNKNOWN_GAS, 2 product",
    "'fan,emission,CO2,1,kWh,', UNKNOWN_UNIT, 2 unit",
    "'fan,input,STEEL,1,kg,EX-ROL', UNKNOWN_COMPANY, 2 provider",
    "'fan,input,electricity,1,kWh,factor', UNKNOWN_FACTOR, 2 product",
    "'fan,input,STEEL,1,kg,EX-ROLL', NO_REFERENCE_FLOW, fan",
  })
  void a_wrong_row_says_where(String row, Kind kind, String place) throws IOException {
    List<FootprintIssue> issues =
        read("process,kind,product,amount,unit,provider\n" + row + "\n").issues();
    assertThat(issues.getFirst().kind()).isEqualTo(kind);
    assertThat(issues.getFirst().place())
        .isEqualTo(
            place
                .replace("unit", "单位")
                .replace("amount", "数量")
                .replace("kind", "类别")
                .replace("product", "产品或物质")
                .replace("provider", "供应来源"));
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    assertThat(read("process,kind,product,amount\nfan,output,FAN,1\n").issues())
        .containsExactly(new FootprintIssue(Kind.MISSING_COLUMN, "1", "单位 / unit", ""));
  }
}
