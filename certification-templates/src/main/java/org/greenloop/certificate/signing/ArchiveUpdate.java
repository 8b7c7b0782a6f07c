package org.greenloop.certificate.signing;

import static java.lang.String.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Writes the update of an [Archive] as text of our own, the same in every country: what a later
/// version of a library would write otherwise, verifiers could not compare.
///
///     DSS dictionary → certificates → lists → field → time-stamp → first page → catalog → cross-references
///
/// First page and catalog are the bytes of the sealed file with a reference put in. What comes from
/// outside stands in hexadecimal, so that no byte of it can be taken for PDF by a lenient reader.
final class ArchiveUpdate {

  private static final Pattern END = Pattern.compile("startxref\n([0-9]{1,10})\n%%EOF\n\\z");
  private static final int WIDTH_OF_RANGE = 48;

  private final byte[] sealed;
  private final PDDocument pdf;
  private final StringBuilder text = new StringBuilder();
  private final SortedMap<Integer, Integer> offsets = new TreeMap<>();

  private ArchiveUpdate(byte[] sealed, PDDocument pdf) {
    this.sealed = sealed;
    this.pdf = pdf;
  }

  /// @param sealed by a signer one trusts, as it is parsed
  /// @param room for the token, in bytes; they are zero
  /// @throws IllegalStateException where the sealed file is not in the form that [DocumentSigner]
  ///   leaves
  static byte[] write(byte[] sealed, Archive archive, int room) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sealed)) {
      return new ArchiveUpdate(sealed, pdf).write(archive, room);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a loaded certificate or list has an encoding", e);
    }
  }

  private byte[] write(Archive archive, int room) throws IOException, GeneralSecurityException {
    COSDictionary trailer = pdf.getDocument().getTrailer();
    int evidence = trailer.getInt(COSName.SIZE);
    int first = evidence + 1;
    int certificates = archive.certificates().size();
    int field = first + certificates + archive.lists().size();
    int stamp = field + 1;
    COSObjectKey page = pdf.getPage(0).getCOSObject().getKey();
    COSObjectKey catalog = pdf.getDocumentCatalog().getCOSObject().getKey();

    object(
        evidence,
        format(
            Locale.ROOT,
            "<< /Type /DSS /Certs [%s] /CRLs [%s] >>",
            references(first, first + certificates),
            references(first + certificates, field)));
    int next = first;
    for (X509Certificate certificate : archive.certificates()) {
      stream(next++, certificate.getEncoded());
    }
    for (X509CRL list : archive.lists()) {
      stream(next++, list.getEncoded());
    }
    object(
        field,
        format(
            Locale.ROOT,
            "<< /FT /Sig /Type /Annot /Subtype /Widget /F 132 /T (Archive) /V %d 0 R /P %d 0 R /Rect [0 0 0 0] >>",
            stamp,
            page.getNumber()));
    String before =
        "<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /Contents ";
    int gapStart = sealed.length + text.length() + (stamp + " 0 obj\n").length() + before.length();
    int gapEnd = gapStart + 2 * room + 2;
    object(
        stamp,
        before + "<" + "00".repeat(room) + "> /ByteRange" + " ".repeat(WIDTH_OF_RANGE) + ">>");
    object(page, withReference(source(page), "\n/Annots [", field));
    object(
        catalog,
        withReference(source(catalog), "\n/Fields [", field)
            .replaceFirst("\n>>\\z", "\n/DSS " + evidence + " 0 R\n>>"));
    crossReferences(stamp + 1, catalog, trailer);

    int end = sealed.length + text.length();
    int range = gapEnd - sealed.length + " /ByteRange ".length();
    String numbers = format(Locale.ROOT, "[0 %d %d %d]", gapStart, gapEnd, end - gapEnd);
    text.replace(range, range + numbers.length(), numbers);
    ByteArrayOutputStream file = new ByteArrayOutputStream(end);
    file.write(sealed);
    file.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    return file.toByteArray();
  }

  private void object(COSObjectKey key, String body) {
    object(Math.toIntExact(key.getNumber()), body);
  }

  private void object(int number, String body) {
    offsets.put(number, sealed.length + text.length());
    text.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
  }

  private void stream(int number, byte[] der) {
    String hex = HexFormat.of().formatHex(der) + ">";
    object(
        number,
        format(
            Locale.ROOT,
            "<< /Length %d /Filter /ASCIIHexDecode >>\nstream\n%s\nendstream",
            hex.length(),
            hex));
  }

  private void crossReferences(int number, COSObjectKey catalog, COSDictionary trailer) {
    int at = sealed.length + text.length();
    offsets.put(number, at);
    ByteBuffer table = ByteBuffer.allocate(7 * offsets.size());
    offsets.values().forEach(offset -> table.put((byte) 1).putInt(offset).putShort((short) 0));
    COSDictionary information = trailer.getCOSDictionary(COSName.INFO);
    COSArray id = trailer.getCOSArray(COSName.ID);
    text.append(
        format(
            Locale.ROOT,
            """
            %d 0 obj
            << /Type /XRef /Size %d /Prev %s /Root %d 0 R %s/ID [<%s> <%s>] /W [1 4 2] /Index [%s] /Length %d >>
            stream
            %s
            endstream
            endobj
            startxref
            %d
            %%%%EOF
            """,
            number,
            number + 1,
            previous(),
            catalog.getNumber(),
            information == null
                ? ""
                : format(Locale.ROOT, "/Info %d 0 R ", information.getKey().getNumber()),
            ((COSString) id.get(0)).toHexString(),
            HexFormat.of().withUpperCase().formatHex(Seal.sha256().digest(sealed)),
            sections(),
            table.capacity(),
            new String(table.array(), StandardCharsets.ISO_8859_1),
            at));
  }

  private String previous() {
    int length = Math.min(64, sealed.length);
    Matcher end =
        END.matcher(
            new String(sealed, sealed.length - length, length, StandardCharsets.ISO_8859_1));
    if (!end.find()) {
      throw new IllegalStateException("a sealed file that does not end with its cross-references");
    }
    return end.group(1);
  }

  /// First number and length of each run of numbers.
  private String sections() {
    List<String> sections = new ArrayList<>();
    List<Integer> numbers = List.copyOf(offsets.keySet());
    int start = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || numbers.get(i) != numbers.get(i - 1) + 1) {
        sections.add(numbers.get(start) + " " + (i - start));
        start = i;
      }
    }
    return String.join(" ", sections);
  }

  /// A dictionary as the sealed file has it, between `obj` and `endobj`.
  private String source(COSObjectKey key) {
    Long at = pdf.getDocument().getXrefTable().get(key);
    String head = key.getNumber() + " 0 obj\n<<\n";
    if (at != null && at > 0) {
      String rest =
          new String(
              sealed, at.intValue(), sealed.length - at.intValue(), StandardCharsets.ISO_8859_1);
      int end = rest.indexOf("\n>>\nendobj\n");
      if (rest.startsWith(head) && end > 0) {
        return rest.substring(head.length() - 3, end + 3);
      }
    }
    throw new IllegalStateException("object " + key + " is not written as a signer leaves it");
  }

  /// @param list of nothing but references, which stands once in the source
  private static String withReference(String source, String list, int number) {
    int start = source.indexOf(list);
    int end = source.indexOf(']', start);
    if (start < 0
        || start != source.lastIndexOf(list)
        || !source.substring(start + list.length(), end).matches("([0-9]+ 0 R\\s?)+")) {
      throw new IllegalStateException("no list of references " + list.strip() + " in " + source);
    }
    return source.substring(0, end) + " " + number + " 0 R" + source.substring(end);
  }

  private static String references(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(number -> number + " 0 R")
        .collect(Collectors.joining(" "));
  }
}
