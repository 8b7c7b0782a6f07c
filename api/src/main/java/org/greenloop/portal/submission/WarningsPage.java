package org.greenloop.portal.submission;

import java.util.List;
import org.greenloop.access.MemberWarnings;
import org.greenloop.access.Viewer;
import org.greenloop.problem.BadRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A reason for warnings, given on the receipt that shows them.
@Controller
class WarningsPage {

  private final MemberWarnings warnings;

  WarningsPage(MemberWarnings warnings) {
    this.warnings = warnings;
  }

  /// @param number of the warnings that the reason explains
  @PostMapping("/submissions/{id}/warnings")
  ModelAndView override(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<Integer> number,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    if (number.isEmpty()) {
      redirect.addFlashAttribute("reasonMistake", "warning.noneChosen");
      redirect.addFlashAttribute("reasonGiven", reason);
    } else {
      try {
        number.forEach(one -> warnings.override(viewer, id, one, reason));
        redirect.addFlashAttribute("reasonDone", "warning.reasonKept");
      } catch (BadRequest noReason) {
        redirect.addFlashAttribute("reasonMistake", "warning.noReason");
        redirect.addFlashAttribute("reasonGiven", reason);
      }
    }
    return new ModelAndView("redirect:/submissions/" + id + "#warnings");
  }
}
