/// The commands: `./greenloop <command>`. Data on standard output, messages on standard error.
@org.jspecify.annotations.NullMarked
package org.greenloop.cli;
