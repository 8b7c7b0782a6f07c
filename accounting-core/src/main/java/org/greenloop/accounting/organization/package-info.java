/// Who reports: companies, their sites, the parks they stand in, and the periods they report.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.organization;
