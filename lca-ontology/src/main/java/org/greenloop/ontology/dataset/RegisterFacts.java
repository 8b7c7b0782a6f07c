package org.greenloop.ontology.dataset;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.projection.JudgedSubject;
import org.greenloop.accounting.projection.JudgedSubject.RegisterEntry;
import org.greenloop.ontology.vocabulary.Gl;

/// Labels as the public register shows them: no score and no figure, and nobody who decided; where
/// they stand, when that changed and why; of a label that rests on an unconfirmed number who lifted
/// the ban on that, as the label prints it.
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
    IssuedDocument document = entry.label();
    Node label = Address.ofLabel(document.serial());
    facts
        .type(label, Terms.LABEL)
        .text(label, DCTerms.identifier.asNode(), document.serial())
        .add(label, Gl.SUBJECT, Address.of(subject))
        .add(label, Terms.HOLDER, Address.of(holder))
        .add(
            label,
            Gl.BY_SCHEME,
            NodeFactory.createURI(
                Gl.schemeAddress(judged.assessment().scheme(), judged.assessment().edition())))
        .text(label, Gl.PERIOD, judged.assessment().period())
        .instant(label, Terms.GENERATED_AT, document.issuedAt());
    document.validUntil().ifPresent(day -> facts.date(label, Terms.EXPIRES, day));
    entry.lift().ifPresent(lift -> describe(facts, label, lift));
    standing(facts, label, document);
  }

  /// What ended it, and a suspension that has not been lifted. That it expires is no statement of
  /// its own: a query compares the last day with today.
  private static void standing(Facts facts, Node label, IssuedDocument document) {
    document
        .find(StandingChange.Kind.REVOKED)
        .ifPresent(
            revoked ->
                facts
                    .instant(label, Terms.INVALIDATED_AT, revoked.at())
                    .text(label, Terms.REVOCATION_REASON, revoked.reason()));
    document
        .find(StandingChange.Kind.SUPERSEDED)
        .ifPresent(
            superseded -> {
              facts.instant(label, Terms.SUPERSEDED_AT, superseded.at());
              superseded
                  .successor()
                  .ifPresent(
                      serial ->
                          facts.add(label, DCTerms.isReplacedBy.asNode(), Address.ofLabel(serial)));
            });
    document
        .find(StandingChange.Kind.SUSPENDED)
        .filter(any -> document.isSuspended())
        .ifPresent(
            suspended ->
                facts
                    .instant(label, Terms.SUSPENDED_AT, suspended.at())
                    .text(label, Terms.SUSPENSION_REASON, suspended.reason()));
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
