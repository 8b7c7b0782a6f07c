package org.greenloop.ontology.publication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.greenloop.ontology.vocabulary.Gl;

/// Short names of namespaces, the same in Turtle, in JSON-LD and on pages.
final class Prefixes {

  private static final Map<String, String> NAMESPACES = namespaces();
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private Prefixes() {}

  /// Namespaces by prefix, in a fixed order.
  static Map<String, String> all() {
    return NAMESPACES;
  }

  /// `gl:Scheme`; empty where no prefix fits.
  static Optional<String> shorten(String address) {
    return NAMESPACES.entrySet().stream()
        .filter(entry -> address.startsWith(entry.getValue()))
        .filter(entry -> LOCAL.matcher(address.substring(entry.getValue().length())).matches())
        .map(entry -> entry.getKey() + ":" + address.substring(entry.getValue().length()))
        .findFirst();
  }

  private static Map<String, String> namespaces() {
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("gl", Gl.NAMESPACE);
    namespaces.put("cbv", "https://ref.gs1.org/cbv/");
    namespaces.put("dcam", "http://purl.org/dc/dcam/");
    namespaces.put("dcat", "http://www.w3.org/ns/dcat#");
    namespaces.put("dct", DCTerms.getURI());
    namespaces.put("org", "http://www.w3.org/ns/org#");
    namespaces.put("owl", OWL.getURI());
    namespaces.put("prov", "http://www.w3.org/ns/prov#");
    namespaces.put("qudt", "http://qudt.org/schema/qudt/");
    namespaces.put("rdf", RDF.getURI());
    namespaces.put("rdfs", RDFS.getURI());
    namespaces.put("sh", "http://www.w3.org/ns/shacl#");
    namespaces.put("skos", SKOS.getURI());
    namespaces.put("sosa", "http://www.w3.org/ns/sosa/");
    namespaces.put("unit", "http://qudt.org/vocab/unit/");
    namespaces.put("vann", "http://purl.org/vocab/vann/");
    namespaces.put("xsd", XSD.getURI());
    return Collections.unmodifiableMap(namespaces);
  }
}
