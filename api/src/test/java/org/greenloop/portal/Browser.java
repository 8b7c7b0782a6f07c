package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Debian's Chromium before the portal, and what it says about a page.
final class Browser implements AutoCloseable {

  private static final int DESKTOP = 1280;
  private static final int PHONE = 360;
  private static final int NARROWEST = 320;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// True in a document that is another than the one left, and is complete. Asked of the page and
  /// not of an element of the old one: while pages change, the driver answers questions about old
  /// elements with more than one kind of error.
  private static final String ARRIVED =
      "return !window.leaving && document.readyState === 'complete'";

  private final ChromeDriver driver;
  private final String base;
  private final Path pictures;

  Browser(String base, Path pictures) {
    this.base = base;
    this.pictures = pictures;
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-device-scale-factor=1",
        "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build(),
            options);
    try {
      Files.createDirectories(pictures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void signIn(String username) {
    driver.manage().deleteAllCookies();
    open("/sign-in");
    driver.findElement(By.id("username")).sendKeys(username);
    driver.findElement(By.id("password")).sendKeys(PortalWorld.PASSWORD);
    follow("main button");
    assertThat(path()).isEqualTo("/");
  }

  void signOut() {
    driver.manage().deleteAllCookies();
  }

  void open(String path) {
    driver.get(base + path);
  }

  String path() {
    return driver.getCurrentUrl().substring(base.length());
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  void type(String id, String text) {
    driver.findElement(By.id(id)).sendKeys(text);
  }

  void choose(String css) {
    driver.findElement(By.cssSelector(css)).click();
  }

  /// Chooses what leads to another page, and waits for that page.
  void follow(String css) {
    driver.executeScript("window.leaving = true");
    choose(css);
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(arrived -> Boolean.TRUE.equals(driver.executeScript(ARRIVED)));
  }

  void resize(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  private long number(String script) {
    if (((JavascriptExecutor) driver).executeScript(script) instanceof Number number) {
      return number.longValue();
    }
    throw new AssertionError("no number: " + script);
  }

  /// Everything that a careful reader of the page in front would complain about, nothing found.
  void requireSound(String name) {
    resize(DESKTOP, 900);
    picture(name + "-wide");
    assertThat(complaints()).as("axe on %s at %s", name, path()).isEmpty();
    assertThat(text()).as("untranslated key on %s", name).doesNotContain("??");
    resize(NARROWEST, 740);
    long wide = number("return document.documentElement.scrollWidth");
    assertThat(wide).as("width of %s at %s px", name, NARROWEST).isLessThanOrEqualTo(NARROWEST);
    resize(PHONE, 740);
    picture(name + "-phone");
    assertThat(complaints()).as("axe on %s on a phone", name).isEmpty();
    resize(DESKTOP, 900);
  }

  private List<String> complaints() {
    Results results = new AxeBuilder().analyze(driver);
    return results.getViolations().stream().map(Browser::complaint).toList();
  }

  private static String complaint(Rule rule) {
    return rule.getId()
        + " "
        + rule.getNodes().stream()
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }

  /// What the console said since it was last asked, the expected failure of a page's own address
  /// apart.
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(
            message ->
                !message.matches(".*the server responded with a status of (404|409|422|403).*"))
        .toList();
  }

  private void picture(String name) {
    try {
      long height = number("return document.documentElement.scrollHeight");
      long width = number("return window.innerWidth");
      resize((int) width, (int) Math.min(Math.max(height + 140, 500), 5000));
      Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
