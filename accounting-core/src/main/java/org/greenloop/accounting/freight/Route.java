package org.greenloop.accounting.freight;

/// Where a leg begins and ends.
public record Route(Coordinates origin, Coordinates destination) {}
