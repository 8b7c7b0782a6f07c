package org.greenloop.portal.footprint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.access.MemberCustody;
import org.greenloop.access.MemberFootprints;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.batch.footprint.MissingFigure;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.FootprintWording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The footprint of a product. What was asked stands in the address, so that it can be sent to
/// somebody, who sees of it what suppliers show.
@Controller
class FootprintPage {

  private final MemberFootprints footprints;
  private final Organizations organizations;
  private final FootprintWording wording = new FootprintWording();

  FootprintPage(MemberFootprints footprints, Organizations organizations) {
    this.footprints = footprints;
    this.organizations = organizations;
  }

  /// What was typed.
  record Form(String product, String period, String method) {}

  @GetMapping("/footprint")
  ModelAndView show(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String product,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "cut-off") String method) {
    Form form = new Form(product.strip(), period.strip(), method);
    if (form.product().isEmpty()) {
      return page(viewer, form);
    }
    try {
      Optional<ReportingPeriod> months =
          Optional.of(form.period()).filter(text -> !text.isEmpty()).map(MemberCustody::period);
      FootprintReport report = footprints.find(viewer, form.product(), method, months);
      ModelAndView page = page(viewer, form);
      page.addObject("report", report);
      page.addObject("mayDeclare", mayDeclare(viewer, report));
      page.addObject("stages", StageBars.of(report.stages()));
      page.addObject("declaration", wording.declaration(report, locale()));
      page.addObject("companies", companies(report));
      page.addObject("missing", missing(report));
      return page;
    } catch (NotFound none) {
      ModelAndView page = page(viewer, form);
      if (page.getModel().get("circularity") instanceof Circularity(var report, var issues)
          && (report.isPresent() || !issues.isEmpty())) {
        page.addObject("noProcess", true);
        return page;
      }
      return refused(viewer, form, "footprint.noProduct", HttpStatus.NOT_FOUND);
    } catch (BadRequest wrong) {
      boolean known = FootprintMethod.find(method).isPresent();
      return refused(
          viewer, form, known ? "loop.noPeriod" : "footprint.noMethod", HttpStatus.BAD_REQUEST);
    } catch (FootprintRefused refused) {
      ModelAndView page = page(viewer, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject(
          "issues", refused.issues().stream().map(issue -> wording.word(issue, locale())).toList());
      return page;
    }
  }

  /// Companies that contribute, by code.
  private Map<String, Subject> companies(FootprintReport report) {
    SubjectDirectory directory = organizations.directory();
    Map<String, Subject> companies = new TreeMap<>();
    Stream.concat(
            Stream.of(report.product().owner()),
            report.contributions().stream().map(FootprintReport.Contribution::company))
        .forEach(
            code ->
                directory
                    .find(code, SubjectKind.COMPANY)
                    .ifPresent(company -> companies.put(code, company)));
    return companies;
  }

  /// Sites by the figure that they lack and why; as a key it is the figure of no site.
  private static Map<MissingFigure, List<String>> missing(FootprintReport report) {
    return report.missing().stream()
        .collect(
            Collectors.groupingBy(
                figure -> new MissingFigure("", figure.figure(), figure.reason()),
                TreeMap::new,
                Collectors.mapping(MissingFigure::site, Collectors.toList())));
  }

  /// The maker, or whoever sees all, as long as the numbers are valid.
  private boolean mayDeclare(Viewer viewer, FootprintReport report) {
    return !report.declaration().isExpired()
        && organizations
            .directory()
            .find(report.product().owner(), SubjectKind.COMPANY)
            .filter(viewer::sees)
            .isPresent();
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private ModelAndView refused(Viewer viewer, Form form, String refusal, HttpStatus status) {
    ModelAndView page = page(viewer, form);
    page.addObject("refusal", Optional.of(refusal));
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(Viewer viewer, Form form) {
    ModelAndView page = new ModelAndView("footprint");
    page.addObject("form", form);
    page.addObject("methods", FootprintMethod.values());
    page.addObject("products", products(viewer));
    page.addObject("issues", List.of());
    page.addObject("refusal", Optional.empty());
    page.addObject("report", null);
    page.addObject("noProcess", false);
    page.addObject("circularity", circularity(viewer, form.product()));
    return page;
  }

  /// @param issues why there are no figures, in words
  public record Circularity(Optional<CircularityReport> report, List<String> issues) {}

  private Circularity circularity(Viewer viewer, String product) {
    if (product.isEmpty()) {
      return new Circularity(Optional.empty(), List.of());
    }
    try {
      return new Circularity(footprints.circularity(viewer, product), List.of());
    } catch (FootprintRefused refused) {
      return new Circularity(
          Optional.empty(),
          refused.issues().stream().map(issue -> wording.word(issue, locale())).toList());
    }
  }

  /// Registered products that the reader may see by themselves; others are asked for by code.
  private List<Product> products(Viewer viewer) {
    return organizations.listProducts().stream()
        .filter(product -> viewer.seesCompany(product.companyId()))
        .toList();
  }
}
