package org.greenloop.api;

import java.util.Map;
import java.util.Optional;
import org.greenloop.access.MemberCustody;
import org.greenloop.access.MemberFootprints;
import org.greenloop.access.Viewer;
import org.greenloop.footprint.CircularityJson;
import org.greenloop.footprint.FootprintJson;
import org.greenloop.problem.NotFound;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Footprints and circularity of products. Solved for the answer and stored nowhere.
@RestController
@RequestMapping(path = "/api/v1/footprints", produces = MediaType.APPLICATION_JSON_VALUE)
class FootprintsResource {

  private final MemberFootprints footprints;

  FootprintsResource(MemberFootprints footprints) {
    this.footprints = footprints;
  }

  /// @param product code, name or process of it
  /// @param company whose it is, where several companies make it
  /// @param method `cut-off`, `cff` or `avoided`
  /// @param period of the closed months that sites are counted by
  @GetMapping("/{product}")
  Map<String, Object> find(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String product,
      @RequestParam Optional<String> company,
      @RequestParam(defaultValue = "cut-off") String method,
      @RequestParam Optional<String> period) {
    return FootprintJson.of(
        product,
        footprints.find(
            viewer,
            company.map(code -> code + "/" + product).orElse(product),
            method,
            period.map(MemberCustody::period)));
  }

  /// @param product code of it
  /// @param company whose it is, where several companies state it
  @GetMapping("/{product}/circularity")
  Map<String, Object> circularity(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String product,
      @RequestParam Optional<String> company) {
    return CircularityJson.of(
        footprints
            .circularity(viewer, company.map(code -> code + "/" + product).orElse(product))
            .orElseThrow(() -> new NotFound("nobody states masses of " + product)));
  }
}
