package org.greenloop.ontology.provenance;

import org.greenloop.accounting.certification.BanLift;
import org.greenloop.ontology.vocabulary.Gl;

/// The lift that a label rests on, as part of what the label carries for machines.
public final class LiftGraph {

  private LiftGraph() {}

  /// JSON-LD 1.1 with its context inside.
  ///
  /// @param serial of the label
  public static String jsonLd(BanLift lift, String serial) {
    return GraphWriter.jsonLd(
        new Description(Gl.labelAddress(serial) + "#lift", "gl:BanLift", "prov:Entity")
            .withReference(Term.SCHEME, Gl.schemeAddress(lift.scheme(), lift.edition()))
            .with(Term.GENERATED_AT, lift.givenAt())
            .with(Term.LIFTED_BY, lift.givenByName())
            .with(Term.LIFT_REASON, lift.reason()));
  }
}
