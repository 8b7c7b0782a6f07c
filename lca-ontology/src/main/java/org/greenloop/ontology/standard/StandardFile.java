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
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.ontology.vocabulary.Gl;

/// A Turtle file that was read, or what is wrong with it as a text.
///
/// Nothing is fetched: only Turtle is understood, `owl:imports` is not followed, and an address is
/// a name.
sealed interface StandardFile {

  int MAX_BYTES = 5 * 1024 * 1024;

  record Read(String name, Graph graph) implements StandardFile {}

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
      return parse(name, text.toString().substring(hasMark ? 1 : 0));
    } catch (CharacterCodingException e) {
      return refused(
          name,
          "encoding",
          "line " + lineAt(bytes, in.position()),
          String.format("byte 0x%02X", bytes[in.position()]),
          "文件不是 UTF-8 编码;请另存为 UTF-8",
          "the file is not UTF-8; save it as UTF-8");
    }
  }

  private static StandardFile parse(String name, String text) {
    Optional<TurtleBounds.Excess> excess = TurtleBounds.findExcess(text);
    if (excess.isPresent()) {
      return refused(name, excess.get());
    }
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
          e instanceof RiotParseException at
              ? at.getOriginalMessage()
              : String.valueOf(e.getMessage()),
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
