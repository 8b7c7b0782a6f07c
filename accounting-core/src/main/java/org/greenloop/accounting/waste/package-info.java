/// Solid waste: what was made, used, stored and disposed of enters, the parts of the use rate and
/// the emissions of disposal leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.waste;
