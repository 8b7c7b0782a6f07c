package org.greenloop.batch.market;

import java.util.Optional;

/// Who trades.
///
/// @param companyId whose sites trade; empty for an operator, who acts for any company
/// @param username written down with what is done
public record Trader(Optional<Integer> companyId, String username) {}
