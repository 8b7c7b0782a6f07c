package org.greenloop.accounting.footprint.network;

/// The footprint of one unit of a product in one impact category.
///
/// @param value in the unit of the category per unit of the product
/// @param errorBound how far the calculation may be off, in the same unit: the equations are solved
///   to this, whatever the data are worth
/// @param evidence what the bound rests on
public record Footprint(double value, double errorBound, Loop.Evidence evidence) {}
