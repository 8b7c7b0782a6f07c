package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.footprint.CircularityFormula;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.Declared;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.footprint.system.SystemBoundary;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.FootprintDeclaration;
import org.greenloop.batch.footprint.FootprintDeclaration.Item;
import org.greenloop.batch.footprint.FootprintIssue;
import org.greenloop.batch.footprint.FootprintReport;

/// Words what concerns footprints, by language: issues under `footprint.NO_SUPPLIER.message` and
/// `.fix`, methods, stages of life, what suppliers show.
public final class FootprintWording {

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);

  /// What was found, and what would be right.
  public String word(FootprintIssue issue, Locale locale) {
    String key = "footprint." + issue.kind();
    Object[] arguments = {place(issue, locale), found(issue, locale), issue.expected()};
    String message = formatted(key + ".message", locale, arguments);
    String fix = formatted(key + ".fix", locale, arguments);
    return Locale.CHINESE.equals(locale) ? message + "。" + fix + "。" : message + "; " + fix;
  }

  /// Of masses the item behind the product, in the words of a Chinese file.
  private String place(FootprintIssue issue, Locale locale) {
    int item = issue.place().lastIndexOf(", ");
    return switch (issue.kind()) {
      case OUTWEIGHS, LESS_THAN_PROCESS ->
          item < 0
              ? issue.place()
              : issue.place().substring(0, item + 2)
                  + item(issue.place().substring(item + 2), locale);
      default -> issue.place();
    };
  }

  private String found(FootprintIssue issue, Locale locale) {
    return switch (issue.kind()) {
      case STATED_TWICE, NO_STEP, NO_WHOLE, NO_MASS, NO_EFFICIENCY, NOTHING_STATED ->
          item(issue.found(), locale);
      default -> issue.found();
    };
  }

  private String item(String code, Locale locale) {
    return Locale.CHINESE.equals(locale) ? formatted("footprint.input." + code, locale) : code;
  }

  public String word(FootprintMethod method, Locale locale) {
    return formatted("footprint.method." + method, locale);
  }

  public String word(LifeCycleStage stage, Locale locale) {
    return formatted("footprint.stage." + stage, locale);
  }

  public String word(SupplierView view, Locale locale) {
    return formatted("footprint.view." + view, locale);
  }

  public String word(CircularityFormula.Code code, Locale locale) {
    return formatted("footprint.circularity." + code, locale);
  }

  /// What a number is that a figure of circularity rests on.
  public String input(CircularityReport.Input input, Locale locale) {
    return formatted("footprint.input." + input.code(), locale);
  }

  /// Where it comes from, with its place.
  public String from(CircularityReport.Input input, Locale locale) {
    return formatted("footprint.from." + input.from(), locale, input.place()).strip();
  }

  /// Categories of files have their own names.
  public String category(String name, Locale locale) {
    return name.equals(FootprintReport.CLIMATE_CHANGE)
        ? formatted("footprint.category." + name, locale)
        : name;
  }

  /// The process of a contribution; sites and what is lumped together have no name of their own.
  public String process(FootprintReport.Contribution contribution, Locale locale) {
    if (contribution.sites().isPresent()) {
      return formatted("footprint.sites." + contribution.sites().get(), locale);
    }
    return contribution.process().isEmpty()
        ? formatted("footprint.lumped", locale)
        : contribution.process();
  }

  public String word(SystemBoundary boundary, Locale locale) {
    return formatted("footprint.boundary." + boundary, locale);
  }

  /// @param content what is declared, or that nothing is
  /// @param missing whether something is asked for that is not there
  public record Line(String label, String content, boolean missing) {}

  /// What ISO 14067:2018 and GB/T 24067-2024 want beside a footprint.
  public List<Line> declaration(FootprintReport report, Locale locale) {
    FootprintDeclaration declaration = report.declaration();
    Declared declared = declaration.declared();
    String separator = Locale.CHINESE.equals(locale) ? "、" : ", ";
    List<Line> lines = new ArrayList<>();
    lines.add(line(Item.FUNCTIONAL_UNIT, declared.functionalUnit(), locale));
    lines.add(
        new Line(
            formatted("footprint.declared.UNIT", locale),
            "1 " + report.product().output().unit(),
            false));
    lines.add(
        line(
            Item.BOUNDARY,
            declared.boundary().map(boundary -> word(boundary, locale)).orElse(""),
            locale));
    if (!declaration.stages().isEmpty()) {
      lines.add(
          new Line(
              formatted("footprint.declared.STAGES", locale),
              String.join(
                  separator,
                  declaration.stages().stream().map(stage -> word(stage, locale)).toList()),
              false));
    }
    lines.add(line(Item.CUT_OFF, declared.cutOff(), locale));
    lines.add(
        new Line(
            formatted("footprint.declared.RECYCLING", locale),
            word(report.method(), locale),
            false));
    if (declaration.shared()) {
      lines.add(line(Item.ALLOCATION, declared.allocation(), locale));
    }
    lines.add(
        line(Item.PERIOD, declaration.period().map(ReportingPeriod::toString).orElse(""), locale));
    lines.add(
        new Line(formatted("footprint.declared.EDITION", locale), declaration.edition(), false));
    lines.add(
        line(
            Item.VALIDITY,
            declared
                .validUntil()
                .map(
                    day ->
                        declaration.isExpired()
                            ? formatted("footprint.declared.EXPIRED", locale, day.toString())
                            : day.toString())
                .orElse(""),
            locale));
    return lines;
  }

  private Line line(Item item, String content, Locale locale) {
    String label = formatted("footprint.declared." + item, locale);
    return content.isEmpty()
        ? new Line(label, formatted("footprint.declared.NOTHING", locale), true)
        : new Line(label, content, false);
  }

  private String formatted(String key, Locale locale, Object... arguments) {
    ResourceBundle words = Locale.CHINESE.equals(locale) ? chinese : english;
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }
}
