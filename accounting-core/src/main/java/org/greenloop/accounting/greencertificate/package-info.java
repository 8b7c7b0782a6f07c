/// Green electricity certificates 绿色电力证书: batches enter, allocations to sites and months leave,
/// each serial once.
@org.jspecify.annotations.NullMarked
package org.greenloop.accounting.greencertificate;
