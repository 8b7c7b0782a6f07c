package org.greenloop.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.greenloop.accounting.transparency.LogKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator may set, by property or environment (`GREENLOOP_DATABASE_URL`,
/// `GREENLOOP_PUBLIC_URL` …).
///
/// @param data folder of the embedded database, the files handed in, keys and logs
/// @param databaseUrl JDBC address of an outside PostgreSQL; without it the embedded one runs
/// @param databaseUser owner of the schema there
/// @param publicUrl address under which others reach this service; it stands in QR codes
/// @param issuerZh name of the alliance that awards labels
/// @param signingKey PKCS#12 file; without it a self-made demo key, marked on every document
/// @param signingToken configuration of a PKCS#11 token (for the JDK's SunPKCS11), in place of a
///   file; its PIN is the password of the signing key
/// @param signingCertificatesBefore certificates of earlier signing keys: what they signed stays
///   valid
/// @param timeStampService RFC 3161 service that stamps every signature; without it none is asked
/// @param revocationLists files or folders with the current revocation lists of the authorities
///   above signing key and time-stamp service: documents then carry what proves them
/// @param logKey file with the key of the transparency log; without it a self-made one
/// @param logKeysBefore public keys that the log was signed with earlier, as the log wrote them
/// @param renewalNoticeDays so long before a document ends its holder and the alliance are told
/// @param standards folder with scheme files of the operator's own
/// @param sparqlTimeout after which a query of the graph is stopped
/// @param sparqlRows that an answer of the graph has at most
@ConfigurationProperties("greenloop")
public record GreenloopSettings(
    @DefaultValue("data") Path data,
    @Nullable String databaseUrl,
    @DefaultValue("") String databaseUser,
    @DefaultValue("") String databasePassword,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("示例绿色供应链联盟") String issuerZh,
    @DefaultValue("Example Green Supply Chain Alliance") String issuerEn,
    @Nullable Path signingKey,
    @DefaultValue("") String signingKeyPassword,
    @Nullable Path signingToken,
    @DefaultValue List<Path> signingCertificatesBefore,
    @Nullable URI timeStampService,
    @DefaultValue List<Path> revocationLists,
    @Nullable Path logKey,
    @DefaultValue List<String> logKeysBefore,
    @DefaultValue("60") int renewalNoticeDays,
    @Nullable Path standards,
    @DefaultValue("10s") Duration sparqlTimeout,
    @DefaultValue("10000") int sparqlRows) {

  /// The RDF dataset, which can be made again from the database.
  Path graph() {
    return data.resolve("graph");
  }

  List<LogKey> earlierLogKeys() {
    return logKeysBefore.stream()
        .map(
            text ->
                LogKey.find(text)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "greenloop.log-keys-before: '"
                                    + text
                                    + "' is no public key of a log")))
        .toList();
  }

  Path keys() {
    return data.resolve("keys");
  }

  /// Where every file that was handed in is kept.
  public Path files() {
    return data.resolve("files");
  }
}
