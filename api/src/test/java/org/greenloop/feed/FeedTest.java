package org.greenloop.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.greenloop.portal.PortalTest;
import org.greenloop.portal.PortalWorld;
import org.greenloop.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The feeds of changes as a stranger follows them.
@PortalTest
class FeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;

  private Visitor stranger() {
    return new Visitor(port);
  }

  private static Schema schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FeedTest.class.getResource("atom.xsd"));
  }

  private static void validate(String atom) throws SAXException, IOException {
    schema()
        .newValidator()
        .validate(
            new StreamSource(new ByteArrayInputStream(atom.getBytes(StandardCharsets.UTF_8))));
  }

  private static Element root(String atom) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(atom.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getElementsByTagNameNS(ATOM, name);
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i).getParentNode().isSameNode(parent)) {
        found.add((Element) all.item(i));
      }
    }
    return found;
  }

  @Test
  void the_atom_feed_is_valid_and_has_the_revocation_with_its_reason() throws Exception {
    HttpResponse<String> answer = stranger().get("/register/changes.atom");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWithIgnoringCase("application/atom+xml");
    validate(answer.body());
    Element feed = root(answer.body());
    for (String once : List.of("id", "title", "updated")) {
      assertThat(children(feed, once)).as("RFC 4287 4.1.1: exactly one " + once).hasSize(1);
    }
    List<Element> entries = children(feed, "entry");
    assertThat(entries).hasSizeGreaterThanOrEqualTo(3);
    for (Element entry : entries) {
      for (String once : List.of("id", "title", "updated", "content", "category")) {
        assertThat(children(entry, once)).as("RFC 4287 4.1.2: one " + once).hasSize(1);
      }
    }
    assertThat(answer.body())
        .contains("标识 label " + world.revoked().serial() + ": 撤销 revoked", "company deregistered");
  }

  @Test
  void a_feed_that_is_not_valid_fails_the_check() {
    String feed =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>x:y</id><title>t</title>%s</feed>";
    assertThatThrownBy(() -> validate(feed.formatted("<updated>yesterday</updated>")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(feed.formatted("<update>2026-01-01T00:00:00Z</update>")))
        .isInstanceOf(SAXException.class);
  }

  /// Required members and their form: jsonfeed.org/version/1.1.
  @Test
  void the_json_feed_has_what_version_1_1_asks_for() {
    HttpResponse<String> answer = stranger().get("/register/changes.json");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/feed+json");
    JsonNode feed = json.readTree(answer.body());
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("title").asString()).isNotBlank();
    assertThat(feed.get("home_page_url").asString()).startsWith("http");
    assertThat(feed.get("feed_url").asString()).endsWith("/register/changes.json");
    List<String> ids = new ArrayList<>();
    for (JsonNode item : feed.get("items")) {
      ids.add(item.get("id").asString());
      assertThat(item.get("content_text").isString()).isTrue();
      assertThat(Instant.parse(item.get("date_published").asString())).isNotNull();
      assertThat(item.get("tags").get(0).asString())
          .isIn("issued", "suspended", "reinstated", "revoked", "superseded");
      assertThat(item.get("_log").get("entry").asString()).startsWith("{\"format\":\"greenloop");
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void whoever_comes_again_gets_nothing_until_something_was_added() {
    for (String path : List.of("/register/changes.atom", "/register/changes.json")) {
      String tag = stranger().get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = stranger().with("If-None-Match", tag).get(path);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(stranger().with("If-None-Match", "\"size-0\"").get(path).statusCode())
          .isEqualTo(200);
      assertThat(stranger().get(path).headers().firstValue("Cache-Control").orElse(""))
          .contains("max-age=60", "public");
    }
  }

  @Test
  void older_pages_are_below_an_index_and_one_that_is_not_there_is_refused() {
    JsonNode page = json.readTree(stranger().get("/register/changes.json?before=2").body());
    assertThat(page.get("items")).hasSize(2);
    assertThat(page.get("items").get(0).get("_log").get("index").asInt()).isEqualTo(1);
    assertThat(Optional.ofNullable(page.get("next_url"))).isEmpty();
    for (String wrong : List.of("0", "-1", "100000", "x")) {
      assertThat(stranger().get("/register/changes.atom?before=" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
  }
}
