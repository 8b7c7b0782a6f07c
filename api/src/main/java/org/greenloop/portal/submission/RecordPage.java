package org.greenloop.portal.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.greenloop.access.MemberForms;
import org.greenloop.access.MemberIntake;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.job.JobBusy;
import org.greenloop.batch.spreadsheet.FormSheet;
import org.greenloop.batch.spreadsheet.FormSheet.Content;
import org.greenloop.batch.spreadsheet.FormSheet.Filling;
import org.greenloop.batch.spreadsheet.FormSheet.FormColumn;
import org.greenloop.portal.frame.Frame;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One record of any template typed in, for who has a few and no spreadsheet. It goes through the
/// intake as a file of one row.
@Controller
class RecordPage {

  private final MemberForms forms;
  private final MemberIntake intake;
  private final Frame frame;

  RecordPage(MemberForms forms, MemberIntake intake, Frame frame) {
    this.forms = forms;
    this.intake = intake;
    this.frame = frame;
  }

  /// A column of the template to fill in.
  ///
  /// @param name of the input, `c3`
  /// @param hint other names of the column
  /// @param issues what was wrong with the value
  record Field(
      String name,
      String label,
      String hint,
      boolean required,
      boolean number,
      List<String> choices,
      String value,
      List<RowIssue> issues) {

    public Field {
      choices = List.copyOf(choices);
      issues = List.copyOf(issues);
    }
  }

  @GetMapping("/submissions/record")
  ModelAndView form(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String template,
      @RequestParam Optional<String> company,
      @RequestParam String month)
      throws IOException {
    return form(sheet(viewer, template, company, month), template, company, month);
  }

  /// @throws NotFound for a template, month or company that the viewer cannot report for
  private FormSheet sheet(Viewer viewer, String template, Optional<String> company, String month)
      throws IOException {
    try {
      return forms.sheet(viewer, company, month.strip(), template);
    } catch (UnknownCompany | BadRequest e) {
      throw new NotFound(String.valueOf(e.getMessage()));
    }
  }

  private ModelAndView form(
      FormSheet sheet, String template, Optional<String> company, String month) {
    List<String> first = sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst();
    return page(sheet, template, company, month, first, List.of());
  }

  private ModelAndView page(
      FormSheet sheet,
      String template,
      Optional<String> company,
      String month,
      List<String> values,
      List<RowIssue> issues) {
    List<Field> fields = fields(sheet, values, issues);
    ModelAndView page = new ModelAndView("record");
    page.addObject("template", template);
    page.addObject("company", company.orElse(""));
    page.addObject("month", month.strip());
    page.addObject("required", fields.stream().filter(Field::required).toList());
    page.addObject("optional", fields.stream().filter(field -> !field.required()).toList());
    page.addObject(
        "open", fields.stream().anyMatch(field -> !field.required() && !field.issues().isEmpty()));
    page.addObject(
        "general",
        issues.stream()
            .filter(issue -> fields.stream().noneMatch(field -> field.issues().contains(issue)))
            .toList());
    page.addObject("wrong", !issues.isEmpty());
    return page;
  }

  private List<Field> fields(FormSheet sheet, List<String> values, List<RowIssue> issues) {
    boolean chinese = frame.words().isChinese();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      FormColumn column = sheet.columns().get(i);
      if (column.filling() != Filling.HIDDEN) {
        String header = header(column);
        fields.add(
            new Field(
                "c" + i,
                chinese ? header : english(column),
                chinese ? english(column) : header,
                column.filling() == Filling.REQUIRED,
                column.content() == Content.NUMBER,
                column.choices(),
                i < values.size() ? values.get(i) : "",
                issues.stream().filter(issue -> issue.column().equals(header)).toList()));
      }
    }
    return fields;
  }

  private static String header(FormColumn column) {
    return column.header().lines().findFirst().orElse("");
  }

  private static String english(FormColumn column) {
    return column.header().lines().skip(1).findFirst().orElse("");
  }

  /// Takes the record; what is wrong is said at its field, and nothing typed is lost.
  @PostMapping("/submissions/record")
  ModelAndView take(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String template,
      @RequestParam Optional<String> company,
      @RequestParam String month,
      @RequestParam Optional<String> correction,
      @RequestParam MultiValueMap<String, String> cells,
      RedirectAttributes redirect)
      throws IOException {
    FormSheet sheet = sheet(viewer, template, company, month);
    Map<String, String> filled = new LinkedHashMap<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      String value = Optional.ofNullable(cells.getFirst("c" + i)).orElse("").strip();
      values.add(value);
      if (!value.isEmpty() && sheet.columns().get(i).filling() != Filling.HIDDEN) {
        filled.put(header(sheet.columns().get(i)), value);
      }
    }
    if (filled.isEmpty()) {
      return refused(page(sheet, template, company, month, values, List.of()), correction);
    }
    List<String> headers = headers(sheet, filled);
    ImportReceipt receipt;
    try {
      receipt =
          intake.take(
              viewer,
              List.of(
                  headers, headers.stream().map(name -> filled.getOrDefault(name, "")).toList()),
              template + ".csv",
              company,
              correction);
    } catch (JobBusy e) {
      ModelAndView page = page(sheet, template, company, month, values, List.of());
      page.addObject("busy", true);
      page.addObject("correction", correction.orElse(""));
      return page;
    }
    boolean nothing = receipt.accepted() == 0 && receipt.issueCount() > 0;
    if (nothing || receipt.submission().isEmpty()) {
      return refused(page(sheet, template, company, month, values, receipt.issues()), correction);
    }
    redirect.addFlashAttribute("repeated", receipt.repeated());
    redirect.addFlashAttribute("notices", receipt.notices());
    redirect.addFlashAttribute("next", template);
    redirect.addFlashAttribute("nextMonth", month.strip());
    redirect.addFlashAttribute("nextCompany", company.orElse(""));
    return new ModelAndView("redirect:/submissions/" + receipt.submission().orElseThrow());
  }

  private static ModelAndView refused(ModelAndView page, Optional<String> correction) {
    page.addObject("wrong", true);
    page.addObject("correction", correction.orElse(""));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /// Required columns always, so that a blank one is found at its own place; others as filled in.
  private static List<String> headers(FormSheet sheet, Map<String, String> filled) {
    return IntStream.range(0, sheet.columns().size())
        .mapToObj(sheet.columns()::get)
        .filter(
            column -> column.filling() == Filling.REQUIRED || filled.containsKey(header(column)))
        .map(RecordPage::header)
        .toList();
  }
}
