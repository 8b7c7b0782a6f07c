import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.label.LabelContent;
import org.greenloop.certificate.label.LabelDocument;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Guilloche;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.signing.DocumentSigner;
import org.greenloop.certificate.signing.SigningKey;

/// Prints and signs labels of two pages, and beside it draws the same letters at the same places
/// with plain PDFBox and signs those.
///
///     java -cp … bench/DocumentBench.java SECONDS FOLDER
///
/// Drawing has no tags, no claim to PDF/A and no layout: it is the least that any way of making the
/// same page has to do. Prints documents per second by the clock, and milliseconds of processor
/// time for each, which another program on the machine does not change. FOLDER gets the page as
/// text for WeasyPrint.
final class DocumentBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
  private static final Instant NOW = Instant.parse("2026-03-09T01:30:00Z");

  /// Letters of one line in one font and size.
  private record Run(int page, float x, float y, float size, boolean bold, String text) {}

  private record Rate(long documents, double seconds, double processorSeconds) {
    double perSecond() {
      return documents / seconds;
    }

    double millis() {
      return processorSeconds * 1000 / documents;
    }
  }

  public static void main(String[] arguments) throws Exception {
    double seconds = Double.parseDouble(arguments[0]);
    Path folder = Path.of(arguments[1]);
    DocumentSigner signer =
        new DocumentSigner(
            SigningKey.loadOrCreateDemo(folder.resolve("demo.p12"), NOW.minusSeconds(86_400)));
    LabelDocument document = new LabelDocument();
    byte[] page = document.render(content("GL-2026-0000"));
    List<Run> runs = runs(page);
    Files.writeString(folder.resolve("label.html"), html(runs));
    Callable<byte[]> laidOut = numbered(serial -> document.render(content(serial)));
    Callable<byte[]> drawn = numbered(serial -> drawn(runs, serial));
    byte[] unsigned = laidOut.call();
    Callable<byte[]> signed = () -> signer.sign(unsigned, NOW);

    System.out.printf(
        Locale.ROOT, "%-44s %8s %9s %12s%n", "", "threads", "a second", "processor ms");
    for (int threads : new int[] {1, 2}) {
      Rate layout = print("laid out, tagged, PDF/A-3a", threads, seconds, laidOut);
      Rate drawing = print("drawn with plain PDFBox", threads, seconds, drawn);
      Rate sealing = print("signed alone", threads, seconds, signed);
      Rate both = print("laid out and signed", threads, seconds, then(laidOut, signer));
      Rate plain = print("drawn and signed", threads, seconds, then(drawn, signer));
      System.out.printf(
          Locale.ROOT,
          "  laid out and signed / drawn and signed: %.2f by the clock, %.2f by processor time%n",
          both.perSecond() / plain.perSecond(),
          plain.millis() / both.millis());
      System.out.printf(
          Locale.ROOT,
          "  layout %.1f, drawing %.1f, signature %.1f ms of processor time%n",
          layout.millis(),
          drawing.millis(),
          sealing.millis());
    }
    memory(then(laidOut, signer));
  }

  private interface Making {
    byte[] make(String serial) throws IOException;
  }

  /// Another serial each time, so that nothing can be remembered.
  private static Callable<byte[]> numbered(Making making) {
    java.util.concurrent.atomic.AtomicInteger number =
        new java.util.concurrent.atomic.AtomicInteger();
    return () -> making.make("GL-2026-%04d".formatted(number.incrementAndGet() % 10_000));
  }

  private static Callable<byte[]> then(Callable<byte[]> made, DocumentSigner signer) {
    return () -> signer.sign(made.call(), NOW);
  }

  private static Rate print(String what, int threads, double seconds, Callable<byte[]> work)
      throws Exception {
    run(threads, seconds / 2, work);
    Rate rate = run(threads, seconds, work);
    System.out.printf(
        Locale.ROOT, "%-44s %8d %9.1f %12.1f%n", what, threads, rate.perSecond(), rate.millis());
    return rate;
  }

  private static Rate run(int threads, double seconds, Callable<byte[]> work) throws Exception {
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    List<Future<long[]>> workers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(
                () -> {
                  long processor = THREADS.getCurrentThreadCpuTime();
                  long documents = 0;
                  while (System.nanoTime() < end) {
                    work.call();
                    documents++;
                  }
                  return new long[] {documents, THREADS.getCurrentThreadCpuTime() - processor};
                }));
      }
    }
    long documents = 0;
    long processor = 0;
    for (Future<long[]> worker : workers) {
      documents += worker.get()[0];
      processor += worker.get()[1];
    }
    return new Rate(documents, (System.nanoTime() - begin) / 1e9, processor / 1e9);
  }

  /// Heap in use after a collection, from a thousand documents to ten times as many.
  private static void memory(Callable<byte[]> work) throws Exception {
    int most = Integer.getInteger("documents", 10_000);
    for (int i = 1; i <= most; i++) {
      work.call();
      if (i % (most / 5) == 0) {
        System.gc();
        System.out.printf(
            Locale.ROOT,
            "%6d documents: %d MB in use%n",
            i,
            MEMORY.getHeapMemoryUsage().getUsed() >> 20);
      }
    }
  }

  private static List<Run> runs(byte[] pdf) throws IOException {
    List<Run> runs = new ArrayList<>();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      for (int number = 1; number <= read.getNumberOfPages(); number++) {
        int page = number - 1;
        PDFTextStripper stripper =
            new PDFTextStripper() {
              @Override
              protected void writeString(String text, List<TextPosition> letters) {
                TextPosition first = letters.getFirst();
                runs.add(
                    new Run(
                        page,
                        first.getXDirAdj(),
                        PDRectangle.A4.getHeight() - first.getYDirAdj(),
                        first.getFontSizeInPt(),
                        first.getFont().getName().contains("Bold"),
                        text));
              }
            };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.getText(read);
      }
    }
    return runs;
  }

  private static final ThreadLocal<TrueTypeFont[]> FONTS =
      ThreadLocal.withInitial(() -> new TrueTypeFont[] {font("Regular"), font("Bold")});

  private static byte[] drawn(List<Run> runs, String serial) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDFont regular = PDType0Font.load(pdf, FONTS.get()[0], true);
      PDFont bold = PDType0Font.load(pdf, FONTS.get()[1], true);
      Guilloche backdrop = new Guilloche(serial);
      int pages = runs.getLast().page() + 1;
      for (int number = 0; number < pages; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream canvas = new PDPageContentStream(pdf, page)) {
          canvas.saveGraphicsState();
          backdrop.paint(canvas, number + 1);
          canvas.restoreGraphicsState();
          for (Run run : runs) {
            if (run.page() == number) {
              canvas.beginText();
              canvas.setFont(run.bold() ? bold : regular, run.size());
              canvas.newLineAtOffset(run.x(), run.y());
              canvas.showText(run.text());
              canvas.endText();
            }
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static TrueTypeFont font(String weight) {
    String path = "/org/greenloop/certificate/fonts/NotoSansSC-" + weight + ".ttf";
    try (InputStream in = LabelDocument.class.getResourceAsStream(path)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      font.setEnableGsub(false);
      return font;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The same texts in their order, to be laid out by WeasyPrint.
  private static String html(List<Run> runs) {
    StringBuilder html =
        new StringBuilder(
            "<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>label</title><style>"
                + "@page{size:A4;margin:20mm} body{font-family:'Noto Sans SC','Noto Sans CJK SC'}"
                + "p{margin:0}</style></head><body>");
    int page = 0;
    for (Run run : runs) {
      String text = run.text().replace("&", "&amp;").replace("<", "&lt;");
      html.append(
          String.format(
              Locale.ROOT,
              "<p style=\"font-size:%.1fpt;font-weight:%d%s\">%s</p>",
              run.size(),
              run.bold() ? 700 : 400,
              run.page() > page ? ";page-break-before:always" : "",
              text));
      page = run.page();
    }
    return html.append("</body></html>").toString();
  }

  private static LabelContent content(String serial) {
    String json =
        "{\"serial\": \"%s\", \"holder\": \"恒美\", \"period\": \"2025\"}".formatted(serial);
    return new LabelContent(
        Language.ZH,
        LabelContent.Kind.GREEN_FACTORY,
        Standing.DEMO,
        serial,
        URI.create("https://label.example.org/v/" + serial),
        new LabelContent.BilingualName("绿环绿色供应链联盟", "Greenloop Green Supply Chain Alliance"),
        new LabelContent.Holder(
            new LabelContent.BilingualName("顺德恒美家用电器有限公司", "Shunde Hengmei Co., Ltd."),
            "91440606MA4UJX7E2Q"),
        new LabelContent.Subject(
            new LabelContent.BilingualName("恒美容桂工厂", "Hengmei Ronggui plant"), "S-0101"),
        new LabelContent.Basis(
            "绿色工厂试点评价方案", "pilot-green-factory", "2026.1", "GB/T 36132-2018 第4.5条、第4.6条"),
        new LabelContent.Result("符合绿色工厂试点要求", "86.5 / 100", "2025年1月至2025年12月"),
        LocalDate.of(2026, 3, 9),
        LocalDate.of(2029, 3, 8),
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                i ->
                    new LabelContent.KeyFigure(
                        "energy." + i, "单位增加值综合能耗", "0.18" + i, "tce/万元", "已证实", i == 5))
            .toList(),
        IntStream.rangeClosed(1, 14)
            .mapToObj(
                i ->
                    new LabelContent.CriterionRow(
                        "C-" + i,
                        "第4.6." + i + "条",
                        "单位增加值综合能耗不高于行业先进值",
                        "0.182",
                        "≤ 0.210",
                        "tce/万元",
                        Judgement.MET,
                        "",
                        "已证实"))
            .toList(),
        List.of("省级电力平均二氧化碳排放因子（2022年）尚未由官方来源证实。"),
        "已载入透明日志",
        List.of(
            new LabelContent.Reviewer("陈慧敏", LocalDate.of(2026, 3, 5)),
            new LabelContent.Reviewer("梁国栋", LocalDate.of(2026, 3, 6))),
        new Attachment("data.json", "application/json", json.getBytes(StandardCharsets.UTF_8)),
        NOW);
  }
}
