package org.greenloop.certificate.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Files with revocation lists of the authorities above signer and time-stamp service, which
/// somebody keeps current: nothing is fetched from here. They are read at every signing.
public final class RevocationLists {

  private static final String DELTA = "2.5.29.27";

  private final List<Path> places;

  /// @param places files, or folders of files: revocation lists in DER or PEM, and certificates of
  ///   authorities that neither the signing key nor the time-stamp brings along
  public RevocationLists(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /// Every certificate from these up to one that signs itself, and a list for each but the last.
  ///
  /// @param at when the lists have to be current
  /// @throws IOException when a file cannot be read, a list or an authority is missing, a list is
  ///   overdue, or a certificate is revoked
  Archive about(List<X509Certificate> chains, Instant at) throws IOException {
    Set<X509Certificate> authorities = new LinkedHashSet<>(chains);
    List<X509CRL> known = new ArrayList<>();
    for (Path file : files()) {
      read(file, authorities, known);
    }
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    Set<X509CRL> lists = new LinkedHashSet<>();
    Deque<X509Certificate> waiting = new ArrayDeque<>(chains);
    while (!waiting.isEmpty()) {
      X509Certificate certificate = waiting.remove();
      if (certificates.add(certificate) && !DocumentVerifier.isIssuedBy(certificate, certificate)) {
        X509Certificate issuer = issuer(certificate, authorities);
        lists.add(currentList(certificate, issuer, known, at));
        waiting.add(issuer);
      }
    }
    return new Archive(List.copyOf(certificates), List.copyOf(lists));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> inside = Files.list(place)) {
          inside.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      } else {
        files.add(place);
      }
    }
    return files;
  }

  private static void read(Path file, Set<X509Certificate> authorities, List<X509CRL> lists)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      try {
        factory
            .generateCRLs(new ByteArrayInputStream(bytes))
            .forEach(list -> lists.add((X509CRL) list));
      } catch (CRLException e) {
        factory
            .generateCertificates(new ByteArrayInputStream(bytes))
            .forEach(certificate -> authorities.add((X509Certificate) certificate));
      }
    } catch (CertificateException e) {
      throw new IOException(
          file + " holds neither revocation lists nor certificates in DER or PEM", e);
    }
  }

  private static X509Certificate issuer(
      X509Certificate certificate, Set<X509Certificate> authorities) throws IOException {
    return authorities.stream()
        .filter(authority -> DocumentVerifier.isIssuedBy(certificate, authority))
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "no certificate of %s, who issued %s; put it beside the revocation lists"
                        .formatted(
                            certificate.getIssuerX500Principal(),
                            certificate.getSubjectX500Principal())));
  }

  private static X509CRL currentList(
      X509Certificate certificate, X509Certificate issuer, List<X509CRL> known, Instant at)
      throws IOException {
    X509CRL list =
        known.stream()
            .filter(one -> one.getExtensionValue(DELTA) == null)
            .filter(one -> Archive.isIssuedBy(one, issuer))
            .max(Comparator.comparing(X509CRL::getThisUpdate))
            .orElseThrow(
                () ->
                    new IOException(
                        "no revocation list of %s, who issued %s"
                            .formatted(
                                issuer.getSubjectX500Principal(),
                                certificate.getSubjectX500Principal())));
    Date due = list.getNextUpdate();
    if (due != null && due.toInstant().isBefore(at)) {
      throw new IOException(
          "the revocation list of %s was to be renewed by %s; fetch the present one"
              .formatted(issuer.getSubjectX500Principal(), due.toInstant()));
    }
    X509CRLEntry entry = list.getRevokedCertificate(certificate);
    if (entry != null) {
      throw new IOException(
          "%s was revoked at %s"
              .formatted(
                  certificate.getSubjectX500Principal(), entry.getRevocationDate().toInstant()));
    }
    return list;
  }
}
