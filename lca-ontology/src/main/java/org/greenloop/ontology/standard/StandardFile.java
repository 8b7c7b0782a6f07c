package org.greenloop.ontology.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.ontology.vocabulary.Gl;

/// A Turtle file that was read, or what is wrong with it as a text.
///
/// Nothing is fetched: only Turtle is understood, `owl:imports` is not followed, and an address is
/// a name.
sealed interface StandardFile {

  int MAX_BYTES = 5 * 1024 * 1024;

  /// More than any standard needs, so that no check has to compare a file of any length with
  /// itself.
  int MAX_THINGS = 1000;

  int MAX_STATEMENTS = 20_000;

  /// How texts begin that are RDF, but not Turtle.
  Pattern OTHER_LANGUAGE = Pattern.compile("\\s*+(\\{|\\[\\s*+\\{|<\\?xml|<rdf:|<!)");

  record Read(String name, Graph graph) implements StandardFile {

    /// Without what is said of `things`; the same where nothing is.
    Read without(Set<Node> things) {
      if (graph.stream().map(Triple::getSubject).noneMatch(things::contains)) {
        return this;
      }
      Graph rest = GraphFactory.createDefaultGraph();
      graph.stream().filter(triple -> !things.contains(triple.getSubject())).forEach(rest::add);
      return new Read(name, rest);
    }
  }

  record Refused(StandardIssue issue) implements StandardFile {}

  /// @throws UncheckedIOException when the file is not there or cannot be read
  static StandardFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return read(name, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static StandardFile read(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return refused(
          name,
          "too-large",
          "",
          "",
          "文件超过 5 MB;标准文件只含声明,请拆分或删去无关内容",
          "the file is larger than 5 MB; a standard holds declarations only, so split it or remove what does not belong");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      CharBuffer text = decoder.decode(in);
      boolean hasMark = !text.isEmpty() && text.charAt(0) == '\uFEFF';
      return read(name, text.toString().substring(hasMark ? 1 : 0));
    } catch (CharacterCodingException e) {
      return notUtf8(
          name, lineAt(bytes, in.position()), String.format("byte 0x%02X", bytes[in.position()]));
    }
  }

  /// A file of the build: what hostile ones are looked at for is left out.
  static Read readTrusted(String name, byte[] bytes) {
    return switch (parse(name, new String(bytes, StandardCharsets.UTF_8))) {
      case Read read -> read;
      case Refused refused -> throw new StandardRefused(List.of(refused.issue()));
    };
  }

  private static StandardFile read(String name, String text) {
    int nothing = text.indexOf('\0');
    if (nothing >= 0) {
      return notUtf8(
          name, 1 + text.substring(0, nothing).chars().filter(c -> c == '\n').count(), "byte 0x00");
    }
    if (OTHER_LANGUAGE.matcher(text).lookingAt()) {
      return refused(
          name,
          "not-turtle",
          "line 1",
          text.strip().lines().findFirst().orElse("").transform(StandardFile::shortened),
          "只读 Turtle,不读 JSON-LD、RDF/XML 和网页,也不从别处取内容;请另存为 Turtle,并把全部内容写在文件里",
          "only Turtle is read, no JSON-LD, RDF/XML or page, and nothing is fetched from elsewhere; save it as Turtle with everything in the file itself");
    }
    Optional<TurtleBounds.Excess> excess = TurtleBounds.findExcess(text);
    if (excess.isPresent()) {
      return refused(name, excess.get());
    }
    StandardFile parsed = parse(name, text);
    return parsed instanceof Read read && isTooMuch(read.graph())
        ? refused(
            name,
            "too-many-things",
            "",
            "",
            "文件声明了超过 1000 项内容或 20000 条陈述;一个版本不需要这么多,请拆分或删去无关内容",
            "the file declares more than 1000 things or 20000 statements; no edition needs as many, so split it or remove what does not belong")
        : parsed;
  }

  private static boolean isTooMuch(Graph graph) {
    return graph.size() > MAX_STATEMENTS
        || graph.stream().map(Triple::getSubject).distinct().count() > MAX_THINGS;
  }

  private static String shortened(String line) {
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  private static Refused notUtf8(String name, long line, String found) {
    return refused(
        name,
        "encoding",
        "line " + line,
        found,
        "文件不是 UTF-8 编码;请另存为 UTF-8",
        "the file is not UTF-8; save it as UTF-8");
  }

  /// A thing as messages name it: `scheme/ID/EDITION#CRITERION`.
  static String place(Node thing) {
    if (!thing.isURI()) {
      return "[ ]";
    }
    String address = thing.getURI();
    return address.startsWith(Gl.BASE) ? address.substring(Gl.BASE.length()) : address;
  }

  private static StandardFile parse(String name, String text) {
    try {
      return new Read(
          name,
          RDFParser.create()
              .fromString(text)
              .lang(Lang.TURTLE)
              .base(Gl.BASE)
              .errorHandler(new FirstError())
              .toGraph());
    } catch (RiotException | IRIException e) {
      return refused(
          name,
          "syntax",
          e instanceof RiotParseException at
              ? "line " + at.getLine() + ", column " + at.getCol()
              : "",
          shortened(
              e instanceof RiotParseException at
                  ? at.getOriginalMessage()
                  : String.valueOf(e.getMessage())),
          "不是正确的 Turtle;请检查该处及其前面的标点、引号和前缀",
          "this is not Turtle; check the punctuation, quotes and prefixes there and just before");
    }
  }

  private static Refused refused(String name, TurtleBounds.Excess excess) {
    boolean isDeep = excess.rule().equals("nested-too-deep");
    return refused(
        name,
        excess.rule(),
        "line " + excess.line(),
        "",
        isDeep ? "括号嵌套超过 " + TurtleBounds.MAX_DEPTH + " 层;请把内层写成单独的声明" : "数字超过 64 位;请检查是否写错",
        isDeep
            ? "brackets are nested deeper than "
                + TurtleBounds.MAX_DEPTH
                + "; declare the inner ones by themselves"
            : "a number has more than 64 digits; check it");
  }

  private static Refused refused(
      String name, String rule, String place, String found, String message, String english) {
    return new Refused(new StandardIssue(rule, name, place, "", found, message, english));
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /// Files that were read, or everything wrong with those that were not.
  static List<Read> requireRead(List<StandardFile> files) {
    List<StandardIssue> issues =
        files.stream()
            .filter(Refused.class::isInstance)
            .map(file -> ((Refused) file).issue())
            .toList();
    if (!issues.isEmpty()) {
      throw new StandardRefused(issues);
    }
    return files.stream().map(Read.class::cast).toList();
  }
}
