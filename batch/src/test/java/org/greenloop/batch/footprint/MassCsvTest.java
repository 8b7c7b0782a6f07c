package org.greenloop.batch.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.footprint.StatedMasses.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MassCsvTest {

  private static final String HEADER =
      "product,item,part,amount,unit,efficiency,average,source,confidence\n";

  private static final String STEPS =
      """
      CAR,pre-treatment,,8,kg
      CAR,dismantling,,30,kg
      CAR,metals,,0.9,t
      CAR,recyclable-residue,,120,kg
      CAR,recoverable-residue,,60,kg
      """;

  @TempDir Path folder;

  private MassBook read(String text) throws IOException {
    return MassCsv.read(Files.writeString(folder.resolve("masses.csv"), text), "masses.csv");
  }

  @Test
  void parts_of_a_step_add_up_in_either_language() throws IOException {
    MassBook book =
        read(
            """
            产品,项目,部件或材料,数量,单位,来源,可信度
            CAR,整车,,1300,kg,公告,OFFICIAL
            CAR,预处理,蓄电池,5,kg,,
            CAR,预处理,机油,3000,g,,
            CAR,拆解,,30,kg,,
            CAR,金属分离,,0.9,t,,
            CAR,可再利用残余物,,120,kg,,
            CAR,可能量回收残余物,,60,kg,,
            """);
    assertThat(book.issues()).isEmpty();
    MassSums sums = new MassSums(book.products().getFirst());
    assertThat(sums.sum(Item.PRE_TREATMENT)).isEqualByComparingTo("8");
    assertThat(sums.sum(Item.METALS)).isEqualByComparingTo("900");
    StatedMasses.Row vehicle = book.products().getFirst().of(Item.VEHICLE).getFirst();
    assertThat(vehicle.confidence()).isEqualTo(Confidence.OFFICIAL);
    assertThat(vehicle.source()).isEqualTo("公告");
    assertThat(vehicle.row()).isEqualTo(2);
  }

  /// Place and what stands there, of one wrong row.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P,product,,x,kg,,,,          | NOT_A_NUMBER      | 2 数量         | x",
        "P,product,,0,kg,,,,          | NOT_A_MASS        | 2 数量         | 0",
        "P,reuse,,-1,kg,,,,           | NOT_A_MASS        | 2 数量         | -1",
        "P,product,,,kg,,,,           | EMPTY_CELL        | 2 数量         | ''",
        "P,product,,1,kWh,,,,         | NO_UNIT_OF_MASS   | 2 单位         | kWh",
        "P,product,,1,,,,,            | EMPTY_CELL        | 2 单位         | ''",
        "P,wheel,,1,kg,,,,            | UNKNOWN_WORD      | 2 项目         | wheel",
        "P,recycled,,1,kg,,,,         | EMPTY_CELL        | 2 再生效率     | ''",
        "P,recycled,,1,kg,1.1,,,      | NOT_AN_EFFICIENCY | 2 再生效率     | 1.1",
        "P,recycling,,1,kg,0,,,       | NOT_AN_EFFICIENCY | 2 再生效率     | 0",
        "P,lifetime,,12,年,,,,         | EMPTY_CELL        | 2 行业平均     | ''",
        "P,lifetime,,12,年,,0,,        | NOT_A_MASS        | 2 行业平均     | 0",
        "P,product,,1,kg,,,,GUESSED   | UNKNOWN_WORD      | 2 可信度       | GUESSED",
        ",product,,1,kg,,,,           | EMPTY_CELL        | 2 产品         | ''"
      })
  void a_wrong_row_is_named_with_its_column(String row, Kind kind, String place, String found)
      throws IOException {
    assertThat(read(HEADER + row + "\n").issues())
        .containsExactly(new FootprintIssue(kind, place, found, ""));
  }

  @Test
  void everything_wrong_is_said_at_once() throws IOException {
    assertThat(read(HEADER + "P,product,,x,kWh,,,,\nP,reuse,,1,,,,,\n").issues())
        .extracting(FootprintIssue::kind)
        .containsExactly(Kind.NOT_A_NUMBER, Kind.EMPTY_CELL);
  }

  @Test
  void parts_may_not_outweigh_the_whole() throws IOException {
    // 8 + 30 + 900 + 120 + 60 = 1118
    assertThat(read(HEADER + "CAR,vehicle,,1117,kg\n" + STEPS).issues())
        .containsExactly(new FootprintIssue(Kind.OUTWEIGHS, "CAR, vehicle", "1118 kg", "1117 kg"));
    assertThat(read(HEADER + "CAR,vehicle,,1118,kg\n" + STEPS).issues()).isEmpty();
    assertThat(read(HEADER + "P,product,,1,kg\nP,reuse,,0.6,kg\nP,composting,,0.5,kg\n").issues())
        .containsExactly(new FootprintIssue(Kind.OUTWEIGHS, "P, destination", "1.1 kg", "1 kg"));
    assertThat(read(HEADER + "P,product,,1,kg\nP,reused,,600,g\nP,virgin,,0.5,kg\n").issues())
        .containsExactly(new FootprintIssue(Kind.FEEDSTOCK_SUM, "P", "1.1 kg", "1 kg"));
  }

  @Test
  void a_vehicle_needs_its_mass_and_every_step() throws IOException {
    assertThat(read(HEADER + STEPS).issues())
        .containsExactly(FootprintIssue.of(Kind.NO_WHOLE, "CAR", "vehicle"));
    assertThat(
            read(HEADER + "CAR,vehicle,,1300,kg\n" + STEPS.replaceAll("CAR,metals.*\n", ""))
                .issues())
        .containsExactly(FootprintIssue.of(Kind.NO_STEP, "CAR", "metals"));
  }

  @Test
  void what_there_is_once_is_stated_once() throws IOException {
    assertThat(read(HEADER + "P,product,,1,kg\nP,product,,2,kg\n").issues())
        .containsExactly(FootprintIssue.of(Kind.STATED_TWICE, "P, 3", "product"));
  }

  @Test
  void a_file_without_column_or_row_is_refused() throws IOException {
    assertThat(read("product,item,amount\nP,product,1\n").issues())
        .extracting(FootprintIssue::kind)
        .containsExactly(Kind.MISSING_COLUMN);
    assertThat(read(HEADER).issues())
        .extracting(FootprintIssue::kind)
        .containsExactly(Kind.NO_PRODUCT);
  }
}
