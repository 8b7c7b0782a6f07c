/// What is recovered from products at the end of their life: masses enter, rates and avoided
/// burdens leave. Avoided burdens are reported apart and never netted with an inventory.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.recycling;
