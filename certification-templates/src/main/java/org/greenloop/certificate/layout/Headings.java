package org.greenloop.certificate.layout;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The headings of a page, `h2` and `h3`, as table of contents and as bookmarks.
///
/// A heading without an id gets one, to be pointed at. A heading with the class `unlisted` is left
/// out.
final class Headings {

  private final Document document;
  private final List<Element> headings = new ArrayList<>();

  Headings(Document document) {
    this.document = document;
    collect(document.getDocumentElement());
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).getAttribute("id").isEmpty()) {
        headings.get(i).setAttribute("id", "section-" + (i + 1));
      }
    }
  }

  private void collect(Node node) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        boolean heading = element.getTagName().equals("h2") || element.getTagName().equals("h3");
        if (heading && !element.getAttribute("class").contains("unlisted")) {
          headings.add(element);
        }
        collect(element);
      }
    }
  }

  /// One line a heading, linked; the style sheet adds dots and page number.
  void writeContents(Element place) {
    for (Element heading : headings) {
      Element line = document.createElement("p");
      line.setAttribute("class", "entry entry-" + heading.getTagName());
      Element link = document.createElement("a");
      link.setAttribute("href", "#" + heading.getAttribute("id"));
      link.setAttribute("title", heading.getTextContent());
      for (Node n = heading.getFirstChild(); n != null; n = n.getNextSibling()) {
        link.appendChild(n.cloneNode(true));
      }
      line.appendChild(link);
      place.appendChild(line);
    }
  }

  /// `h3` below the `h2` before it.
  void writeBookmarks(Element place) {
    Element chapter = place;
    for (Element heading : headings) {
      Element bookmark = document.createElement("bookmark");
      bookmark.setAttribute("name", heading.getTextContent());
      bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
      if (heading.getTagName().equals("h2")) {
        place.appendChild(bookmark);
        chapter = bookmark;
      } else {
        chapter.appendChild(bookmark);
      }
    }
  }
}
