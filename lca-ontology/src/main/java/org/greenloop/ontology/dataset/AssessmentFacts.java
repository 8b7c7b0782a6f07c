package org.greenloop.ontology.dataset;

import com.apicatalog.jsonld.JsonLdOptions;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDF;
import org.greenloop.accounting.projection.JudgedSubject;
import org.greenloop.ontology.vocabulary.Gl;

/// Assessments as they were stored, with what was decided. Schemes, criteria and indicators have
/// their own graph, subjects and figures their own statements; here they are only named. A figure
/// that an assessment used and that is described nowhere was corrected since.
final class AssessmentFacts {

  private static final String ASSESSMENTS = Gl.BASE + "assessment/";

  private AssessmentFacts() {}

  static void describe(Facts facts, List<JudgedSubject> judged) {
    judged.forEach(one -> describe(facts, one));
  }

  private static void describe(Facts facts, JudgedSubject judged) {
    Graph content = parse(judged.assessment().content());
    Predicate<Node> own = node -> node.isURI() && node.getURI().startsWith(ASSESSMENTS);
    facts.addAll(content.stream().filter(triple -> own.test(triple.getSubject())).toList());
    content.stream(Node.ANY, RDF.type.asNode(), Gl.ASSESSMENT)
        .map(Triple::getSubject)
        .filter(own)
        .forEach(
            address -> {
              facts.number(address, Terms.VERSION, judged.assessment().version());
              judged
                  .decision()
                  .ifPresent(
                      decision ->
                          facts
                              .add(address, Terms.HAS_VERDICT, Gl.concept(decision.verdict()))
                              .instant(address, Terms.DECIDED_AT, decision.at()));
              judged
                  .entry()
                  .map(entry -> entry.label().serial())
                  .ifPresent(
                      serial -> facts.add(Address.ofLabel(serial), Terms.OF_ASSESSMENT, address));
            });
  }

  /// Our own text; should it ask for anything elsewhere all the same, it gets nothing.
  private static Graph parse(String jsonLd) {
    JsonLdOptions options =
        new JsonLdOptions(
            (address, ignored) -> {
              throw new IllegalStateException("an assessment asks for " + address);
            });
    return RDFParser.create()
        .fromString(jsonLd)
        .lang(Lang.JSONLD11)
        .base(Gl.BASE)
        .set(LangJSONLD11.JSONLD_OPTIONS, options)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
        .toGraph();
  }
}
