package org.greenloop.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.batch.intake.TemplateForms;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.spreadsheet.FormSheet;
import org.greenloop.problem.BadRequest;
import org.springframework.stereotype.Component;

/// Templates to fill in, for pages and programs alike: a clerk's for the own company and monthly
/// facts, an operator's for any company.
@Component
public final class MemberForms {

  private final TemplateForms forms;
  private final Organizations organizations;

  MemberForms(TemplateForms forms, Organizations organizations) {
    this.forms = forms;
    this.organizations = organizations;
  }

  /// Codes of the templates of monthly facts.
  public static List<String> templates() {
    return TemplateForms.monthly().stream().map(IntakeTemplate::code).toList();
  }

  /// @param month `2025-03`, or `2025` for all its months
  /// @param templates codes; all of monthly facts where none is named
  /// @throws UnknownCompany when it is unknown, or not the clerk's own
  /// @throws BadRequest for a month or template that does not exist
  public byte[] workbook(
      Viewer viewer, Optional<String> company, String month, List<String> templates)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forms.writeWorkbook(templates(templates), company(viewer, company), months(month), out);
    return out.toByteArray();
  }

  /// One template as CSV.
  ///
  /// @see #workbook(Viewer, Optional, String, List)
  public byte[] csv(Viewer viewer, Optional<String> company, String month, String template)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forms.writeCsv(
        templates(List.of(template)).getFirst(), company(viewer, company), months(month), out);
    return out.toByteArray();
  }

  /// One template for a month, to fill in on a page.
  ///
  /// @param month `2025-03`
  /// @see #workbook(Viewer, Optional, String, List)
  public FormSheet sheet(Viewer viewer, Optional<String> company, String month, String template)
      throws IOException {
    List<YearMonth> months = months(month);
    if (months.size() != 1) {
      throw new BadRequest("a page is filled in for one month, like 2025-03");
    }
    return forms.form(
        templates(List.of(template)).getFirst(), company(viewer, company), months.getFirst());
  }

  private Subject company(Viewer viewer, Optional<String> asked) {
    SubjectDirectory directory = organizations.directory();
    Optional<String> named = asked.map(String::strip).filter(text -> !text.isEmpty());
    if (!viewer.is(Role.CLERK) && !viewer.is(Role.OPERATOR)) {
      throw new UnknownCompany("templates are for those who submit");
    }
    if (viewer.is(Role.CLERK)) {
      Subject own = directory.get(viewer.companyId().orElseThrow());
      if (named.isPresent() && directory.find(named.get()).filter(own::equals).isEmpty()) {
        throw new UnknownCompany("no company " + named.get() + " that may be submitted for");
      }
      return own;
    }
    return named
        .flatMap(text -> directory.find(text, SubjectKind.COMPANY))
        .orElseThrow(() -> new UnknownCompany("name the submitting company"));
  }

  private static List<YearMonth> months(String text) {
    return ReportingPeriod.find(text)
        .orElseThrow(() -> new BadRequest("write the month like 2025-03, the year like 2025"))
        .months();
  }

  private static List<IntakeTemplate> templates(List<String> codes) {
    if (codes.isEmpty()) {
      return TemplateForms.monthly();
    }
    List<IntakeTemplate> templates = new ArrayList<>();
    for (String code : codes) {
      templates.add(
          TemplateForms.monthly().stream()
              .filter(template -> template.code().equals(code))
              .findFirst()
              .orElseThrow(() -> new BadRequest("there is no template of monthly facts " + code)));
    }
    return templates;
  }
}
