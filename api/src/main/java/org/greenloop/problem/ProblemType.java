package org.greenloop.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/// What can go wrong with a request. The name is part of the interface and stays.
public enum ProblemType {
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Sign in first; user name or password may be wrong"),
  TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS, "Too many failed tries; wait a minute"),
  FORGED(
      HttpStatus.FORBIDDEN,
      "The request lacks the token of the page it should come from; programs send HTTP Basic"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing here, or nothing that this account may see"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
  UNKNOWN_COMPANY(HttpStatus.UNPROCESSABLE_CONTENT, "The submitting company is unknown"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not answer that method"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not available in the media type asked for"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "That media type is not read here"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is too large"),
  BUSY(HttpStatus.CONFLICT, "The same work is running; try again when it is done"),
  ESTIMATE_REFUSED(HttpStatus.CONFLICT, "That month cannot be estimated that way"),
  CERTIFICATES_REFUSED(HttpStatus.CONFLICT, "The register of certificates does not allow that"),
  QUERY_REFUSED(
      HttpStatus.BAD_REQUEST, "The query is not SPARQL 1.1, or asks for more than is allowed"),
  UPDATE_REFUSED(HttpStatus.METHOD_NOT_ALLOWED, "The graph is only read here"),
  QUERY_STOPPED(HttpStatus.SERVICE_UNAVAILABLE, "The query did not come to its end"),
  EVIDENCE_REFUSED(HttpStatus.CONFLICT, "The rules on declared evidence do not allow that"),
  ATTACHMENT_REFUSED(
      HttpStatus.UNPROCESSABLE_CONTENT, "The attachment is not of a kind that is taken"),
  SCHEME_REFUSED(
      HttpStatus.UNPROCESSABLE_CONTENT, "The file is no edition of a scheme that can be adopted"),
  PROPOSAL_REFUSED(HttpStatus.CONFLICT, "The rules on proposals do not allow that"),
  FOOTPRINT_REFUSED(
      HttpStatus.UNPROCESSABLE_CONTENT, "There is no footprint; the issues say what to mend"),
  MARKET_REFUSED(HttpStatus.CONFLICT, "The market of lots does not allow that"),
  CONSENT_REFUSED(HttpStatus.CONFLICT, "That consent cannot be given or withdrawn"),
  DECISION_REFUSED(HttpStatus.CONFLICT, "The rules on decisions and labels do not allow that"),
  FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; the operator finds it in the log");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// Such as `urn:greenloop:problem:not-found`.
  public URI uri() {
    return URI.create("urn:greenloop:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
