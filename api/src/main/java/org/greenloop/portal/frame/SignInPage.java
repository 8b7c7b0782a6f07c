package org.greenloop.portal.frame;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The form; what it sends is taken by the security filters.
@Controller
class SignInPage {

  @GetMapping("/sign-in")
  String show() {
    return "sign-in";
  }
}
