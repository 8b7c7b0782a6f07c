package org.greenloop.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.greenloop.problem.BadRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What happened to documents, open to everybody. Whoever comes again with the `ETag` gets 304
/// until something was added.
@RestController
final class FeedResource {

  private static final CacheControl SHORTLY =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final MediaType JSON_FEED = new MediaType("application", "feed+json");
  private static final JsonMapper JSON = new JsonMapper();

  private final RegisterFeed feed;

  FeedResource(RegisterFeed feed) {
    this.feed = feed;
  }

  @GetMapping("/register/changes.atom")
  ResponseEntity<byte[]> atom(
      @RequestParam Optional<Long> before,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String seen) {
    return answer("/register/changes.atom", before, seen, ATOM, AtomWriter::write);
  }

  @GetMapping("/register/changes.json")
  ResponseEntity<byte[]> json(
      @RequestParam Optional<Long> before,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String seen) {
    return answer(
        "/register/changes.json",
        before,
        seen,
        JSON_FEED,
        page -> JSON.writeValueAsBytes(JsonFeed.of(page)));
  }

  private ResponseEntity<byte[]> answer(
      String path,
      Optional<Long> before,
      String seen,
      MediaType type,
      Function<ChangePage, byte[]> write) {
    long size = feed.size();
    if (before.filter(index -> index < 1 || index > size).isPresent()) {
      throw new BadRequest("before is the index of an entry, from 1 to " + size);
    }
    String tag = "\"" + before.map(index -> "before-" + index).orElse("size-" + size) + "\"";
    if (seen.contains(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).cacheControl(SHORTLY).eTag(tag).build();
    }
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(SHORTLY)
        .eTag(tag)
        .body(write.apply(feed.page(path, before, size)));
  }
}
