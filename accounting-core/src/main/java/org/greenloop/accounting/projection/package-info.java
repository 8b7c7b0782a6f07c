/// What a copy of the books outside of the database needs to follow them: changes since a position
/// enter, the facts they concern leave.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.projection;
