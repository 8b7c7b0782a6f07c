package org.greenloop.ontology.dataset;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.projection.JudgedSubject;
import org.greenloop.accounting.projection.JudgedSubject.RegisterEntry;
import org.greenloop.ontology.vocabulary.Gl;

/// Labels as the public register shows them: no score and no figure, and nobody who decided; of a
/// label that rests on an unconfirmed number who lifted the ban on that, as the label prints it.
final class RegisterFacts {

  private RegisterFacts() {}

  static void describe(Facts facts, List<JudgedSubject> judged, SubjectDirectory directory) {
    for (JudgedSubject one : judged) {
      one.entry().ifPresent(entry -> describe(facts, one, entry, directory));
    }
  }

  private static void describe(
      Facts facts, JudgedSubject judged, RegisterEntry entry, SubjectDirectory directory) {
    Subject subject = directory.get(judged.assessment().subjectId());
    Subject holder = subject.companyId().map(directory::get).orElse(subject);
    SubjectFacts.name(facts, subject);
    SubjectFacts.name(facts, holder);
    Node label = Address.ofLabel(entry.serial());
    facts
        .type(label, Terms.LABEL)
        .text(label, DCTerms.identifier.asNode(), entry.serial())
        .add(label, Gl.SUBJECT, Address.of(subject))
        .add(label, Terms.HOLDER, Address.of(holder))
        .add(
            label,
            Gl.BY_SCHEME,
            NodeFactory.createURI(
                Gl.schemeAddress(judged.assessment().scheme(), judged.assessment().edition())))
        .text(label, Gl.PERIOD, judged.assessment().period())
        .instant(label, Terms.GENERATED_AT, entry.issuedAt())
        .date(label, Terms.EXPIRES, entry.validUntil());
    entry.lift().ifPresent(lift -> describe(facts, label, lift));
    entry
        .revocation()
        .ifPresent(
            revocation ->
                facts
                    .instant(label, Terms.INVALIDATED_AT, revocation.at())
                    .text(label, Terms.REVOCATION_REASON, revocation.reason()));
  }

  private static void describe(Facts facts, Node label, BanLift lift) {
    Node node = NodeFactory.createURI(label.getURI() + "#lift");
    facts
        .add(label, Terms.LIFT, node)
        .type(node, Terms.BAN_LIFT)
        .instant(node, Terms.GENERATED_AT, lift.givenAt())
        .text(node, Terms.LIFTED_BY, lift.givenByName())
        .text(node, Terms.LIFT_REASON, lift.reason());
  }
}
