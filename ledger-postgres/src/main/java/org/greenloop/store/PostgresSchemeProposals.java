package org.greenloop.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.accounting.proposal.ProposalDraft;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.ProposalRefused.Reason;
import org.greenloop.accounting.proposal.ProposalVote;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.accounting.proposal.SchemeProposal.Ending;
import org.greenloop.accounting.proposal.SchemeProposal.State;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Who writes holds one lock for all proposals: whether an edition may be adopted depends on those
/// adopted before.
final class PostgresSchemeProposals implements SchemeProposals {

  private static final String SELECT =
      """
      SELECT p.id, p.scheme, p.edition, p.name, p.name_english, p.valid_from, p.sha256, p.file_name,
        p.remark, p.proposed_by, p.proposed_at, e.state, e.ended_by, e.reason, e.ended_at
      FROM scheme_proposal p
      LEFT JOIN scheme_ending e ON e.proposal_id = p.id
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PostgresSchemeProposals(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public SchemeProposal propose(ProposalDraft draft) {
    return transactions.execute(
        status -> {
          lock();
          Standard standard = draft.standard();
          Optional<SchemeProposal> open =
              list(
                      "WHERE p.scheme = :scheme AND p.edition = :edition AND e.state IS NULL",
                      Map.of("scheme", standard.id(), "edition", standard.edition()))
                  .stream()
                  .findFirst();
          if (open.isEmpty()) {
            return get(insert(draft));
          }
          return open.filter(one -> one.sha256().equals(draft.sha256()))
              .filter(one -> one.proposedBy().equals(draft.by()))
              .orElseThrow(
                  () ->
                      new ProposalRefused(
                          Reason.ALREADY_OPEN, standard.reference(), open.orElseThrow().id()));
        });
  }

  private void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(0x676C73)").query().singleRow();
  }

  private long insert(ProposalDraft draft) {
    return jdbc.sql(
            """
            INSERT INTO scheme_proposal (scheme, edition, name, name_english, valid_from, sha256,
              file_name, content, remark, proposed_by, proposed_at)
            VALUES (:scheme, :edition, :name, :nameEnglish, :from, :sha256, :fileName, :content,
              :remark, :by, :at)
            RETURNING id
            """)
        .param("scheme", draft.standard().id())
        .param("edition", draft.standard().edition())
        .param("name", draft.standard().name())
        .param("nameEnglish", draft.standard().nameEnglish())
        .param("from", draft.standard().validFrom())
        .param("sha256", draft.sha256())
        .param("fileName", draft.fileName())
        .param("content", draft.content())
        .param("remark", draft.remark())
        .param("by", draft.by())
        .param("at", draft.at().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<SchemeProposal> find(long id) {
    return list("WHERE p.id = :id", Map.of("id", id)).stream().findFirst();
  }

  private SchemeProposal get(long id) {
    return find(id).orElseThrow(() -> new ProposalRefused(Reason.NO_PROPOSAL, id));
  }

  @Override
  public List<SchemeProposal> list() {
    return list("", Map.of());
  }

  private List<SchemeProposal> list(String condition, Map<String, Object> parameters) {
    Map<Long, List<ProposalVote>> votes =
        jdbc
            .sql(
                """
                SELECT v.*
                FROM scheme_vote v
                JOIN scheme_proposal p ON p.id = v.proposal_id
                LEFT JOIN scheme_ending e ON e.proposal_id = p.id
                %s
                ORDER BY v.voted_at, v.reviewer
                """
                    .formatted(condition))
            .params(parameters)
            .query((row, index) -> Map.entry(row.getLong("proposal_id"), vote(row)))
            .list()
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return jdbc.sql(SELECT + condition + " ORDER BY p.id DESC")
        .params(parameters)
        .query((row, index) -> proposal(row, votes.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static ProposalVote vote(ResultSet row) throws SQLException {
    return new ProposalVote(
        row.getString("reviewer"),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("reason"),
        row.getObject("voted_at", OffsetDateTime.class).toInstant());
  }

  private static SchemeProposal proposal(ResultSet row, List<ProposalVote> votes)
      throws SQLException {
    String state = row.getString("state");
    return new SchemeProposal(
        row.getLong("id"),
        row.getString("scheme"),
        row.getString("edition"),
        row.getString("name"),
        row.getString("name_english"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("sha256"),
        row.getString("file_name"),
        row.getString("remark"),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        votes,
        state == null
            ? Optional.empty()
            : Optional.of(
                new Ending(
                    State.valueOf(state),
                    row.getString("ended_by"),
                    row.getString("reason"),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant())));
  }

  @Override
  public byte[] getContent(long id) {
    return jdbc.sql("SELECT content FROM scheme_proposal WHERE id = :id")
        .param("id", id)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new IllegalArgumentException("no proposal has the number " + id));
  }

  @Override
  public SchemeProposal vote(long id, ProposalVote vote, Consumer<SchemeProposal> beforeAdoption) {
    return transactions.execute(
        status -> {
          lock();
          SchemeProposal proposal = requireOpen(id);
          if (proposal.votes().stream().anyMatch(one -> one.reviewer().equals(vote.reviewer()))) {
            throw new ProposalRefused(Reason.VOTED, vote.reviewer(), id);
          }
          boolean adopts = vote.verdict() == Verdict.APPROVE && !proposal.votes().isEmpty();
          if (adopts) {
            beforeAdoption.accept(proposal);
          }
          insert(id, vote);
          if (adopts || vote.verdict() == Verdict.REJECT) {
            end(
                proposal,
                new Ending(
                    adopts ? State.ADOPTED : State.REJECTED,
                    vote.reviewer(),
                    vote.reason(),
                    vote.at()));
          }
          return get(id);
        });
  }

  private SchemeProposal requireOpen(long id) {
    SchemeProposal proposal = get(id);
    if (proposal.state() != State.OPEN) {
      throw new ProposalRefused(Reason.ENDED, id, proposal.state());
    }
    return proposal;
  }

  private void insert(long id, ProposalVote vote) {
    jdbc.sql(
            """
            INSERT INTO scheme_vote (proposal_id, reviewer, verdict, reason, voted_at)
            VALUES (:id, :reviewer, :verdict, :reason, :at)
            """)
        .param("id", id)
        .param("reviewer", vote.reviewer())
        .param("verdict", vote.verdict().name())
        .param("reason", vote.reason())
        .param("at", vote.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void end(SchemeProposal proposal, Ending ending) {
    jdbc.sql(
            """
            INSERT INTO scheme_ending (proposal_id, scheme, edition, state, ended_by, reason, ended_at)
            VALUES (:id, :scheme, :edition, :state, :by, :reason, :at)
            """)
        .param("id", proposal.id())
        .param("scheme", proposal.scheme())
        .param("edition", proposal.edition())
        .param("state", ending.state().name())
        .param("by", ending.by())
        .param("reason", ending.reason())
        .param("at", ending.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public SchemeProposal withdraw(long id, String by, String reason, Instant at) {
    return transactions.execute(
        status -> {
          lock();
          end(requireOpen(id), new Ending(State.WITHDRAWN, by, reason, at));
          return get(id);
        });
  }

  @Override
  public List<Long> listAdoptedIds() {
    return jdbc.sql(
            "SELECT proposal_id FROM scheme_ending WHERE state = 'ADOPTED' ORDER BY proposal_id")
        .query(Long.class)
        .list();
  }

  @Override
  public List<AdoptedEdition> listAdopted() {
    return jdbc.sql(
            """
            SELECT p.id, e.ended_at, p.content
            FROM scheme_ending e
            JOIN scheme_proposal p ON p.id = e.proposal_id
            WHERE e.state = 'ADOPTED'
            ORDER BY p.id
            """)
        .query(
            (row, index) ->
                new AdoptedEdition(
                    row.getLong("id"),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                    row.getBytes("content")))
        .list();
  }
}
