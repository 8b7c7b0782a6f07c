package org.greenloop.portal.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.MemberCustody;
import org.greenloop.access.MemberDocuments;
import org.greenloop.access.Register;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.certificate.layout.Language;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.greenloop.wording.DecisionWording;
import org.greenloop.wording.FootprintWording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The buttons under a lot, a footprint, rates and a review: each issues the signed document, or
/// finds the one that is there, and hands it over as a file. The register hands over what it has.
@Controller
class DocumentPages {

  private final MemberDocuments documents;
  private final Register register;
  private final DecisionWording decisions = new DecisionWording();
  private final FootprintWording footprints = new FootprintWording();

  DocumentPages(MemberDocuments documents, Register register) {
    this.documents = documents;
    this.register = register;
  }

  @PostMapping("/documents/receipt")
  Object receipt(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String lot,
      @RequestParam(defaultValue = "zh") String language) {
    return file(language, () -> documents.receipt(viewer, lot));
  }

  @PostMapping("/documents/recovery-statement")
  Object statement(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(defaultValue = "") String company,
      @RequestParam String period,
      @RequestParam(defaultValue = "SAME") String base,
      @RequestParam(defaultValue = "zh") String language) {
    return file(
        language,
        () ->
            documents.statement(
                viewer,
                Optional.of(company.strip()).filter(code -> !code.isEmpty()),
                MemberCustody.period(period),
                base.equals(ProducerRates.Base.THREE_YEARS.name())
                    ? ProducerRates.Base.THREE_YEARS
                    : ProducerRates.Base.SAME));
  }

  @PostMapping("/documents/declaration")
  Object declaration(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam String product,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "cut-off") String method,
      @RequestParam(defaultValue = "zh") String language) {
    return file(
        language,
        () ->
            documents.declaration(
                viewer,
                product,
                method,
                Optional.of(period.strip())
                    .filter(text -> !text.isEmpty())
                    .map(MemberCustody::period)));
  }

  @PostMapping("/documents/dossier/{id}")
  Object dossier(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "zh") String language) {
    return file(language, () -> documents.dossier(viewer, id));
  }

  /// The signed file of a document that the register has.
  @GetMapping("/documents/file/{serial}")
  Object registered(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String serial,
      @RequestParam(defaultValue = "zh") String language) {
    return file(
        language,
        () ->
            register.take(
                viewer,
                Serial.find(serial)
                    .orElseThrow(() -> new NotFound(serial + " is no serial of a document"))));
  }

  private interface Issue {
    IssuedDocument document();
  }

  /// The file, or the page that says why there is none.
  private Object file(String language, Issue issue) {
    try {
      Language in = MemberDocuments.language(language);
      IssuedDocument document = issue.document();
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_PDF)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename(
                      "%s-%s-%s.pdf"
                          .formatted(
                              document.kind().code(),
                              document.serial(),
                              in.name().toLowerCase(Locale.ROOT)))
                  .build()
                  .toString())
          .body(documents.file(document, in));
    } catch (NotFound none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.getMessage(), none);
    } catch (BadRequest wrong) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong.getMessage(), wrong);
    } catch (DecisionRefused refused) {
      return refused(List.of(decisions.word(refused, LocaleContextHolder.getLocale())));
    } catch (FootprintRefused refused) {
      return refused(
          refused.issues().stream()
              .map(one -> footprints.word(one, LocaleContextHolder.getLocale()))
              .toList());
    }
  }

  private static ModelAndView refused(List<String> reasons) {
    ModelAndView page = new ModelAndView("not-issued");
    page.addObject("reasons", reasons);
    boolean isChinese =
        LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    // Nobody comes back to what was posted.
    page.addObject("otherLanguage", isChinese ? "/?lang=en" : "/?lang=zh");
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }
}
