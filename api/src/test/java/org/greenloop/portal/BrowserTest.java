package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.custody.TraceConsents;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.batch.custody.ConsentDesk;
import org.greenloop.batch.footprint.ProcessImport;
import org.greenloop.batch.market.LotDesk;
import org.greenloop.batch.market.Trader;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every page in both languages, empty and full, on a desk and on a phone: nothing for axe to find,
/// nothing on the console, no untranslated key, nothing wider than 320 px. Pictures of them are
/// left in `target/portal-pages`.
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final int port;
  private final PortalWorld.Made world;
  private final ApplicationContext context;
  private final Browser browser;

  private final Organizations organizations;
  private final SurveillanceFindings findings;
  private final LabelSurveillance surveillance;

  @Autowired
  BrowserTest(
      @LocalServerPort int port,
      PortalWorld.Made world,
      ApplicationContext context,
      Organizations organizations,
      SurveillanceFindings findings,
      LabelSurveillance surveillance) {
    this.port = port;
    this.world = world;
    this.context = context;
    this.organizations = organizations;
    this.findings = findings;
    this.surveillance = surveillance;
    this.browser = new Browser("http://localhost:" + port, Path.of("target", "portal-pages"));
  }

  @BeforeAll
  void the_service_listens() {
    assertThat(port).isPositive();
    int cool = organizations.directory().find("COOL-1").orElseThrow().id();
    findings.raise(SurveillancePagesTest.finding(world, surveillance.today(), cool));
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private void requireSound(String name, String path) {
    for (String language : LANGUAGES) {
      browser.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      browser.requireSound(name + "-" + language);
      assertThat(browser.console()).as("console of %s in %s", name, language).isEmpty();
    }
  }

  @Test
  void what_the_public_sees_is_sound() {
    browser.signOut();
    requireSound("sign-in", "/sign-in");
    requireSound("sign-in-refused", "/sign-in?refused");
    requireSound("register", "/register");
    requireSound("log", "/log");
    requireSound("log-mistyped", "/log?serial=GL-1");
    requireSound("register-empty", "/register?q=nobody");
    requireSound("verify", "/verify");
    requireSound("verify-mistyped", "/verify/GL-1");
    requireSound("verdict-valid", "/verify/" + world.valid().serial());
    requireSound("verdict-revoked", "/verify/" + world.revoked().serial());
    requireSound("verdict-unknown", "/verify/GL-1000-0000-0000-0000-1");
    requireSound("sparql", "/sparql");
    requireSound("sparql-example", "/sparql?example=01-valid-labels");
    browser.open("/sparql?example=01-valid-labels&lang=zh");
    browser.follow("main form[method=post] button");
    requireSoundHere("sparql-found");
    browser.open("/sparql?lang=en");
    browser.type("query", "SELECT * WHERE { ?s ?p }");
    browser.follow("main form[method=post] button");
    requireSoundHere("sparql-refused");
  }

  /// Declared, scored and asked: each step on the page, by the people whose step it is.
  @Test
  void evidence_is_sound_for_who_declares_and_who_scores() {
    String page = "/evidence/COOL-3/pilot-project/2026/" + month();
    browser.signIn("clerk.cool");
    requireSound("evidence-empty", page);
    browser.open(page + "?lang=zh");
    browser.choose("#criterion-saving summary");
    browser.type("text-saving", "改造前后对比见附件");
    browser.follow("#criterion-saving form button");
    requireSound("evidence-stated", page);
    browser.signIn("reviewer.one");
    requireSound("evidence-to-score", page);
    requireSound("evidence-begun", "/subjects/COOL-3");
    browser.signIn("operator");
    requireSound("evidence-park", "/evidence/PARK-SD/zero-carbon-park/2025/" + month());
  }

  /// A month that no earlier run declared for.
  private static String month() {
    return java.time.YearMonth.of(1990, 1)
        .plusMonths(java.time.Instant.now().getEpochSecond() % 400)
        .toString();
  }

  /// Marked while nothing is lifted, then lifted, and what the public sees of it.
  @Test
  void lifts_of_the_ban_on_labels_are_sound() {
    SupplyChain chain = new SupplyChain(context);
    chain.endLifts();
    StoredAssessment met = chain.met();
    browser.signIn("reviewer.two");
    requireSound("review-unconfirmed", "/reviews/" + met.id());
    requireSound("lifts-reviewer", "/lifts");
    browser.signIn("operator");
    browser.open("/lifts?lang=zh");
    browser.type("subject", "NOBODY-9");
    browser.type("reason", "试用");
    browser.follow("main form.card button");
    requireSoundHere("lifts-refused");
    chain.lift();
    requireSound("lifts", "/lifts");
    browser.open("/lifts?lang=en");
    browser.choose("main section details summary");
    requireSoundHere("lifts-numbers");
    requireSound("verdict-lifted", "/verify/" + chain.label(met).serial());
    requireSound("register-lifted", "/register?q=" + SupplyChain.COMPANY);
  }

  /// Before, with what is missing at its field, and after, for label and certificate.
  @Test
  void changing_where_a_document_stands_is_sound() {
    SupplyChain chain = new SupplyChain(context);
    chain.endLifts();
    StoredAssessment met = chain.met();
    chain.lift();
    String serial = chain.label(met).serial();
    browser.signIn("operator");
    requireSound("standing-form", "/verify/" + serial);
    browser.open("/verify/" + serial + "?lang=zh");
    browser.choose("#deed-SUSPENDED");
    browser.type("reason", "电表正在核查");
    browser.choose("#confirmed");
    browser.follow("main form.card button");
    requireSoundHere("standing-changed");
    requireSound("standing-history", "/verify/" + serial);
    String certificate =
        context.getBean(Certifications.class).findCertificateOf(serial).orElseThrow().serial();
    requireSound("standing-certificate", "/verify/" + certificate);
    requireSound("register-certificates", "/register?kind=certificate");
  }

  /// Empty, found and not found; with names and without.
  @Test
  void the_pages_of_the_loop_are_sound() {
    browser.signIn("clerk.cool");
    requireSound("loop-clerk", "/loop");
    requireSound("loop-no-lot", "/loop/lot?code=NOBODY");
    requireSound("lot-clerk", "/loop/lot?code=INGOT");
    requireSound("lot-forward", "/loop/lot?code=S&direction=forward");
    requireSound("loop-balances", "/loop/balances?subject=EX-COOL&period=2026-03");
    requireSound("loop-balances-empty", "/loop/balances?subject=EX-COOL&period=2024-03");
    requireSound(
        "loop-share",
        "/loop/share?subject=COOL-1&material=ALUMINIUM&period=2026-03&family=appliance&brand=HX");
    browser.signIn("operator");
    requireSound("loop-operator", "/loop");
    requireSound("lot-operator", "/loop/lot?code=INGOT");
    requireSound("loop-findings", "/loop/findings?period=2026-03");
    requireSound("loop-findings-empty", "/loop/findings?period=2026-02");
  }

  /// Nothing allowed, refused, allowed, seen by the other side, withdrawn.
  @Test
  void consents_to_see_more_are_sound_for_who_gives_and_who_gets_them() {
    String page = "/loop/consents";
    browser.signIn("clerk.cool");
    requireSound("consents-empty", page);
    browser.signIn("clerk.kitchen");
    browser.open(page + "?lang=zh");
    browser.type("to", "EX-NOBODY");
    browser.type("reason", "客户询问来源");
    browser.follow("main form.card button");
    assertThat(browser.text()).contains("没有代码为“EX-NOBODY”的企业");
    requireSoundHere("consents-refused");
    browser.open(page + "?lang=zh");
    browser.type("to", "EX-COOL");
    browser.type("reason", "客户询问来源");
    browser.follow("main form.card button");
    long number = context.getBean(TraceConsents.class).list().getLast().number();
    try {
      assertThat(browser.path()).isEqualTo(page);
      assertThat(browser.text()).contains("即日起允许查看", "客户询问来源");
      requireSound("consents-given", page);
      browser.signIn("clerk.cool");
      requireSound("consents-received", page);
      browser.open("/loop/lot?code=INGOT&lang=zh");
      assertThat(browser.text()).contains("T-1");
      requireSound("lot-opened", "/loop/lot?code=INGOT");
      browser.signIn("clerk.kitchen");
      browser.open(page + "?lang=zh");
      browser.type("end-" + number, "合同到期");
      browser.follow("form[action$='/" + number + "/withdrawal'] button");
      assertThat(browser.text()).contains("已撤回，不再据此公开", "合同到期");
    } finally {
      withdraw(number);
    }
    browser.signIn("clerk.cool");
    browser.open("/loop/lot?code=INGOT&lang=zh");
    assertThat(browser.text()).doesNotContain("T-1");
    browser.signIn("operator");
    requireSound("consents-operator", page);
    browser.signIn("reviewer.one");
    requireSound("consents-reviewer", page);
  }

  /// Other tests ask what nobody has allowed.
  private void withdraw(long number) {
    context.getBean(TraceConsents.class).list().stream()
        .filter(consent -> consent.number() == number)
        .filter(TraceConsent::isInForce)
        .forEach(
            consent ->
                context.getBean(ConsentDesk.class).withdraw(number, "end of the test", "operator"));
  }

  /// Refused, offered, reserved and about to be settled, by the people whose step it is.
  @Test
  void the_market_of_lots_is_sound_from_offer_to_settlement() {
    String page = "/loop/market";
    browser.signIn("clerk.wood");
    requireSound("market-member", page);
    browser.signIn("clerk.cool");
    browser.open(page + "?lang=zh");
    browser.type("lot", "INGOT");
    browser.type("mass", "281");
    browser.follow("main form.card button");
    assertThat(browser.text()).contains("281 kg 超过剩余量");
    requireSoundHere("market-refused");
    browser.open(page + "?lang=zh");
    browser.type("lot", "INGOT");
    browser.type("mass", "20");
    browser.type("price", "15800");
    browser.type("grade", "A00");
    browser.follow("main form.card button");
    assertThat(browser.text()).contains("15,800", "A00");
    LotDesk desk = context.getBean(LotDesk.class);
    Trader anybody = new Trader(Optional.empty(), "operator");
    String offer = desk.own(anybody).offers().getFirst().listing().number();
    requireSound("market-offered", page);
    browser.signIn("clerk.kitchen");
    browser.open(page + "?lang=en");
    browser.choose("details:has(#mass-" + offer + ") summary");
    browser.type("mass-" + offer, "5");
    requireSoundHere("market-reserve");
    browser.follow("form[action$='/" + offer + "/reservations'] button");
    assertThat(browser.text()).contains("It is reserved for you");
    String reservation = desk.own(anybody).reservations().getFirst().reservation().number();
    requireSound("market-reserved", page);
    browser.open(page + "?lang=zh");
    browser.choose("details:has(#lot-" + reservation + ") summary");
    requireSoundHere("market-settle");
    browser.follow("form[action$='/" + reservation + "/release'] button");
    assertThat(browser.text()).contains("已取消");
    browser.signIn("clerk.cool");
    browser.open(page + "?lang=zh");
    browser.follow("form[action$='/" + offer + "/withdrawal'] button");
    assertThat(browser.text()).contains("已撤回");
    browser.signIn("operator");
    requireSound("market-operator", page);
    browser.signIn("reviewer.one");
    requireSound("market-reviewer", page);
  }

  /// A year that COOL-1 declared, one that it did not, a brand, a park, a region, and what is not
  /// there.
  @Test
  void recovery_rates_are_sound_with_sales_and_without(@TempDir Path folder) throws IOException {
    StringBuilder declared = new StringBuilder("站点代码,月份,申报事项,申报值,单位,品牌\n");
    for (int month = 1; month <= 12; month++) {
      declared.append("COOL-1,2023-%02d,投放市场的家电,312.5,t,HX%n".formatted(month));
    }
    browser.signIn("clerk.cool");
    browser.open("/submissions?lang=zh");
    browser.type(
        "file", Files.writeString(folder.resolve("declarations.csv"), declared).toString());
    browser.follow("main form button");
    browser.open("/loop/rates?period=2023&lang=zh");
    assertThat(browser.text()).contains("0 %", "3,750,000");
    requireSound("rates-clerk", "/loop/rates?period=2023");
    requireSound("rates-brand", "/loop/rates?period=2023&family=appliance&brand=HX");
    requireSound("rates-missing", "/loop/rates?period=2026&base=THREE_YEARS");
    requireSound("rates-not-mine", "/loop/rates?period=2023&producer=EX-KITCHEN");
    browser.signIn("operator");
    requireSound("rates-form", "/loop");
    requireSound("rates-all", "/loop/rates?period=2023");
    browser.open("/loop/rates?period=2023&producer=PARK-SD&lang=en");
    assertThat(browser.text()).contains("producers counted", "0 %", "consolidated from");
    requireSound("rates-park", "/loop/rates?period=2023&producer=PARK-SD");
    requireSound("rates-region", "/loop/rates?period=2023&producer=4406");
    requireSound("rates-empty", "/loop/rates?period=2022");
  }

  /// Asked for by the form; by its maker, a customer and the operator; refused and not there.
  @Test
  void footprints_are_sound(@TempDir Path folder) throws IOException {
    handIn(
        folder,
        """
        process,kind,product,amount,unit,provider,stage,share,virgin,virgin_provider,source,confidence
        shelf,output,SHELF,1,件,,,,,,bill of materials,SECONDARY
        shelf,input,ROLL-STRIP,5,kg,EX-ROLL,,,,,,
        shelf,recycled,SHELF-SCRAP,1,kg,,,0.2,ROLL-STRIP,EX-ROLL,,
        shelf,input,packaging-emission/PS/GB/2025,0.1,kg,factor,,,,,,
        shelf,input,COOL-FRIDGE,0.01,台,sites,production,,,,,
        shelf,recycling,shredding,5,kg,,,0.2,,,,
        shelf,avoided,ROLL-STRIP,4,kg,EX-ROLL,,0.2,,,,
        scrap,output,SHELF-SCRAP,1,kg,,,,,,,
        scrap,emission,CO2e,0.2,kg,,,,,,,
        shredding,output,shredding,1,kg,,,,,,,
        shredding,emission,CO2e,0.05,kg,,,,,,,
        """);
    handIn(
        folder,
        """
        product,item,part,amount,unit,efficiency,average,source,confidence
        SHELF,product,,6,kg,,,weighed,SECONDARY
        SHELF,recycled,steel,,,0.9,,mill,SECONDARY
        SHELF,recycling,steel,,,0.8,,,
        SHELF,lifetime,,12,年,,10,,
        TROLLEY,vehicle,,1300,kg,,,,
        TROLLEY,pre-treatment,battery,8,kg,,,,
        TROLLEY,dismantling,tyres,30,kg,,,,
        TROLLEY,metals,body,900,kg,,,,
        TROLLEY,recyclable-residue,glass,120,kg,,,,
        TROLLEY,recoverable-residue,foam,60,kg,,,,
        BRACKET,product,,1,kg,,,,
        """);
    browser.signIn("clerk.cool");
    requireSound("footprint-empty", "/footprint");
    browser.open("/footprint?lang=zh");
    browser.type("product", "SHELF");
    browser.type("period", "2025-03");
    browser.follow("main form button");
    assertThat(browser.text())
        .contains("气候变化", "站点：能源、直接排放与废物", "包装材料排放因子", "物质循环指标")
        .doesNotContain("EX-COOL sites", "climate-change", "cn-2026.12:");
    requireSound("footprint", browser.path());
    browser.choose("#page section details summary");
    requireSoundHere("footprint-circularity");
    requireSound("footprint-vehicle", "/footprint?product=TROLLEY");
    requireSound("footprint-nothing-stated", "/footprint?product=BRACKET");
    requireSound("footprint-customer", "/footprint?product=ROLL-STRIP&period=2025-03");
    requireSound("footprint-refused", "/footprint?product=SHELF&period=2026-03");
    requireSound("footprint-no-period", "/footprint?product=COOL-FRIDGE");
    requireSound("footprint-none", "/footprint?product=NOTHING");
    browser.signIn("operator");
    requireSound("footprint-operator", "/footprint?product=SHELF&period=2025-03&method=cff");
  }

  private void handIn(Path folder, String table) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), table);
    assertThat(
            context
                .getBean(ProcessImport.class)
                .take(file, "table.csv", "EX-COOL", "browser")
                .issues())
        .isEmpty();
  }

  @Test
  void what_is_published_is_sound() {
    browser.signOut();
    requireSound("catalog", "/catalog");
    requireSound("vocabulary", "/ns");
    requireSound("schemes", "/scheme");
    requireSound("scheme", "/scheme/green-factory/2025");
    requireSound("scheme-veto", "/scheme/pilot-enterprise/2026");
    requireSound("indicators", "/indicator");
    requireSound("indicator", "/indicator/energy.per-value-added");
    requireSound("account", "/account/energy.comprehensive");
    requireSound("codes", "/code");
    requireSound("code-list-units", "/code/unit");
    requireSound("code", "/code/gb-t-2260/440606");
    requireSound("shapes", "/shapes/published");
  }

  @Test
  void what_a_clerk_sees_is_sound() {
    browser.signIn("clerk.cool");
    requireSound("home-clerk", "/");
    requireSound("subject-month", "/subjects/COOL-1?period=2025-12");
    requireSound("subject-year", "/subjects/COOL-1?period=2025");
    requireSound("subject-company", "/subjects/EX-COOL");
    requireSound("subject-not-closed", "/subjects/COOL-1?period=2024-01");
    requireSound("explanation-ratio", "/subjects/COOL-1/2025-03/carbon.per-value-added");
    requireSound("explanation-year", "/subjects/EX-COOL/2025/carbon.total");
    requireSound("submit", "/submissions");
    requireSound("record", "/submissions/record?template=returns&month=2026-03");
    requireSound("nothing-here", "/subjects/KITCHEN-1");
  }

  @Test
  void what_a_reviewer_sees_is_sound() {
    browser.signIn("reviewer.two");
    requireSound("home-reviewer", "/");
    requireSound("home-no-match", "/?q=nobody");
    requireSound("subject-empty", "/subjects/KNIT-1");
    requireSound("subject-corrected", "/subjects/KITCHEN-1?period=2025-05");
    requireSound("subject-old-version", "/subjects/KITCHEN-1?period=2025-05&version=1");
    requireSound("subject-unconfirmed", "/subjects/DAEWOO-GWANGYANG");
    requireSound("explanation-park", "/subjects/PARK-SD/2025-03/energy.comprehensive");
    requireSound("explanation-meter", "/subjects/DAEWOO-GWANGYANG/2018-03/carbon.scope2.location");
    requireSound("review", "/reviews/" + world.waiting().id());
    requireSound("review-decided", "/reviews/" + world.valid().assessmentId());
    String improvements = "/subjects/%s/schemes/pilot-energy-carbon/2026/2025";
    requireSound("improvements", improvements.formatted("DAEWOO-GWANGYANG"));
    requireSound("improvements-plan", improvements.formatted("COAT-1"));
    requireSound("improvements-met", improvements.formatted("COOL-1"));
    requireSound("improvements-unknown", improvements.formatted("KNIT-1"));
    requireSound("subject-finding", "/subjects/COOL-1");
  }

  /// From home to the receipt: choose the page, choose the file, send.
  @Test
  void a_clerk_hands_a_file_in_and_reads_the_receipt() throws IOException {
    browser.signIn("clerk.cool");
    browser.open("/?lang=zh");
    browser.follow("main a.button");
    browser.type(
        "file", Path.of("..", "examples", "alliance", "faulty-energy.csv").toRealPath().toString());
    browser.choose("#all");
    browser.follow("main form button");
    assertThat(browser.path()).matches("/submissions/\\d+");
    assertThat(browser.text()).contains("43", "没有接收任何行", "E-104");
    requireSound("receipt-faulty", browser.path());
  }

  /// A batch is handed in, set aside for a site, and read where it is retired.
  @Test
  void a_clerk_sets_certificates_aside(@TempDir Path folder) throws IOException {
    String prefix = "W-" + UUID.randomUUID();
    Path batches =
        Files.writeString(
            folder.resolve("batches.csv"),
            "prefix,first_serial,last_serial,produced,technology,project,holder\n"
                + prefix
                + ",1,1000,2025-06,wind,Fictional wind farm,EX-KITCHEN\n");
    browser.signIn("clerk.kitchen");
    browser.open("/submissions?lang=zh");
    browser.type("file", batches.toString());
    browser.follow("main form button");
    browser.open("/certificates?lang=zh");
    browser.type("first", "1");
    browser.type("last", "2000");
    browser.type("month", "2025-07");
    browser.follow("main form.card button");
    requireSoundHere("certificates-refused");
    browser.open("/certificates?lang=zh");
    browser.type("batch", prefix);
    browser.type("first", "1");
    browser.type("last", "5");
    browser.type("month", "2025-07");
    browser.follow("main form.card button");
    assertThat(browser.path()).startsWith("/certificates/allocations/");
    requireSound("allocation", browser.path());
    requireSound("certificates", "/certificates");
    browser.signIn("clerk.wood");
    requireSound("certificates-empty", "/certificates");
    browser.signIn("operator");
    requireSound("certificates-operator", "/certificates");
  }

  /// A wrong file with its errors, the proposal of a right one, and the same before a reviewer.
  @Test
  void an_edition_is_proposed_and_read(@TempDir Path folder) throws IOException {
    String id = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    String first = ProposalPagesTest.edition(id, "1", "2100-01-01");
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.ttl"),
            first.replace("gl:weight 40.0", "gl:weight 45.0").replace("gl:limit 0.6 ;", ""));
    browser.signIn("clerk.cool");
    requireSound("proposals", "/proposals");
    browser.open("/proposals?lang=zh");
    browser.type("file", wrong.toString());
    browser.type("remark", "第一版");
    browser.follow("main form button");
    assertThat(browser.text()).contains("scheme-weights-sum", "处错误");
    requireSoundHere("proposal-wrong-zh");
    browser.type("file", Files.writeString(folder.resolve("first.ttl"), first).toString());
    browser.follow("main form button");
    assertThat(browser.path()).matches("/proposals/\\d+");
    String path = browser.path();
    requireSound("proposal-clerk", path);
    browser.signOut();
    browser.signIn("reviewer.two");
    requireSound("proposal-reviewer", path);
    requireSound("proposals-full", "/proposals");
  }

  /// The answer to a form, which has no address of its own.
  private void requireSoundHere(String name) {
    browser.requireSound(name);
    assertThat(browser.console()).as("console of %s", name).isEmpty();
  }
}
