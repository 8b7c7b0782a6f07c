package org.greenloop.portal.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.access.Register;
import org.greenloop.access.RegisterRow;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument.Standing;
import org.greenloop.portal.frame.Paging;
import org.greenloop.wording.VerdictWording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The register, open to everybody; who is signed in sees the own documents as well.
@Controller
class RegisterPage {

  private static final int ROWS_PER_PAGE = 50;

  private final Register register;

  RegisterPage(Register register) {
    this.register = register;
  }

  /// A choice in a list, with its words.
  record Choice(String value, String text) {}

  @GetMapping("/register")
  String show(
      @AuthenticationPrincipal @Nullable Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String scheme,
      @RequestParam Optional<Integer> ending,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Register.Search search =
        new Register.Search(
            q,
            DocumentKind.find(kind),
            standing(state),
            Optional.of(scheme.strip()).filter(one -> !one.isEmpty()),
            Optional.empty(),
            ending.filter(days -> days >= 0));
    Register.Page found =
        register.list(Optional.ofNullable(viewer), search, page, ROWS_PER_PAGE);
    VerdictWording wording = new VerdictWording(LocaleContextHolder.getLocale());
    Paging<RegisterRow> paging =
        Paging.of(found.rows(), found.number(), ROWS_PER_PAGE, found.total());
    model.addAttribute("q", q);
    model.addAttribute("kind", kind);
    model.addAttribute("state", state);
    model.addAttribute("scheme", scheme);
    model.addAttribute("ending", search.endingWithinDays().map(String::valueOf).orElse(""));
    model.addAttribute("isSearch", !search.equals(Register.Search.EVERYTHING));
    model.addAttribute("kinds", kinds(viewer, wording));
    model.addAttribute("states", states(wording));
    model.addAttribute("wording", wording);
    model.addAttribute("paging", paging);
    model.addAttribute("address", address(q, kind, state, scheme, search));
    return "register";
  }

  private static Optional<Standing> standing(String state) {
    return Arrays.stream(Standing.values())
        .filter(one -> one.name().equals(state.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst();
  }

  /// A stranger finds nothing of the kinds that are not listed for everybody.
  private static List<Choice> kinds(@Nullable Viewer viewer, VerdictWording wording) {
    List<Choice> choices = new ArrayList<>();
    for (DocumentKind kind : DocumentKind.values()) {
      if (viewer != null || kind.isListed()) {
        choices.add(new Choice(kind.code(), wording.kind(kind)));
      }
    }
    return choices;
  }

  private static List<Choice> states(VerdictWording wording) {
    return Arrays.stream(Standing.values())
        .map(
            one ->
                new Choice(
                    one.name().toLowerCase(Locale.ROOT).replace('_', '-'), wording.standing(one)))
        .toList();
  }

  private static String address(
      String q, String kind, String state, String scheme, Register.Search search) {
    return UriComponentsBuilder.newInstance()
            .queryParam("q", "{q}")
            .queryParam("kind", "{kind}")
            .queryParam("state", "{state}")
            .queryParam("scheme", "{scheme}")
            .queryParam("ending", "{ending}")
            .encode()
            .buildAndExpand(
                q,
                kind,
                state,
                scheme,
                search.endingWithinDays().map(String::valueOf).orElse(""))
            .toUriString()
        + "&page=";
  }
}
