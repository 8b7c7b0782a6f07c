package org.greenloop.ontology.dataset;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.greenloop.ontology.vocabulary.Gl;

/// Terms of the dataset beside those of [Gl]; our own are declared in `vocabulary/greenloop.ttl`.
final class Terms {

  static final Node MONTHLY_METRIC = Gl.term("MonthlyMetric");
  static final Node VERSION = Gl.term("version");
  static final Node CONTRIBUTORS = Gl.term("contributors");
  static final Node IN_PARK = Gl.term("inPark");
  static final Node INDUSTRY = Gl.term("industry");
  static final Node REGION = Gl.term("region");
  static final Node LABEL = Gl.term("Label");
  static final Node HOLDER = Gl.term("holder");
  static final Node EXPIRES = Gl.term("expires");
  static final Node REVOCATION_REASON = Gl.term("revocationReason");
  static final Node SUSPENDED_AT = Gl.term("suspendedAt");
  static final Node SUSPENSION_REASON = Gl.term("suspensionReason");
  static final Node SUPERSEDED_AT = Gl.term("supersededAt");
  static final Node BAN_LIFT = Gl.term("BanLift");
  static final Node LIFT = Gl.term("lift");
  static final Node LIFTED_BY = Gl.term("liftedBy");
  static final Node LIFT_REASON = Gl.term("liftReason");
  static final Node OF_ASSESSMENT = Gl.term("assessment");
  static final Node HAS_VERDICT = Gl.term("verdict");
  static final Node DECIDED_AT = Gl.term("decidedAt");

  private static final String ORG = "http://www.w3.org/ns/org#";
  static final Node FORMAL_ORGANIZATION = NodeFactory.createURI(ORG + "FormalOrganization");
  static final Node SITE = NodeFactory.createURI(ORG + "Site");
  static final Node SITE_OF = NodeFactory.createURI(ORG + "siteOf");

  private static final String PROV = "http://www.w3.org/ns/prov#";
  static final Node GENERATED_AT = NodeFactory.createURI(PROV + "generatedAtTime");
  static final Node INVALIDATED_AT = NodeFactory.createURI(PROV + "invalidatedAtTime");

  private Terms() {}
}
