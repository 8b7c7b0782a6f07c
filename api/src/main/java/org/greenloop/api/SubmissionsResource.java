package org.greenloop.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberIntake;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.wording.IssueWording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files handed in by programs, through the same intake as the page.
@RestController
@RequestMapping("/api/v1")
class SubmissionsResource {

  private final MemberIntake intake;
  private final IssueWording wording = new IssueWording();

  SubmissionsResource(MemberIntake intake) {
    this.intake = intake;
  }

  /// The same file again answers with the first receipt. Wrong rows are part of the receipt; 422
  /// says that nothing at all was accepted. The receipt of a workbook sums its sheets and lists the
  /// receipt of each.
  ///
  /// @param company code of the submitting company; a clerk may leave it out
  /// @param correction reason, when the rows replace rows accepted before
  @PostMapping(
      path = "/submissions",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReceiptJson> submit(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam MultipartFile file,
      @RequestParam Optional<String> company,
      @RequestParam(defaultValue = "PARTIAL") Acceptance acceptance,
      @RequestParam Optional<String> correction)
      throws IOException {
    List<ImportReceipt> receipts = intake.take(viewer, file, company, acceptance, correction);
    ReceiptJson receipt = ReceiptJson.of(receipts, wording);
    boolean nothing = receipt.accepted() == 0 && receipt.issueCount() > 0;
    HttpStatus status =
        nothing
            ? HttpStatus.UNPROCESSABLE_CONTENT
            : receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED;
    return ResponseEntity.status(status).body(receipt);
  }
}
