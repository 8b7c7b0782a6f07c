package org.greenloop.accounting.proposal;

import java.time.Instant;
import org.greenloop.accounting.certification.Verdict;

/// What a reviewer says of a proposal.
public record ProposalVote(String reviewer, Verdict verdict, String reason, Instant at) {}
