package org.greenloop.portal.register;

import org.greenloop.access.Register;
import org.greenloop.portal.frame.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All labels, open to everybody.
@Controller
class RegisterPage {

  private static final int LABELS_PER_PAGE = 50;

  private final Register register;

  RegisterPage(Register register) {
    this.register = register;
  }

  @GetMapping("/register")
  String show(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("paging", Paging.of(register.search(q), page, LABELS_PER_PAGE));
    return "register";
  }
}
