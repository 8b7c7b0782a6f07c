package org.greenloop.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/// Chinese, unless the reader chose English: by `?lang=en`, remembered in a cookie for a year.
final class PortalLanguage implements LocaleResolver, HandlerInterceptor {

  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request).or(() -> remembered(request)).orElse(Locale.CHINESE);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the address chooses the language");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request)
        .ifPresent(
            locale ->
                response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale.getLanguage())
                        .path(request.getContextPath() + "/")
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString()));
    return true;
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(PortalLanguage::find);
  }

  private static Optional<Locale> remembered(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .flatMap(cookie -> find(cookie.getValue()).stream())
        .findFirst();
  }

  private static Optional<Locale> find(String language) {
    return switch (language) {
      case "zh" -> Optional.of(Locale.CHINESE);
      case "en" -> Optional.of(Locale.ENGLISH);
      default -> Optional.empty();
    };
  }
}
