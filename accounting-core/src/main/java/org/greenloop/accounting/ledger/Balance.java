package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;

/// Sum of the entries of one site, month, account and counterparty: what closing starts from.
///
/// @param sum exact
/// @param confidence of the least sure factor among the entries
/// @param entries how many rows it sums, reversals included
public record Balance(
    int siteId,
    Optional<Integer> counterpartyId,
    Account account,
    BigDecimal sum,
    Confidence confidence,
    long entries) {}
