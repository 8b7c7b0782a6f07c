package org.greenloop.ontology.dataset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.ontology.vocabulary.Gl;

/// Addresses of things, the same as in published assessments.
final class Address {

  private Address() {}

  static Node of(Subject subject) {
    return NodeFactory.createURI(Gl.BASE + "subject/" + encoded(subject.code()));
  }

  static Node ofLabel(String serial) {
    return NodeFactory.createURI(Gl.BASE + "label/" + encoded(serial));
  }

  static Node ofMetric(Subject subject, YearMonth month, String indicator, int version) {
    return NodeFactory.createURI(metrics(subject, month) + indicator + "/" + version);
  }

  /// How the addresses of a subject's figures in a month begin.
  static String metrics(Subject subject, YearMonth month) {
    return Gl.BASE + "metric/" + encoded(subject.code()) + "/" + month + "/";
  }

  /// As part of an address; `/` and `:` stay readable.
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%3A", ":");
  }
}
