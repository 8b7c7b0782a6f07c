package org.greenloop.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a large body before anybody reads it: 200 MB from those who hand in files and show that
/// they have signed in, 50 MB for the attachments of a statement and, so that who sends one is told
/// the limit of schemes, for a scheme; 10 MB from the public.
final class UploadLimit extends OncePerRequestFilter {

  static final long MEMBERS = 200L << 20;
  static final long EVIDENCE = 50L << 20;
  static final long PUBLIC = 10L << 20;
  private static final long FORM_AROUND_IT = 1L << 16;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    boolean multipart =
        String.valueOf(request.getContentType())
            .toLowerCase(java.util.Locale.ROOT)
            .startsWith("multipart/");
    if (multipart && length < 0) {
      response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (length > most(request) + FORM_AROUND_IT) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static long most(HttpServletRequest request) {
    if (!request.isRequestedSessionIdValid() && request.getHeader("Authorization") == null) {
      return PUBLIC;
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.equals("/submissions") || path.equals("/api/v1/submissions")) {
      return MEMBERS;
    }
    boolean states =
        path.equals("/api/v1/evidence/statements")
            || (path.startsWith("/evidence/") && path.endsWith("/statements"));
    boolean proposes = path.equals("/proposals") || path.equals("/api/v1/schemes/proposals");
    return states || proposes ? EVIDENCE : PUBLIC;
  }
}
