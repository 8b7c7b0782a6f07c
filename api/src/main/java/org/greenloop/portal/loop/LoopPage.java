package org.greenloop.portal.loop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.MemberCustody;
import org.greenloop.access.MemberDocuments;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.SourceShares;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTrace.Direction;
import org.greenloop.batch.custody.MaterialSources;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.portal.frame.Paging;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 回收循环: questions about lots on one page, and their answers. What was asked stands in the address,
/// so that an answer can be sent to somebody, who sees of it what is theirs to see.
@Controller
class LoopPage {

  private static final int FINDINGS_ON_A_PAGE = 50;

  private final MemberCustody custody;
  private final MemberDocuments documents;
  private final RenewableResources resources = ReferenceData.renewableResources();

  LoopPage(MemberCustody custody, MemberDocuments documents) {
    this.custody = custody;
    this.documents = documents;
  }

  /// What was typed.
  record Form(
      String code, String subject, String period, String material, String family, String brand) {
    static final Form EMPTY = new Form("", "", "", "", "", "");
  }

  @GetMapping("/loop")
  ModelAndView show() {
    return form(Form.EMPTY, Optional.empty());
  }

  /// @param code of a lot
  /// @param direction `back` or `forward`
  @GetMapping("/loop/lot")
  ModelAndView lot(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String code,
      @RequestParam(defaultValue = "back") String direction) {
    Direction way = direction.equals("forward") ? Direction.FORWARD : Direction.BACK;
    LotTrace trace;
    try {
      trace = custody.trace(viewer, code.strip(), way);
    } catch (NotFound none) {
      return refused(
          new Form(code.strip(), "", "", "", "", ""), "loop.noLot", HttpStatus.NOT_FOUND);
    }
    ModelAndView page = new ModelAndView("lot");
    page.addObject("trace", trace);
    page.addObject("back", way == Direction.BACK);
    page.addObject("diagram", FlowDiagram.of(trace));
    page.addObject("hasReceipt", documents.hasReceipt(viewer, trace.lot()));
    return page;
  }

  @GetMapping("/loop/balances")
  ModelAndView balances(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period) {
    Form form = new Form("", subject.strip(), period.strip(), "", "", "");
    try {
      ReportingPeriod asked = MemberCustody.period(form.period());
      ModelAndView page = new ModelAndView("balances");
      page.addObject("subject", custody.subject(viewer, form.subject()));
      page.addObject("period", asked);
      page.addObject("balances", custody.balances(viewer, form.subject(), asked));
      return page;
    } catch (NotFound none) {
      return refused(form, "loop.noSubject", HttpStatus.NOT_FOUND);
    } catch (BadRequest wrong) {
      return refused(form, "loop.noPeriod", HttpStatus.BAD_REQUEST);
    }
  }

  @GetMapping("/loop/share")
  ModelAndView share(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String subject,
      @RequestParam String period,
      @RequestParam String material,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "") String brand) {
    Form form = new Form("", subject.strip(), period.strip(), material, family, brand.strip());
    try {
      ReportingPeriod asked = MemberCustody.period(form.period());
      MaterialSources.Wanted wanted =
          new MaterialSources.Wanted(
              family(family), Optional.empty(), Optional.empty(), said(form.brand()));
      ModelAndView page = new ModelAndView("share");
      page.addObject("subject", custody.subject(viewer, form.subject()));
      page.addObject("period", asked);
      page.addObject("material", material);
      page.addObject("wanted", wanted);
      page.addObject("received", answer(viewer, form, asked, SourceShares.Basis.RECEIVED, wanted));
      page.addObject("made", answer(viewer, form, asked, SourceShares.Basis.MADE, wanted));
      return page;
    } catch (NotFound none) {
      return refused(form, "loop.noSubject", HttpStatus.NOT_FOUND);
    } catch (BadRequest wrong) {
      return refused(form, "loop.noPeriod", HttpStatus.BAD_REQUEST);
    }
  }

  /// @param producer company, park or region; empty for the own company, or for all where the
  ///   viewer sees all
  /// @param base `SAME` or `THREE_YEARS`
  @GetMapping("/loop/rates")
  ModelAndView rates(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String producer,
      @RequestParam String period,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "") String brand,
      @RequestParam(defaultValue = "SAME") String base) {
    Form form = new Form("", producer.strip(), period.strip(), "", family, brand.strip());
    try {
      ReportingPeriod asked = MemberCustody.period(form.period());
      ProducerRates.Wanted wanted =
          new ProducerRates.Wanted(
              family(family).filter(ProducerRates::hasRate),
              said(form.brand()),
              base.equals(ProducerRates.Base.THREE_YEARS.name())
                  ? ProducerRates.Base.THREE_YEARS
                  : ProducerRates.Base.SAME);
      ModelAndView page = new ModelAndView("rates");
      page.addObject("period", asked);
      page.addObject("wanted", wanted);
      page.addObject("statementOf", form.subject().isEmpty() ? ownCompany(viewer) : form.subject());
      page.addObject("confidence", ProducerRate.CONFIDENCE);
      List<ProducerRate> rates = custody.rates(viewer, said(form.subject()), asked, wanted);
      page.addObject("rates", rates);
      page.addObject("consolidated", rates.stream().anyMatch(one -> one.rated().isConsolidated()));
      return page;
    } catch (NotFound none) {
      return refused(form, "loop.noProducer", HttpStatus.NOT_FOUND);
    } catch (BadRequest wrong) {
      return refused(form, "loop.noBase", HttpStatus.BAD_REQUEST);
    }
  }

  /// Code of the company of whoever looks; nothing for who has none.
  private String ownCompany(Viewer viewer) {
    return documents.ownCompany(viewer).map(Subject::code).orElse("");
  }

  private static Optional<String> said(String text) {
    return Optional.of(text).filter(any -> !any.isEmpty());
  }

  private SourceShares.Answer answer(
      Viewer viewer,
      Form form,
      ReportingPeriod period,
      SourceShares.Basis basis,
      MaterialSources.Wanted wanted) {
    return custody.share(viewer, form.subject(), form.material(), period, basis, wanted);
  }

  private static Optional<ReturnedProduct.Family> family(String text) {
    return Arrays.stream(ReturnedProduct.Family.values())
        .filter(family -> family.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  /// For reviewers and operators.
  @GetMapping("/loop/findings")
  ModelAndView findings(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String period,
      @RequestParam(defaultValue = "1") int page) {
    Form form = new Form("", "", period.strip(), "", "", "");
    ReportingPeriod asked;
    try {
      asked = MemberCustody.period(form.period());
    } catch (BadRequest wrong) {
      return refused(form, "loop.noPeriod", HttpStatus.BAD_REQUEST);
    }
    List<CustodyFindings.Found> found = custody.findings(viewer, asked);
    ModelAndView view = new ModelAndView("findings");
    view.addObject("period", asked);
    view.addObject("paging", Paging.of(found, page, FINDINGS_ON_A_PAGE));
    view.addObject("address", "/loop/findings?period=" + asked + "&page=");
    return view;
  }

  private ModelAndView refused(Form form, String refusal, HttpStatus status) {
    ModelAndView page = form(form, Optional.of(refusal));
    page.setStatus(status);
    return page;
  }

  private ModelAndView form(Form form, Optional<String> refusal) {
    ModelAndView page = new ModelAndView("loop");
    page.addObject("form", form);
    page.addObject("refusal", refusal);
    page.addObject("materials", resources.list());
    page.addObject("families", ReturnedProduct.Family.values());
    page.addObject(
        "ratedFamilies",
        Arrays.stream(ReturnedProduct.Family.values()).filter(ProducerRates::hasRate).toList());
    page.addObject("bases", ProducerRates.Base.values());
    return page;
  }
}
