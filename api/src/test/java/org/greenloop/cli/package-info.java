/// The command line from inside.
@org.jspecify.annotations.NullMarked
package org.greenloop.cli;
