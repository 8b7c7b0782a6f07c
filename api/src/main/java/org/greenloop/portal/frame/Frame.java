package org.greenloop.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.greenloop.access.Viewer;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.wording.IssueWording;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/// What the frame around every page needs.
@ControllerAdvice
@Component
public final class Frame {

  private final MessageSource messages;
  private final IssueWording issues = new IssueWording();
  private final StandardCatalog standards;

  Frame(MessageSource messages, StandardCatalog standards) {
    this.messages = messages;
    this.standards = standards;
  }

  @ModelAttribute("words")
  public Words words() {
    return new Words(messages, issues, standards, LocaleContextHolder.getLocale());
  }

  @ModelAttribute("viewer")
  Optional<Viewer> viewer(@AuthenticationPrincipal(errorOnInvalidType = false) Object principal) {
    return principal instanceof Viewer viewer ? Optional.of(viewer) : Optional.empty();
  }

  /// This page in the other language; the address of a page that failed is the one asked for.
  @ModelAttribute("otherLanguage")
  String otherLanguage(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    UriComponentsBuilder here =
        failed == null
            ? UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(Optional.ofNullable(request.getQueryString()).orElse(""))
            : UriComponentsBuilder.fromPath(String.valueOf(failed));
    return here.replaceQueryParam(PortalLanguage.PARAMETER, words().isChinese() ? "en" : "zh")
        .build(false)
        .toUriString();
  }
}
