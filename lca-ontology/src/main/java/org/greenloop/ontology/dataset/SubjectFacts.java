package org.greenloop.ontology.dataset;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.ontology.vocabulary.Gl;

/// Who a subject is.
final class SubjectFacts {

  private SubjectFacts() {}

  /// What may be said of it to everybody.
  static void name(Facts facts, Subject subject) {
    Node address = Address.of(subject);
    facts
        .text(address, DCTerms.identifier.asNode(), subject.code())
        .names(address, subject.name(), subject.nameEnglish())
        .add(address, Gl.HAS_SUBJECT_KIND, Gl.concept(subject.kind()));
  }

  static void describe(Facts facts, Subject subject, SubjectDirectory directory) {
    name(facts, subject);
    Node address = Address.of(subject);
    if (subject.kind() == SubjectKind.COMPANY) {
      facts.type(address, Terms.FORMAL_ORGANIZATION);
    }
    if (subject.kind() == SubjectKind.SITE) {
      facts.type(address, Terms.SITE);
      subject
          .companyId()
          .ifPresent(
              company -> facts.add(address, Terms.SITE_OF, Address.of(directory.get(company))));
    }
    subject
        .parkId()
        .ifPresent(park -> facts.add(address, Terms.IN_PARK, Address.of(directory.get(park))));
    subject.industry().ifPresent(code -> facts.text(address, Terms.INDUSTRY, code));
    subject.region().ifPresent(code -> facts.text(address, Terms.REGION, code));
  }
}
