package org.greenloop.cli;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.estimate.EstimateRefused;
import org.greenloop.accounting.evidence.AttachmentRefused;
import org.greenloop.accounting.evidence.EvidenceRefused;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.transparency.LogBroken;
import org.greenloop.batch.closing.UnfinishedRestatement;
import org.greenloop.batch.closing.UnfinishedSubmissions;
import org.greenloop.batch.intake.UnknownCompany;
import org.greenloop.batch.job.JobBusy;
import org.greenloop.batch.job.JobFailed;
import org.greenloop.batch.market.HandOverRefused;
import org.greenloop.batch.plausibility.OverrideRefused;
import org.greenloop.batch.restating.NothingToRestate;
import org.greenloop.ontology.dataset.GraphHeld;
import org.greenloop.ontology.standard.StandardRefused;
import org.greenloop.store.embedded.DatabaseNotReadyException;
import org.greenloop.wording.ConsentWording;
import org.greenloop.wording.DecisionWording;
import org.greenloop.wording.MarketWording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Turns what stopped a command into one sentence and an exit code. Nobody is shown a stack trace;
/// with `GREENLOOP_TRACE=1` it is logged.
final class Failures implements CommandLine.IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  static final String NO_MEMORY =
      "there is not enough memory for this many rows. Run the same command with"
          + " more: GREENLOOP_JAVA_OPTS=-Xmx2g ./greenloop …";
  private static final boolean TRACE = "1".equals(System.getenv("GREENLOOP_TRACE"));

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    Throwable cause = telling(failure);
    sentences(cause, locale(commandLine))
        .forEach(sentence -> commandLine.getErr().println("greenloop: " + sentence));
    commandLine.getErr().flush();
    if (TRACE) {
      LOG.error("{} failed", parsed.originalArgs(), failure);
    }
    return switch (cause) {
      case NotFound notFound -> ExitCode.NOT_FOUND;
      case UnknownCompany unknown -> ExitCode.NOT_FOUND;
      case NoSuchFileException noFile -> ExitCode.NOT_FOUND;
      case FileNotFoundException noFile -> ExitCode.NOT_FOUND;
      case DecisionRefused refused -> ExitCode.CONFLICT;
      case OverrideRefused refused -> ExitCode.CONFLICT;
      case EvidenceRefused refused -> ExitCode.CONFLICT;
      case ProposalRefused refused ->
          refused.reason() == ProposalRefused.Reason.NO_PROPOSAL
              ? ExitCode.NOT_FOUND
              : ExitCode.CONFLICT;
      case MarketRefused refused ->
          refused.isAboutNothing() ? ExitCode.NOT_FOUND : ExitCode.CONFLICT;
      case HandOverRefused refused -> ExitCode.CONFLICT;
      case ConsentRefused refused ->
          refused.isAboutNothing() ? ExitCode.NOT_FOUND : ExitCode.CONFLICT;
      case AttachmentRefused refused -> ExitCode.DATA;
      case UnfinishedSubmissions unfinished -> ExitCode.CONFLICT;
      case UnfinishedRestatement unfinished -> ExitCode.CONFLICT;
      case EstimateRefused refused -> ExitCode.CONFLICT;
      case NothingToRestate nothing -> ExitCode.NOT_FOUND;
      case JobBusy busy -> ExitCode.CONFLICT;
      case LogBroken broken -> ExitCode.DATA;
      case GraphHeld held -> ExitCode.CONFLICT;
      case StandardRefused refused -> ExitCode.DATA;
      default -> ExitCode.FAILURE;
    };
  }

  /// The exception that says something, below those that the frameworks wrap around it.
  private static Throwable telling(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !isOurs(cause)) {
      cause = cause.getCause();
    }
    return isOurs(cause) ? cause : failure;
  }

  private static boolean isOurs(Throwable failure) {
    return failure instanceof NotFound
        || failure instanceof UnknownCompany
        || failure instanceof NoSuchFileException
        || failure instanceof DecisionRefused
        || failure instanceof OverrideRefused
        || failure instanceof EvidenceRefused
        || failure instanceof ProposalRefused
        || failure instanceof MarketRefused
        || failure instanceof HandOverRefused
        || failure instanceof ConsentRefused
        || failure instanceof AttachmentRefused
        || failure instanceof UnfinishedSubmissions
        || failure instanceof UnfinishedRestatement
        || failure instanceof EstimateRefused
        || failure instanceof NothingToRestate
        || failure instanceof JobBusy
        || failure instanceof LogBroken
        || failure instanceof GraphHeld
        || failure instanceof JobFailed
        || failure instanceof StandardRefused
        || failure instanceof DatabaseNotReadyException;
  }

  /// Of the command that failed; Chinese where it has no data.
  private static Locale locale(CommandLine command) {
    return command.getCommandSpec().mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(Workplace.class::isInstance)
        .map(part -> ((Workplace) part).locale())
        .findFirst()
        .orElse(Locale.CHINESE);
  }

  /// One for each thing that is wrong.
  private static List<String> sentences(Throwable cause, Locale locale) {
    return switch (cause) {
      case MarketRefused refused -> new MarketWording().word(refused, locale);
      case HandOverRefused refused -> new MarketWording().word(refused, locale);
      case ConsentRefused refused -> List.of(new ConsentWording().word(refused, locale));
      case DecisionRefused refused -> List.of(new DecisionWording().word(refused, locale));
      default -> List.of(sentence(cause));
    };
  }

  private static String sentence(Throwable cause) {
    return switch (cause) {
      case NoSuchFileException noFile -> "no such file: " + noFile.getFile();
      case DataAccessException lost -> unanswered(lost);
      case TransactionSystemException lost
          when lost.getApplicationException() instanceof OutOfMemoryError ->
          NO_MEMORY;
      case TransactionException lost -> unanswered(lost);
      case BeansException start -> root(start);
      default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
    };
  }

  private static String unanswered(Throwable lost) {
    return "the database did not answer; run the same command again (" + root(lost) + ")";
  }

  private static String root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
