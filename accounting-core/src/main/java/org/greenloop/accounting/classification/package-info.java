/// Lists of codes that facts are told with: industries, regions, waste, materials, units.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.classification;
