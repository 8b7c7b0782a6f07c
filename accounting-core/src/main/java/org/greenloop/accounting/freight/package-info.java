/// Freight: transport activity, its emissions by ISO 14083, hubs, and the vehicle fleet.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.freight;
