package org.greenloop.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.greenloop.portal.PortalWorld;

/// Asks by the protocol, as a program does.
final class SparqlClient {

  static final String PREFIXES =
      """
      PREFIX gl: <https://w3id.org/greenloop/ns#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX indicator: <https://w3id.org/greenloop/indicator/>
      PREFIX graph: <https://w3id.org/greenloop/graph/>
      PREFIX subject: <https://w3id.org/greenloop/subject/>
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final List<String> headers = new ArrayList<>();

  SparqlClient(int port) {
    this.address = "http://localhost:" + port + "/api/v1/sparql";
  }

  SparqlClient as(String username) {
    String credentials = username + ":" + PortalWorld.PASSWORD;
    return with(
        "Authorization",
        "Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
  }

  SparqlClient with(String... more) {
    headers.addAll(Arrays.asList(more));
    return this;
  }

  /// @param parameters names and values in turn
  HttpResponse<String> get(String... parameters) {
    return send(HttpRequest.newBuilder(URI.create(address + "?" + form(parameters))).GET());
  }

  HttpResponse<String> postForm(String... parameters) {
    return post("application/x-www-form-urlencoded", form(parameters), "");
  }

  HttpResponse<String> post(String type, String body, String addressParameters) {
    return send(
        HttpRequest.newBuilder(URI.create(address + addressParameters))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> method(String method) {
    return send(
        HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody()));
  }

  /// Rows of a `SELECT` with our prefixes, as CSV without its header.
  List<String> rows(String query) {
    HttpResponse<String> answer =
        new SparqlClientCopy(this).csv().postForm("query", PREFIXES + query);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
    return answer.body().lines().skip(1).toList();
  }

  private record SparqlClientCopy(SparqlClient of) {
    SparqlClient csv() {
      SparqlClient copy = new SparqlClient(URI.create(of.address).getPort());
      copy.headers.addAll(of.headers);
      return copy.with("Accept", "text/csv");
    }
  }

  static String form(String... parameters) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      if (!headers.isEmpty()) {
        request.headers(headers.toArray(String[]::new));
      }
      return client.send(
          request.timeout(java.time.Duration.ofSeconds(60)).build(),
          BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
