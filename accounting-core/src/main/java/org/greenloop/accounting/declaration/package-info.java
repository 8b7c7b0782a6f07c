/// What a site declares rather than measures: an item of a list and its value, with its evidence.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.declaration;
