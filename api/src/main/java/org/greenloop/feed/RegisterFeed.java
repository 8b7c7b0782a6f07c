package org.greenloop.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.config.GreenloopSettings;
import org.greenloop.wording.VerdictWording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages of the log as pages of a feed.
///
/// A page is named by the index that it begins below, so it never changes once it is full; only the
/// first page does, when something is added.
@Component
final class RegisterFeed {

  static final int ITEMS = 50;

  private static final JsonMapper JSON = new JsonMapper();
  private static final VerdictWording CHINESE = new VerdictWording(Locale.CHINESE);
  private static final VerdictWording ENGLISH = new VerdictWording(Locale.ENGLISH);

  private final LabelLog log;
  private final IssuedDocuments register;
  private final GreenloopSettings settings;

  RegisterFeed(LabelLog log, IssuedDocuments register, GreenloopSettings settings) {
    this.log = log;
    this.register = register;
    this.settings = settings;
  }

  long size() {
    return log.size();
  }

  /// @param path of the feed, such as `/register/changes.atom`
  /// @param before entries below this index; empty for the newest
  ChangePage page(String path, Optional<Long> before, long size) {
    String root = settings.publicUrl().toString().replaceAll("/+$", "");
    long end = Math.clamp(before.orElse(size), 0, size);
    long first = Math.max(0, end - ITEMS);
    List<String> entries = log.entries(first, (int) (end - first));
    List<ChangeItem> items = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      items.add(item(root, first + i, entries.get(i)));
    }
    return new ChangePage(
        ChangeItem.id(root, -1),
        settings.issuerZh() + " " + settings.issuerEn(),
        root + "/register",
        root + path + before.map(index -> "?before=" + index).orElse(""),
        root + path,
        first > 0 ? Optional.of(root + path + "?before=" + first) : Optional.empty(),
        items.isEmpty() ? Instant.EPOCH : items.getFirst().at(),
        items);
  }

  private ChangeItem item(String root, long index, String entry) {
    JsonNode json = JSON.readTree(entry);
    String change = json.path("kind").asString("");
    Optional<String> serial = Optional.ofNullable(json.get("serial")).map(JsonNode::asString);
    Optional<IssuedDocument> document = serial.flatMap(register::find);
    return new ChangeItem(
        index,
        ChangeItem.id(root, index),
        change,
        title(change, serial, document),
        document.map(one -> text(one, change, json.path("number").asInt(0))).orElse(""),
        serial.map(known -> root + "/verify/" + known),
        entry,
        Instant.parse(json.path("at").asString("")));
  }

  private static String title(
      String change, Optional<String> serial, Optional<IssuedDocument> document) {
    return document
            .map(one -> CHINESE.kind(one.kind()) + " " + ENGLISH.kind(one.kind()))
            .orElse(CHINESE.unlisted() + " " + ENGLISH.unlisted())
        + serial.map(known -> " " + known).orElse("")
        + ": "
        + CHINESE.change(change)
        + " "
        + ENGLISH.change(change);
  }

  /// Whom and what it is about, and why.
  private static String text(IssuedDocument document, String change, int number) {
    Optional<StandingChange> cause =
        document.changes().stream()
            .filter(
                one ->
                    one.number() == number
                        && one.kind().name().toLowerCase(Locale.ROOT).equals(change))
            .findFirst();
    return document.holder()
        + ", "
        + document.about()
        + cause
            .map(one -> one.successor().map(serial -> " → " + serial).orElse(": " + one.reason()))
            .orElse("");
  }
}
