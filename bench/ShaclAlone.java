import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/// Jena SHACL by itself: every subject a graph with its values, every graph against the same shapes.
///
///     java -cp 'lib/*' ShaclAlone.java METRICS.csv SHAPES.ttl THREADS
///
/// METRICS.csv is what `greenloop metrics --format csv` prints. The clock runs while graphs are made and validated, with all
/// subjects read before and nothing stored after.
final class ShaclAlone {

  private static final String NS = "https://w3id.org/greenloop/bench#";

  private ShaclAlone() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, Map<String, String>> subjects = read(Path.of(arguments[0]));
    Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(arguments[1]));
    int threads = Integer.parseInt(arguments[2]);
    List<Map.Entry<String, Map<String, String>>> all = new ArrayList<>(subjects.entrySet());
    long begin = System.nanoTime();
    long conforming = 0;
    long results = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<long[]>> parts = new ArrayList<>();
      for (int i = 0; i < all.size(); i += 50) {
        List<Map.Entry<String, Map<String, String>>> part =
            all.subList(i, Math.min(i + 50, all.size()));
        parts.add(pool.submit((Callable<long[]>) () -> validate(shapes, part)));
      }
      for (Future<long[]> part : parts) {
        conforming += part.get()[0];
        results += part.get()[1];
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "%d %.1f %.0f %d conforming, %d results%n",
        all.size(), seconds, all.size() / seconds, conforming, results);
  }

  private static Map<String, Map<String, String>> read(Path csv) throws Exception {
    Map<String, Map<String, String>> subjects = new LinkedHashMap<>();
    for (String line : Files.readAllLines(csv)) {
      String[] cells = line.split(",", -1);
      if (!cells[3].isEmpty() && !cells[0].equals("subject")) {
        subjects.computeIfAbsent(cells[0], code -> new LinkedHashMap<>()).put(cells[2], cells[3]);
      }
    }
    return subjects;
  }

  private static long[] validate(
      Shapes shapes, List<Map.Entry<String, Map<String, String>>> subjects) {
    long conforming = 0;
    long results = 0;
    for (Map.Entry<String, Map<String, String>> subject : subjects) {
      Graph graph = GraphFactory.createDefaultGraph();
      Node node = NodeFactory.createURI(NS + "subject/" + subject.getKey());
      graph.add(node, RDF.type.asNode(), NodeFactory.createURI(NS + "Subject"));
      subject
          .getValue()
          .forEach(
              (code, value) ->
                  graph.add(
                      node,
                      NodeFactory.createURI(NS + code),
                      NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal)));
      ValidationReport report = ShaclValidator.get().validate(shapes, graph);
      conforming += report.conforms() ? 1 : 0;
      results += report.getEntries().size();
    }
    return new long[] {conforming, results};
  }
}
