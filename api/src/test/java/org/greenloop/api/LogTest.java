package org.greenloop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.greenloop.accounting.transparency.Checkpoint;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.accounting.transparency.LogKey;
import org.greenloop.accounting.transparency.MerkleHash;
import org.greenloop.accounting.transparency.MerkleProof;
import org.greenloop.portal.PortalTest;
import org.greenloop.portal.PortalWorld;
import org.greenloop.portal.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The log as a stranger reads it. It has three entries: two labels and a revocation.
@PortalTest
class LogTest {

  private static final String FOR_EVER = "max-age=31536000, public, immutable";

  @LocalServerPort private int port;
  @Autowired private PortalWorld.Made world;
  @Autowired private JsonMapper json;

  private HttpResponse<String> get(String path) {
    return new Visitor(port).get(path);
  }

  private byte[] bytes(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly(FOR_EVER);
      return answer.body();
    }
  }

  private LogKey key() {
    return LogKey.find(get("/log/key").body().strip()).orElseThrow();
  }

  /// A checkpoint that has all of the world's entries.
  private Checkpoint checkpoint() {
    get("/api/v1/log/inclusion/" + world.revoked().serial());
    HttpResponse<String> answer = get("/log/checkpoint");
    assertThat(answer.headers().firstValue("Content-Type"))
        .map(String::toLowerCase)
        .hasValue("text/plain;charset=utf-8");
    return Checkpoint.open(answer.body(), key()).orElseThrow();
  }

  @Test
  void tiles_and_entries_have_the_root_that_was_signed() throws Exception {
    Checkpoint checkpoint = checkpoint();
    int size = (int) checkpoint.size();
    byte[] tile = bytes("/log/tile/0/000.p/" + size);
    byte[] bundle = bytes("/log/tile/entries/000.p/" + size);
    assertThat(tile).hasSize(32 * size);
    List<MerkleHash> leaves = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < size; i++) {
      int length = (bundle[at] & 0xff) * 256 + (bundle[at + 1] & 0xff);
      byte[] entry = Arrays.copyOfRange(bundle, at + 2, at + 2 + length);
      assertThat(new String(entry, StandardCharsets.UTF_8)).startsWith("{\"format\":\"greenloop");
      leaves.add(MerkleHash.ofLeaf(entry));
      assertThat(leaves.getLast().bytes()).isEqualTo(Arrays.copyOfRange(tile, 32 * i, 32 * i + 32));
      at += 2 + length;
    }
    assertThat(at).isEqualTo(bundle.length);
    assertThat(root(leaves)).isEqualTo(checkpoint.root());
  }

  /// RFC 9162, section 2.1.1, word by word.
  private static MerkleHash root(List<MerkleHash> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int half = Integer.highestOneBit(leaves.size() - 1);
    return MerkleHash.ofNode(
        root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
  }

  @Test
  void a_label_is_proved_to_whoever_asks() {
    JsonNode answer = json.readTree(get("/api/v1/log/inclusion/" + world.valid().serial()).body());
    LabelProof proof = LabelProof.find(answer.get("proof").asString()).orElseThrow();
    assertThat(proof.check(key())).isPresent();
    assertThat(answer.get("entry").asString())
        .contains(world.valid().serial(), world.valid().documents().getFirst().sha256());
    assertThat(answer.get("path").size()).isEqualTo(proof.path().size());
    assertThat(get("/api/v1/log/inclusion/GL-0000-0000-0000-0000-0").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/log/inclusion/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void the_log_shows_that_it_only_grew() {
    long size = checkpoint().size();
    for (long from = 0; from <= size; from++) {
      JsonNode answer =
          json.readTree(get("/api/v1/log/consistency?from=" + from + "&to=" + size).body());
      List<MerkleHash> path = new ArrayList<>();
      answer.get("path").forEach(node -> path.add(hash(node)));
      assertThat(
              MerkleProof.extendsTree(
                  from, hash(answer.get("fromRoot")), size, hash(answer.get("toRoot")), path))
          .isTrue();
    }
    for (String wrong : List.of("from=2&to=1", "from=-1&to=1", "from=0&to=999999", "from=a&to=1")) {
      assertThat(get("/api/v1/log/consistency?" + wrong).statusCode()).as(wrong).isEqualTo(400);
    }
  }

  private static MerkleHash hash(JsonNode node) {
    return MerkleHash.find(node.asString()).orElseThrow();
  }

  @Test
  void what_the_log_does_not_have_is_not_found() {
    long size = checkpoint().size();
    for (String path :
        List.of(
            "/log/tile/0/000",
            "/log/tile/0/000.p/" + (size + 1),
            "/log/tile/0/001.p/1",
            "/log/tile/1/000.p/1",
            "/log/tile/0/0.p/1",
            "/log/tile/entries/x001/000.p/1",
            "/log/tile/64/000.p/1",
            "/log/tile/",
            "/log/other")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
