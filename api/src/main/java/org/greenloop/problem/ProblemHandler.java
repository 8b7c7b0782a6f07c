package org.greenloop.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.estimate.EstimateRefused;
import org.greenloop.accounting.evidence.AttachmentRefused;
import org.greenloop.accounting.evidence.EvidenceRefused;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.batch.footprint.FootprintRefused;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.job.JobBusy;
import org.greenloop.batch.market.HandOverRefused;
import org.greenloop.footprint.FootprintJson;
import org.greenloop.ontology.dataset.GraphHeld;
import org.greenloop.ontology.query.QueryRefused;
import org.greenloop.ontology.query.QueryStopped;
import org.greenloop.ontology.standard.StandardRefused;
import org.greenloop.wording.ConsentWording;
import org.greenloop.wording.DecisionWording;
import org.greenloop.wording.IssueWording;
import org.greenloop.wording.MarketWording;
import org.greenloop.wording.ProposalWording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/// Turns wrong requests of programs into problems (RFC 9457). The only place that does.
@RestControllerAdvice(basePackages = {"org.greenloop.api", "org.greenloop.feed"})
final class ProblemHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private static final String RETRY_AFTER_SECONDS = "5";

  private final IssueWording wording = new IssueWording();
  private final ProposalWording proposals = new ProposalWording();
  private final MarketWording market = new MarketWording();
  private final ConsentWording consents = new ConsentWording();
  private final DecisionWording decisions = new DecisionWording();

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(NotFound e) {
    return problem(ProblemType.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(BadRequest e) {
    return problem(ProblemType.BAD_REQUEST, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(UnknownCompany e) {
    return problem(ProblemType.UNKNOWN_COMPANY, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(EstimateRefused e) {
    return problem(ProblemType.ESTIMATE_REFUSED, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(JobBusy e) {
    return problem(ProblemType.BUSY, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(QueryRefused e) {
    ResponseEntity<ProblemDetail> answer = problem(ProblemType.QUERY_REFUSED, e.getMessage());
    if (e.hasPlace() && answer.getBody() != null) {
      answer.getBody().setProperty("line", e.line());
      answer.getBody().setProperty("column", e.column());
    }
    return answer;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(QueryStopped e) {
    return later(e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(GraphHeld e) {
    return later("a command has the graph open; ask again in a moment");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(UpdateRefused e) {
    return problem(ProblemType.UPDATE_REFUSED, e.getMessage());
  }

  private static ResponseEntity<ProblemDetail> later(
      @org.jspecify.annotations.Nullable String detail) {
    ResponseEntity<ProblemDetail> answer = problem(ProblemType.QUERY_STOPPED, detail);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(answer.getBody());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(EvidenceRefused e) {
    return problem(ProblemType.EVIDENCE_REFUSED, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(DecisionRefused e) {
    return problem(
        ProblemType.DECISION_REFUSED, decisions.word(e, LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(AttachmentRefused e) {
    return problem(
        e.isTooLarge() ? ProblemType.TOO_LARGE : ProblemType.ATTACHMENT_REFUSED, e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(ProposalRefused e) {
    return problem(
        e.reason() == ProposalRefused.Reason.NO_PROPOSAL
            ? ProblemType.NOT_FOUND
            : ProblemType.PROPOSAL_REFUSED,
        proposals.word(e, LocaleContextHolder.getLocale()));
  }

  /// Everything wrong in the file, each with its place and cure.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(StandardRefused e) {
    ResponseEntity<ProblemDetail> answer =
        problem(
            ProblemType.SCHEME_REFUSED,
            proposals.wordCount(e.issues().size(), LocaleContextHolder.getLocale()));
    if (answer.getBody() != null) {
      answer
          .getBody()
          .setProperty(
              "errors",
              e.issues().stream()
                  .map(issue -> proposals.word(issue, LocaleContextHolder.getLocale()))
                  .toList());
    }
    return answer;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(FootprintRefused e) {
    List<Map<String, Object>> issues =
        FootprintJson.of(e.issues(), LocaleContextHolder.getLocale());
    ResponseEntity<ProblemDetail> answer =
        problem(ProblemType.FOOTPRINT_REFUSED, String.valueOf(issues.getFirst().get("message")));
    if (answer.getBody() != null) {
      answer.getBody().setProperty("issues", issues);
    }
    return answer;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(MarketRefused e) {
    return listed(
        e.isAboutNothing() ? ProblemType.NOT_FOUND : ProblemType.MARKET_REFUSED,
        market.word(e, LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(HandOverRefused e) {
    return listed(ProblemType.MARKET_REFUSED, market.word(e, LocaleContextHolder.getLocale()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(ConsentRefused e) {
    return problem(
        e.isAboutNothing() ? ProblemType.NOT_FOUND : ProblemType.CONSENT_REFUSED,
        consents.word(e, LocaleContextHolder.getLocale()));
  }

  private static ResponseEntity<ProblemDetail> listed(ProblemType type, List<String> errors) {
    ResponseEntity<ProblemDetail> answer = problem(type, String.join(" ", errors));
    if (answer.getBody() != null) {
      answer.getBody().setProperty("errors", errors);
    }
    return answer;
  }

  /// In words, with the id of the rule behind them.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(CertificatesRefused e) {
    IssueWording.Worded worded =
        wording.word(
            new RowIssue(0, "", e.rule(), e.found(), e.arguments()),
            LocaleContextHolder.getLocale());
    return problem(
        ProblemType.CERTIFICATES_REFUSED,
        worded.message() + "; " + worded.fix() + " [" + e.rule().id() + "]");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(HttpMessageNotReadableException e) {
    return problem(
        ProblemType.BAD_REQUEST, "the body is not the JSON that the interface describes");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(MethodArgumentTypeMismatchException e) {
    return problem(ProblemType.BAD_REQUEST, "the parameter " + e.getName() + " cannot be read");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(MultipartException e) {
    return problem(ProblemType.BAD_REQUEST, "send multipart/form-data with a part named file");
  }

  /// What the framework refuses by itself, under our types; anything else is a fault of ours, whose
  /// words stay in the log.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(Exception e) {
    if (e instanceof ErrorResponse refused) {
      return problem(type(refused.getStatusCode()), refused.getBody().getDetail());
    }
    LOG.error("a request failed", e);
    return problem(ProblemType.FAILED, "");
  }

  private static ProblemType type(HttpStatusCode status) {
    for (ProblemType type : ProblemType.values()) {
      if (type.status().value() == status.value()) {
        return type;
      }
    }
    return status.is4xxClientError() ? ProblemType.BAD_REQUEST : ProblemType.FAILED;
  }

  private static ResponseEntity<ProblemDetail> problem(
      ProblemType type, @org.jspecify.annotations.Nullable String detail) {
    ProblemDetail problem = ProblemDetail.forStatus(type.status());
    problem.setType(type.uri());
    problem.setTitle(type.title());
    Optional.ofNullable(detail).filter(text -> !text.isEmpty()).ifPresent(problem::setDetail);
    return ResponseEntity.status(type.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
