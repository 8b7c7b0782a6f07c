/// Comprehensive energy consumption by GB/T 2589: activities enter, tonnes of standard coal leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.energy;
