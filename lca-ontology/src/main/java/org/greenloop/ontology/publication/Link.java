package org.greenloop.ontology.publication;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.greenloop.ontology.vocabulary.Gl;

/// Something referred to.
///
/// @param text short name, such as `prov:Plan`
/// @param address permanent
/// @param path where it stands in this service, such as `ns#Scheme`; empty for what others publish
public record Link(String text, String address, Optional<String> path) {

  static Link to(Node node) {
    String address = node.getURI();
    return new Link(
        Prefixes.shorten(address)
            .orElseGet(
                () -> address.startsWith(Gl.BASE) ? address.substring(Gl.BASE.length()) : address),
        address,
        address.startsWith(Gl.BASE)
            ? Optional.of(address.substring(Gl.BASE.length()))
            : Optional.empty());
  }
}
