package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with an HTTP client: keeps cookies like a browser, and sends what a browser would not.
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "greenloop-test-boundary";

  private final String base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String[] headers = {"Accept", "text/html, */*;q=0.8"};

  public Visitor(int port) {
    this.base = "http://localhost:" + port;
  }

  public Visitor with(String... moreHeaders) {
    String[] all = Arrays.copyOf(headers, headers.length + moreHeaders.length);
    System.arraycopy(moreHeaders, 0, all, headers.length, moreHeaders.length);
    headers = all;
    return this;
  }

  public Visitor accepting(String mediaTypes) {
    headers = new String[] {"Accept", mediaTypes};
    return this;
  }

  public Visitor basic(String username, String password) {
    String credentials = username + ":" + password;
    return with(
        "Authorization",
        "Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
  }

  public Visitor signedIn(String username) {
    HttpResponse<String> answer = signIn(username, PortalWorld.PASSWORD);
    assertThat(answer.headers().firstValue("Location")).hasValue(base + "/");
    return this;
  }

  public HttpResponse<String> signIn(String username, String password) {
    return post("/sign-in", Map.of("username", username, "password", password));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).headers(headers).GET());
  }

  /// Sends a form with the token of the page at the same address, as a browser does.
  public HttpResponse<String> post(String path, Map<String, String> form) {
    return postTo(path, path, form);
  }

  public HttpResponse<String> postTo(String path, String page, Map<String, String> form) {
    Map<String, String> all = new java.util.HashMap<>(form);
    all.put("_csrf", token(page));
    return postWithoutToken(path, all);
  }

  public HttpResponse<String> postWithoutToken(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .headers(headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> putJson(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .headers(headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> postJson(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .headers(headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public String token(String page) {
    Matcher matcher = TOKEN.matcher(get(page).body());
    assertThat(matcher.find()).as("a form on " + page).isTrue();
    return matcher.group(1);
  }

  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String fileName, byte[] content) {
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"");
        write(body, field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n");
      }
      write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; ");
      write(body, "filename=\"" + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n");
      body.write(content);
      write(body, "\r\n--" + BOUNDARY + "--\r\n");
      return send(
          HttpRequest.newBuilder(URI.create(base + path))
              .headers(headers)
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(ByteArrayOutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
  }

  public String sessionId() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
