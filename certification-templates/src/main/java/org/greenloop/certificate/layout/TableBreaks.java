package org.greenloop.certificate.layout;

import com.openhtmltopdf.layout.PaintingInfo;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Finds tables that were broken so that their head or one row stands alone at the foot of a page,
/// or one row at the top of the next, and marks where to break instead.
///
/// Style sheets have `orphans` and `widows` for lines of text, but not for rows.
final class TableBreaks {

  private static final Set<String> HEADS = Set.of("h2", "h3", "h4", "p");
  private static final String BREAK = "page-break-before: always";

  private final List<PageBox> pages;
  private boolean set;

  private TableBreaks(List<PageBox> pages) {
    this.pages = pages;
  }

  /// True where a break was set that asks for another layout.
  static boolean set(BlockBox root) {
    TableBreaks breaks = new TableBreaks(root.getLayer().getPages());
    breaks.search(root);
    return breaks.set;
  }

  private void search(Box box) {
    if (box instanceof TableBox table) {
      mend(table, rows(table));
    }
    // A change moves everything below it: look at the rest after the next layout.
    for (int i = 0; i < box.getChildCount() && !set; i++) {
      search(box.getChild(i));
    }
  }

  private static List<TableRowBox> rows(TableBox table) {
    List<TableRowBox> rows = new ArrayList<>();
    for (Box section : table.getChildren()) {
      if (section instanceof TableSectionBox body && !body.isHeader() && !body.isFooter()) {
        for (Box row : body.getChildren()) {
          if (row instanceof TableRowBox line) {
            rows.add(line);
          }
        }
      }
    }
    return rows;
  }

  private void mend(TableBox table, List<TableRowBox> rows) {
    if (rows.isEmpty()) {
      return;
    }
    boolean headAlone = page(table) != page(rows.getFirst());
    boolean firstAlone = rows.size() > 1 && page(rows.get(0)) != page(rows.get(1));
    boolean lastAlone = rows.size() > 2 && page(rows.getLast()) != page(rows.get(rows.size() - 2));
    boolean endMoves = lastAlone || reachesOver(table, rows.getLast());
    if (headAlone || firstAlone || (endMoves && rows.size() <= 3)) {
      Optional.ofNullable(table.getElement())
          .map(TableBreaks::withItsHeadings)
          .ifPresent(this::breakBefore);
    } else if (endMoves) {
      Optional.ofNullable(rows.get(rows.size() - 2).getElement()).ifPresent(this::breakBefore);
    }
  }

  /// Where what is drawn of the last row reaches over the end of the page, by a letter taller than
  /// its line, the library would repeat the head on the next page. Nothing stands there that could
  /// tell it where, and it draws the head over the last one.
  private boolean reachesOver(TableBox table, Box last) {
    PaintingInfo drawn = table.getPaintingInfo();
    int end = drawn == null ? -1 : page((int) drawn.getAggregateBounds().getMaxY());
    return end >= 0 && end != page(last);
  }

  /// The first of the headings and introductions directly before the table, or the table.
  private static Element withItsHeadings(Element table) {
    Element first = table;
    for (Node n = table.getPreviousSibling(); n != null; n = n.getPreviousSibling()) {
      if (n instanceof Element element) {
        if (!HEADS.contains(element.getTagName())) {
          break;
        }
        first = element;
      }
    }
    return first;
  }

  private int page(Box box) {
    return page(box.getAbsY());
  }

  private int page(int y) {
    for (PageBox page : pages) {
      if (y >= page.getTop() && y < page.getBottom()) {
        return page.getPageNo();
      }
    }
    return -1;
  }

  /// A copy takes the place of the element: the library keeps the style of each one it has seen.
  private void breakBefore(Element element) {
    String style = element.getAttribute("style");
    Node parent = element.getParentNode();
    if (!style.contains(BREAK)
        && parent != null
        && element.cloneNode(true) instanceof Element copy) {
      copy.setAttribute("style", style.isEmpty() ? BREAK : style + "; " + BREAK);
      parent.replaceChild(copy, element);
      set = true;
    }
  }
}
