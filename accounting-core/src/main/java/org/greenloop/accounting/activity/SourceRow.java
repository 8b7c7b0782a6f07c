package org.greenloop.accounting.activity;

/// Where a fact was read: the submission and its row as a spreadsheet shows it (header is row 1).
public record SourceRow(long submissionId, int row) {}
