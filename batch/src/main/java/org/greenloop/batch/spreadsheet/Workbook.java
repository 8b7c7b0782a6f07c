package org.greenloop.batch.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenloop.batch.csv.CsvLimits;
import org.greenloop.batch.csv.FileKind;
import org.greenloop.batch.csv.FileProblem;
import org.greenloop.batch.csv.FileProblem.Code;
import org.greenloop.batch.spreadsheet.Sheet.Visibility;

/// A workbook (`.xlsx`, ECMA-376) whose sheets can be read.
///
/// Opening reads every sheet once, so that a damaged file or a bomb is refused as a whole before
/// anything of it is taken in.
public final class Workbook implements Closeable {

  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

  /// Excel allows 31 characters, others more.
  private static final int LONGEST_NAME = 200;

  /// Name of the stream in which a workbook with a password lies, inside a container of old.
  private static final String ENCRYPTED =
      new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

  private final WorkbookArchive archive;
  private final WorkbookContext context;
  private final List<Sheet> sheets = new ArrayList<>();

  private Workbook(WorkbookArchive archive, WorkbookContext context) {
    this.archive = archive;
    this.context = context;
  }

  /// Whether a file has the shape of a workbook, or of what people take for one: a ZIP archive, or
  /// the container of old Excel files and of those with a password.
  public static boolean isLike(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(4);
    }
    String bytes = new String(head, ISO_8859_1);
    return bytes.equals(ZIP) || bytes.equals(OLE);
  }

  /// What is wrong with the content is a [WorkbookOpening.Refused]; a file that is not there or not
  /// readable is an exception.
  public static WorkbookOpening open(Path path) throws IOException {
    long size = Files.size(path);
    if (size > CsvLimits.FILE_BYTES) {
      return new WorkbookOpening.Refused(FileProblem.of(Code.TOO_LARGE, Long.toString(size)));
    }
    try {
      if (startsWith(path, OLE)) {
        throw contains(path, ENCRYPTED)
            ? RefusedWorkbook.of(Code.PASSWORD, "")
            : RefusedWorkbook.of(Code.NOT_TEXT, FileKind.XLS.name());
      }
      WorkbookArchive archive = WorkbookArchive.open(path);
      try {
        return new WorkbookOpening.Opened(read(archive));
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (RefusedWorkbook refused) {
      return new WorkbookOpening.Refused(refused.problem());
    }
  }

  private static boolean startsWith(Path path, String bytes) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(bytes.length()), ISO_8859_1).equals(bytes);
    }
  }

  private static boolean contains(Path path, String bytes) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    String tail = "";
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        String text = tail + new String(buffer, 0, read, ISO_8859_1);
        if (text.contains(bytes)) {
          return true;
        }
        tail = text.substring(Math.max(0, text.length() - bytes.length()));
      }
    }
    return false;
  }

  private static Workbook read(WorkbookArchive archive) throws IOException {
    if (!archive.has("[Content_Types].xml")) {
      boolean openDocument = archive.has("content.xml") && archive.has("META-INF/manifest.xml");
      throw RefusedWorkbook.of(Code.NOT_TEXT, (openDocument ? FileKind.ODS : FileKind.ZIP).name());
    }
    String main = mainPart(archive);
    refuseOtherKinds(archive, main);
    Map<String, Relation> relations = relations(archive, main);
    Optional<XmlPart> texts = partOf(archive, relations, "/sharedStrings");
    Optional<XmlPart> styles = partOf(archive, relations, "/styles");
    SharedTexts shared = SharedTexts.read(texts);
    CellFormats formats = CellFormats.read(styles);
    NumberText.Epoch epoch = NumberText.Epoch.YEAR_1900;
    List<SheetEntry> entries = new ArrayList<>();
    try (XmlPart xml = archive.get(main)) {
      while (xml.nextElement()) {
        if (xml.element().equals("workbookPr") && xml.isOn("date1904")) {
          epoch = NumberText.Epoch.YEAR_1904;
        } else if (xml.element().equals("sheet")) {
          entries.add(SheetEntry.of(xml));
        }
      }
    }
    if (entries.size() > SpreadsheetLimits.SHEETS) {
      throw RefusedWorkbook.limit("sheets", SpreadsheetLimits.SHEETS);
    }
    long names =
        entries.stream().map(entry -> entry.name().toLowerCase(Locale.ROOT)).distinct().count();
    if (names < entries.size()) {
      throw RefusedWorkbook.broken(main); // which sheet a row came from could not be told
    }
    Workbook workbook = new Workbook(archive, new WorkbookContext(shared, formats, epoch));
    for (SheetEntry entry : entries) {
      Relation relation = relations.get(entry.relation());
      if (relation == null) {
        throw RefusedWorkbook.broken(main);
      }
      if (relation.type().endsWith("/worksheet")) {
        workbook.sheets.add(
            Sheet.survey(workbook, entry.name(), relation.target(), entry.visibility()));
      }
    }
    return workbook;
  }

  private record Relation(String type, String target) {}

  private record SheetEntry(String name, String relation, Visibility visibility) {

    static SheetEntry of(XmlPart xml) throws IOException {
      String name = xml.attribute("name").orElse("");
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        throw xml.broken();
      }
      return new SheetEntry(
          name,
          xml.qualifiedAttribute("id").orElseThrow(xml::broken),
          xml.attribute("state").orElse("visible").equals("visible")
              ? Visibility.SHOWN
              : Visibility.HIDDEN);
    }
  }

  private static String mainPart(WorkbookArchive archive) throws IOException {
    for (Relation relation : relations(archive, "").values()) {
      if (relation.type().endsWith("/officeDocument")) {
        return relation.target();
      }
    }
    throw RefusedWorkbook.of(Code.NOT_TEXT, FileKind.ZIP.name());
  }

  /// Refuses workbooks with macros, whose formulas and contents may depend on them, and documents
  /// that are no workbooks.
  private static void refuseOtherKinds(WorkbookArchive archive, String main) throws IOException {
    String type = "";
    String byExtension = "";
    try (XmlPart xml = archive.get("[Content_Types].xml")) {
      while (xml.nextElement()) {
        String content = xml.attribute("ContentType").orElse("");
        if (xml.attribute("PartName")
            .filter(name -> name.equalsIgnoreCase("/" + main))
            .isPresent()) {
          type = content;
        }
        if (xml.attribute("Extension").filter("xml"::equalsIgnoreCase).isPresent()) {
          byExtension = content;
        }
      }
    }
    String content = (type.isEmpty() ? byExtension : type).toLowerCase(Locale.ROOT);
    if (content.contains("sheet.binary")) {
      throw RefusedWorkbook.of(Code.MACROS, "XLSB");
    }
    if (content.contains("macroenabled") || archive.has("xl/vbaProject.bin")) {
      throw RefusedWorkbook.of(Code.MACROS, "XLSM");
    }
    if (!content.contains("spreadsheetml")) {
      throw RefusedWorkbook.of(Code.NOT_TEXT, FileKind.ZIP.name());
    }
  }

  /// The relations of a part, by id; of the package where the part is empty.
  private static Map<String, Relation> relations(WorkbookArchive archive, String part)
      throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, Relation> relations = new HashMap<>();
    try (XmlPart xml = archive.get(folder + "_rels/" + part.substring(slash) + ".rels")) {
      while (xml.nextElement()) {
        Optional<String> id = xml.attribute("Id");
        boolean inside = xml.attribute("TargetMode").filter("External"::equalsIgnoreCase).isEmpty();
        if (xml.element().equals("Relationship") && id.isPresent() && inside) {
          String target = xml.attribute("Target").orElse("");
          relations.put(
              id.get(),
              new Relation(
                  xml.attribute("Type").orElse(""),
                  target.startsWith("/") ? target.substring(1) : resolved(folder, target)));
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    String from = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        from = from.substring(0, Math.max(0, from.lastIndexOf('/', from.length() - 2) + 1));
      }
      rest = rest.substring(rest.indexOf('/') + 1);
    }
    return from + rest;
  }

  private static Optional<XmlPart> partOf(
      WorkbookArchive archive, Map<String, Relation> relations, String type) throws IOException {
    for (Relation relation : relations.values()) {
      if (relation.type().endsWith(type)) {
        return archive.find(relation.target());
      }
    }
    return Optional.empty();
  }

  /// In the order of the workbook, hidden and blank ones too.
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  XmlPart part(String name) throws IOException {
    return archive.get(name);
  }

  WorkbookContext context() {
    return context;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
