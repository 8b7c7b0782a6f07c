package org.greenloop.portal.certificate;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenloop.access.MemberCertificates;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a company holds, set aside and used up; one page for all of it and one for an allocation.
@Controller
class CertificatesPage {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

  private final MemberCertificates certificates;
  private final Organizations organizations;

  CertificatesPage(MemberCertificates certificates, Organizations organizations) {
    this.certificates = certificates;
    this.organizations = organizations;
  }

  /// What was typed, to be shown again when it is refused.
  record Form(long batch, String first, String last, String site, String month) {
    static final Form EMPTY = new Form(0, "", "", "", "");
  }

  /// @param key of a word; the issue instead where the register refused
  record Mistake(String key, Optional<RowIssue> issue) {}

  @GetMapping("/certificates")
  ModelAndView show(
      @AuthenticationPrincipal Viewer viewer, @RequestParam Optional<String> company) {
    if (company.filter(text -> !text.isBlank()).isEmpty() && viewer.companyId().isEmpty()) {
      return page(viewer, Optional.empty(), Form.EMPTY, Optional.empty());
    }
    Subject own = certificates.company(viewer, company);
    return page(viewer, Optional.of(own), Form.EMPTY, Optional.empty());
  }

  private ModelAndView page(
      Viewer viewer, Optional<Subject> company, Form form, Optional<Mistake> mistake) {
    SubjectDirectory directory = organizations.directory();
    ModelAndView page = new ModelAndView("certificates");
    page.addObject("company", company);
    page.addObject(
        "companies", viewer.is(Role.CLERK) ? List.of() : directory.list(SubjectKind.COMPANY));
    page.addObject(
        "holdings",
        company
            .map(own -> Holdings.of(certificates.list(viewer, own), own, directory))
            .orElseGet(() -> new Holdings(List.of(), List.of(), List.of())));
    page.addObject(
        "sites",
        company.map(directory::sitesOf).orElseGet(java.util.Set::of).stream()
            .map(directory::get)
            .toList());
    page.addObject("form", form);
    page.addObject("mistake", mistake);
    mistake.ifPresent(any -> page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT));
    return page;
  }

  @PostMapping("/certificates/allocations")
  ModelAndView allocate(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String company,
      @RequestParam long batch,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String month,
      RedirectAttributes redirect) {
    Subject own = certificates.company(viewer, Optional.of(company));
    Form form = new Form(batch, first.strip(), last.strip(), site, month.strip());
    Optional<YearMonth> period = month(form.month());
    Optional<SerialRange> serials = serials(form);
    if (period.isEmpty() || serials.isEmpty()) {
      String key = period.isEmpty() ? "certificates.badMonth" : "certificates.badSerials";
      return page(viewer, Optional.of(own), form, Optional.of(new Mistake(key, Optional.empty())));
    }
    SerialNumbers numbers =
        certificates.list(viewer, own).stream()
            .map(book -> book.batch())
            .filter(known -> known.id() == batch)
            .map(
                known ->
                    new SerialNumbers(
                        known.numbers().register(), known.numbers().prefix(), serials.get()))
            .findFirst()
            .orElseThrow(() -> new NotFound("no batch " + batch));
    try {
      long id =
          certificates.allocate(viewer, own, numbers, form.site(), period.get()).allocationId();
      redirect.addFlashAttribute("done", "certificates.allocateDone");
      return new ModelAndView("redirect:" + address(own, id));
    } catch (CertificatesRefused refused) {
      return page(viewer, Optional.of(own), form, Optional.of(mistake(refused)));
    }
  }

  @GetMapping("/certificates/allocations/{id}")
  ModelAndView allocation(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam Optional<String> company) {
    return allocation(viewer, certificates.company(viewer, company), id, Optional.empty());
  }

  private ModelAndView allocation(Viewer viewer, Subject own, long id, Optional<Mistake> mistake) {
    Holdings holdings = Holdings.of(certificates.list(viewer, own), own, organizations.directory());
    ModelAndView page = new ModelAndView("allocation");
    page.addObject("company", own);
    page.addObject(
        "allocation",
        holdings.allocations().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("no allocation " + id)));
    page.addObject("mistake", mistake);
    mistake.ifPresent(any -> page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT));
    return page;
  }

  @PostMapping("/certificates/allocations/{id}/release")
  ModelAndView release(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam String company,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    Subject own = certificates.company(viewer, Optional.of(company));
    if (reason.isBlank()) {
      return allocation(
          viewer, own, id, Optional.of(new Mistake("certificates.noReason", Optional.empty())));
    }
    try {
      certificates.release(viewer, own, id, reason.strip());
      redirect.addFlashAttribute("done", "certificates.releaseDone");
      return new ModelAndView("redirect:/certificates?company=" + own.code());
    } catch (CertificatesRefused refused) {
      return allocation(viewer, own, id, Optional.of(mistake(refused)));
    }
  }

  @PostMapping("/certificates/allocations/{id}/retire")
  ModelAndView retire(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam String company,
      @RequestParam(defaultValue = "") String evidence,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect)
      throws IOException {
    Subject own = certificates.company(viewer, Optional.of(company));
    try {
      ImportReceipt receipt =
          certificates.retire(viewer, own, id, filled(evidence), filled(reason));
      if (receipt.isClean()) {
        redirect.addFlashAttribute("done", "certificates.retireDone");
        return new ModelAndView("redirect:" + address(own, id));
      }
      return allocation(
          viewer, own, id, Optional.of(new Mistake("", receipt.issues().stream().findFirst())));
    } catch (CertificatesRefused refused) {
      return allocation(viewer, own, id, Optional.of(mistake(refused)));
    }
  }

  private static String address(Subject company, long allocation) {
    return "/certificates/allocations/" + allocation + "?company=" + company.code();
  }

  private static Mistake mistake(CertificatesRefused refused) {
    return new Mistake(
        "", Optional.of(new RowIssue(0, "", refused.rule(), refused.found(), refused.arguments())));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  private static Optional<SerialRange> serials(Form form) {
    if (!DIGITS.matcher(form.first()).matches() || !DIGITS.matcher(form.last()).matches()) {
      return Optional.empty();
    }
    long first = Long.parseLong(form.first());
    long last = Long.parseLong(form.last());
    return last < first ? Optional.empty() : Optional.of(new SerialRange(first, last));
  }
}
