package org.greenloop.accounting.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Port: declared evidence. Only ever added to; the same said again adds nothing.
public interface EvidenceBook {

  /// Adds the next version of a statement with its attachments, all or nothing; bytes that are kept
  /// already are not kept twice.
  ///
  /// @param isVeto whether the criterion asks for a fact
  /// @return the statement in force, which is the one before where the draft says the same
  /// @throws EvidenceRefused where the draft lacks something or has too much
  CriterionStatement state(
      Application application,
      String criterion,
      boolean isVeto,
      StatementDraft draft,
      String by,
      Instant at);

  /// Scores one version of a statement.
  ///
  /// @param version that the reviewer read
  /// @throws EvidenceRefused where there is no such statement, or a newer one
  CriterionScore score(
      Application application,
      String criterion,
      int version,
      BigDecimal share,
      String remark,
      String reviewer,
      Instant at);

  /// Adds a question or an answer to the last one.
  ///
  /// @throws EvidenceRefused for an answer where nothing was asked
  CriterionMessage say(
      Application application,
      String criterion,
      CriterionMessage.Kind kind,
      String text,
      String by,
      Instant at);

  Dossier find(Application application);

  /// As [#find] of several at once; one of which nothing was ever said has an empty dossier.
  Map<Application, Dossier> findAll(Collection<Application> applications);

  /// Grows with every statement and score: two equal numbers are the same evidence.
  long lastWritten();

  /// Applications of a subject for which something was declared or asked, by scheme, edition and
  /// period.
  List<Application> list(int subjectId);

  /// Newest statements without a score and questions without an answer, the longest waiting first.
  /// A statement on a criterion with a figure is among them, although it needs no score.
  List<Waiting> listWaiting();

  /// Bytes of an attachment of any version of a statement; empty where the application has none
  /// with that hash.
  Optional<EvidenceFile> findFile(Application application, String sha256);
}
