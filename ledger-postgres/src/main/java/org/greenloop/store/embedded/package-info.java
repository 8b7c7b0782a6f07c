/// The PostgreSQL that comes with the application, for those who have none of their own.
///
/// In: a data folder. Out: the address, user and password of a running server, which is the same
/// one for every process that names the same folder. `ServerCheck` judges any server, an outside
/// one as well.
@NullMarked
package org.greenloop.store.embedded;

import org.jspecify.annotations.NullMarked;
