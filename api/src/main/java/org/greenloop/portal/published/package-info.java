/// The vocabulary, schemes, indicators, codes and shapes at the paths of their permanent addresses,
/// for people and for programs.
@org.jspecify.annotations.NullMarked
package org.greenloop.portal.published;
