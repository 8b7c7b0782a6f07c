/// Packaging: what it is made of, whether it is excessive or harmful, and how often it is used
/// again. Masses, dimensions, test results and counts enter; emissions, spaces, findings and rates
/// leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.packaging;
