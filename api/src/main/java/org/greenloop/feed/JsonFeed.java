package org.greenloop.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON Feed, version 1.1 (jsonfeed.org/version/1.1); `_log` is our extension.
final class JsonFeed {

  private JsonFeed() {}

  static Map<String, Object> of(ChangePage page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", ChangePage.TITLE);
    json.put("home_page_url", page.home());
    json.put("feed_url", page.newest());
    page.older().ifPresent(address -> json.put("next_url", address));
    json.put("language", "zh-CN");
    json.put("authors", List.of(Map.of("name", page.issuer())));
    json.put("items", page.items().stream().map(JsonFeed::item).toList());
    return json;
  }

  private static Map<String, Object> item(ChangeItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    item.page().ifPresent(address -> json.put("url", address));
    json.put("title", item.title());
    json.put("content_text", item.text());
    json.put("date_published", item.at().toString());
    json.put("tags", List.of(item.change()));
    json.put("_log", Map.of("index", item.index(), "entry", item.entry()));
    return json;
  }
}
