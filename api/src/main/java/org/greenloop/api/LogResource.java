package org.greenloop.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.accounting.transparency.MerkleHash;
import org.greenloop.accounting.transparency.TileAddress;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The transparency log, open to everybody: under `/log` the files of c2sp.org/tlog-tiles, which
/// other people's programs read, and proofs for those who do not want to compute them.
@RestController
class LogResource {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /// What stands at such an address never changes.
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final CacheControl SHORTLY =
      CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();

  private final LabelLog log;
  private final LogDesk desk;

  LogResource(LabelLog log, LogDesk desk) {
    this.log = log;
    this.desk = desk;
  }

  /// @param entry as it is in the log
  /// @param path base64 hashes from the neighbour of the leaf to the child of the root
  /// @param checkpoint signed note
  /// @param proof the same as a file of c2sp.org/tlog-proof, for `verify --proof`
  record InclusionJson(
      String serial,
      long index,
      String entry,
      String leafHash,
      List<String> path,
      String checkpoint,
      String proof) {}

  record ConsistencyJson(long from, String fromRoot, long to, String toRoot, List<String> path) {}

  @GetMapping("/log/checkpoint")
  ResponseEntity<String> checkpoint() {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(SHORTLY)
        .body(whole(desk::checkpoint).note());
  }

  /// The public key, to be kept by whoever checks checkpoints.
  @GetMapping("/log/key")
  ResponseEntity<String> key() {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(SHORTLY)
        .body(desk.key().text() + "\n");
  }

  @GetMapping("/log/tile/{*address}")
  ResponseEntity<byte[]> tile(@PathVariable String address) {
    TileAddress tile =
        TileAddress.find(address.substring(1))
            .filter(one -> one.isWithin(log.size()))
            .orElseThrow(() -> new NotFound("the log has no tile " + address.substring(1)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(FOR_EVER)
        .body(whole(() -> bytes(tile)));
  }

  private byte[] bytes(TileAddress tile) {
    return tile.level().isPresent()
        ? TileBytes.of(log.hashes(tile.treeLevel(), tile.first(), tile.width()), tile.width())
        : TileBytes.ofEntries(log.entries(tile.first(), tile.width()), tile.width());
  }

  @GetMapping("/api/v1/log/inclusion/{serial}")
  InclusionJson inclusion(@PathVariable String serial) {
    Serial known =
        Serial.find(serial)
            .orElseThrow(
                () -> new NotFound(serial + " is no serial: a character does not fit its check"));
    LabelProof proof =
        whole(() -> desk.find(known.text()))
            .orElseThrow(() -> new NotFound("the log has no label " + known));
    return new InclusionJson(
        known.text(),
        proof.index(),
        proof.entry(),
        MerkleHash.ofLeaf(proof.entry().getBytes(StandardCharsets.UTF_8)).base64(),
        base64(proof.path()),
        proof.checkpoint(),
        proof.text());
  }

  @GetMapping("/api/v1/log/consistency")
  ConsistencyJson consistency(@RequestParam long from, @RequestParam long to) {
    LogDesk.Extension extension =
        whole(() -> desk.findExtension(from, to))
            .orElseThrow(
                () ->
                    new BadRequest(
                        "from %d to %d: give two sizes of the log, the smaller first, up to %d"
                            .formatted(from, to, log.size())));
    return new ConsistencyJson(
        from,
        extension.fromRoot().base64(),
        to,
        extension.toRoot().base64(),
        base64(extension.path()));
  }

  private static List<String> base64(List<MerkleHash> hashes) {
    return hashes.stream().map(MerkleHash::base64).toList();
  }

  /// What a damaged log cannot give is not there; the operator is told by `log audit` and the log
  /// of the service.
  private static <T> T whole(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (LogBroken broken) {
      throw new NotFound(String.valueOf(broken.getMessage()));
    }
  }
}
