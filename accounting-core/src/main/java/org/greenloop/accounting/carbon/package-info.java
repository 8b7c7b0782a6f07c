/// Greenhouse gas accounting by GB/T 32150: activities enter, tonnes of CO2 leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.carbon;
