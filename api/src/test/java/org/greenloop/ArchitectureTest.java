package org.greenloop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What ARCHITECTURE.md promises about who knows whom. Each rule was seen to fail once.
class ArchitectureTest {

  private static final JavaClasses GREENLOOP =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.greenloop");

  private static final String STEAM_TABLES = "com.hummeling.if97..";
  private static final String CORE = "org.greenloop.accounting..";
  private static final String ONTOLOGY = "org.greenloop.ontology..";
  private static final String CERTIFICATE = "org.greenloop.certificate..";
  private static final String STORE = "org.greenloop.store..";
  private static final String BATCH = "org.greenloop.batch..";
  private static final String CONFIG = "org.greenloop.config..";

  private static final String[] JENA = {"org.apache.jena.."};
  private static final String[] PRINT = {
    "org.apache.pdfbox..",
    "org.apache.fontbox..",
    "org.apache.xmpbox..",
    "com.openhtmltopdf..",
    "eu.europa.esig..",
    "org.bouncycastle..",
    "com.google.zxing.."
  };
  private static final String[] DATABASE = {
    "java.sql..",
    "javax.sql..",
    "org.springframework.jdbc..",
    "org.postgresql..",
    "org.flywaydb..",
    "com.zaxxer.."
  };
  private static final String[] WEB = {
    "org.springframework.web..", "org.springframework.security..", "jakarta.servlet.."
  };

  @Test
  void every_module_is_under_these_rules() {
    for (String module : List.of(CORE, ONTOLOGY, CERTIFICATE, STORE, BATCH, CONFIG)) {
      classes()
          .that()
          .resideInAPackage(module)
          .should()
          .resideInAPackage("org.greenloop..")
          .check(GREENLOOP);
    }
  }

  @Test
  void the_core_knows_only_the_jdk_and_itself() {
    classes()
        .that()
        .resideInAPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CORE, "java..", "org.jspecify.annotations..", STEAM_TABLES)
        .check(GREENLOOP);
  }

  /// A pure computation: numbers in, numbers out.
  @Test
  void only_the_energy_knows_the_steam_tables() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.greenloop.accounting.energy..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(STEAM_TABLES)
        .check(GREENLOOP);
  }

  @Test
  void the_core_reads_no_file_and_no_network() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
        .check(GREENLOOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.greenloop.(*)..",
        "org.greenloop.accounting.(*)..",
        "org.greenloop.ontology.(*)..",
        "org.greenloop.certificate.(*)..",
        "org.greenloop.batch.(*)..",
        "org.greenloop.portal.(*).."
      })
  void packages_form_no_cycle(String slice) {
    slices().matching(slice).should().beFreeOfCycles().allowEmptyShould(true).check(GREENLOOP);
  }

  @Test
  void only_the_ontology_knows_Jena() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ONTOLOGY)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(JENA)
        .check(GREENLOOP);
  }

  @Test
  void only_the_certificate_knows_how_documents_are_printed_and_signed() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CERTIFICATE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PRINT)
        .check(GREENLOOP);
  }

  /// Excepted: `config`, which makes the pool of connections and hands it to the store.
  @Test
  void only_the_store_knows_SQL() {
    noClasses()
        .that()
        .resideOutsideOfPackages(STORE, CONFIG)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DATABASE)
        .check(GREENLOOP);
  }

  @Test
  void the_wiring_opens_connections_but_runs_no_statement() {
    noClasses()
        .that()
        .resideInAPackage(CONFIG)
        .should()
        .dependOnClassesThat(
            describe(
                "run statements",
                type ->
                    Set.of(
                            "java.sql.Statement",
                            "java.sql.PreparedStatement",
                            "org.springframework.jdbc.core.simple.JdbcClient",
                            "org.springframework.jdbc.core.JdbcTemplate")
                        .contains(type.getName())))
        .check(GREENLOOP);
  }

  @Test
  void ontology_and_certificate_know_no_framework() {
    noClasses()
        .that()
        .resideInAnyPackage(ONTOLOGY, CERTIFICATE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(GREENLOOP);
  }

  @Test
  void only_the_application_knows_the_web() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE, ONTOLOGY, CERTIFICATE, STORE, BATCH)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(WEB)
        .check(GREENLOOP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.greenloop.api..", "org.greenloop.portal..", "org.greenloop.cli.."})
  void nobody_reaches_into(String outermost) {
    noClasses()
        .that()
        .resideOutsideOfPackage(outermost)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(outermost)
        .check(GREENLOOP);
  }

  @Test
  void nothing_in_the_core_is_kept_as_a_floating_point_number() {
    fields()
        .that()
        .areDeclaredInClassesThat(
            resideInAnyPackage(CORE)
                .and(DescribedPredicate.not(resideInAnyPackage("..accounting.footprint.."))))
        .should()
        .notHaveRawType(describe("floating point", ArchitectureTest::isFloating))
        .check(GREENLOOP);
  }

  /// Also not on its way: neither read from a `double` nor turned into one.
  @Test
  void no_decimal_passes_through_a_floating_point_number() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE, STORE, BATCH, ONTOLOGY)
        .and()
        .resideOutsideOfPackage("..accounting.footprint..")
        .should()
        .accessTargetWhere(
            describe(
                "a decimal passes through a double",
                access ->
                    access.getTargetOwner().isEquivalentTo(BigDecimal.class)
                        && (Set.of("doubleValue", "floatValue").contains(access.getName())
                            || takesFloating(access))))
        .check(GREENLOOP);
  }

  private static boolean takesFloating(JavaAccess<?> access) {
    return access instanceof JavaConstructorCall call
        ? call.getTarget().getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating)
        : access.getDescription().contains("BigDecimal.valueOf(double)");
  }

  private static boolean isFloating(JavaClass type) {
    return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getBaseComponentType().getName());
  }

  @Test
  void only_the_wiring_reads_the_clock() {
    DescribedPredicate<JavaAccess<?>> readsTheClock =
        describe(
            "reads the clock",
            access -> {
              JavaClass owner = access.getTargetOwner();
              String name = access.getName();
              boolean now = owner.getPackageName().startsWith("java.time") && name.equals("now");
              boolean clock =
                  owner.isEquivalentTo(Clock.class)
                      && (name.startsWith("system") || name.startsWith("tick"));
              boolean millis =
                  owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
              boolean date =
                  access instanceof JavaConstructorCall call
                      && owner.isEquivalentTo(Date.class)
                      && call.getTarget().getRawParameterTypes().isEmpty();
              boolean calendar =
                  name.equals("getInstance") && owner.getName().equals("java.util.Calendar");
              return now || clock || millis || date || calendar;
            });
    noClasses()
        .that()
        .resideOutsideOfPackage(CONFIG)
        .should()
        .accessTargetWhere(readsTheClock)
        .check(GREENLOOP);
  }

  /// Excepted, and only for how long they wait, never for what they calculate: `JobRunner`, while
  /// another job holds the ledger, and the embedded server, while it starts or stops.
  @Test
  void only_who_waits_looks_at_the_stop_watch() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CONFIG, "org.greenloop.store.embedded..")
        .and()
        .doNotHaveFullyQualifiedName("org.greenloop.batch.job.JobRunner")
        .should()
        .accessTargetWhere(
            describe(
                "reads the stop-watch",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && access.getName().equals("nanoTime")))
        .check(GREENLOOP);
  }

  /// G2: the same bytes in any time zone.
  @Test
  void nothing_depends_on_the_time_zone_of_the_machine() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "asks for the time zone of the machine",
                access ->
                    (access.getTargetOwner().getName().equals("java.time.ZoneId")
                            && access.getName().equals("systemDefault"))
                        || (access.getTargetOwner().getName().equals("java.util.TimeZone")
                            && access.getName().equals("getDefault"))))
        .check(GREENLOOP);
  }

  /// A step that scans a chunk after a skipped exception loses rows when the process dies
  /// meanwhile.
  @Test
  void no_step_skips_rows() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "makes a step skip",
                access ->
                    access.getTargetOwner().getPackageName().startsWith("org.springframework.batch")
                        && (access.getName().equals("faultTolerant")
                            || access.getName().startsWith("skip"))))
        .check(GREENLOOP);
  }

  @Test
  void nobody_knows_a_skip_policy() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.batch.core.step.skip..")
        .check(GREENLOOP);
  }

  @Test
  void types_are_named_for_what_they_are() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
        .check(GREENLOOP);
  }

  @Test
  void no_static_field_changes() {
    fields().that().areStatic().should().beFinal().check(GREENLOOP);
  }
}
