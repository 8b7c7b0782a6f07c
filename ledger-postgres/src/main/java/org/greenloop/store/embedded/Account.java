package org.greenloop.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// On whose behalf PostgreSQL runs. It refuses root, so for root it runs either
/// * in a user namespace of its own, where root's files are still its own but it is no longer root;
///   or, where containers forbid namespaces or the folder belongs to somebody else,
/// * as `nobody`, with the one capability to reach a data folder below a closed home.
///
/// @param prefix what goes before each command
/// @param owner who the files of the database have to belong to
record Account(List<String> prefix, UserPrincipal owner) {

  private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");

  private static final List<String> NOBODY =
      List.of(
          "setpriv",
          "--reuid=nobody",
          "--regid=nogroup",
          "--clear-groups",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override",
          // Without this access(2), which initdb asks, forgets the capability.
          "--securebits=+no_setuid_fixup",
          "--");

  /// The account that can reach the folder; what lies in it is handed over by [#own].
  static Account of(Path folder) throws IOException {
    Path self = Path.of("/proc/self");
    UserPrincipal user = Files.getOwner(self);
    if (!Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))) {
      return new Account(List.of(), user);
    }
    if (canReach(NAMESPACE, folder)) {
      return new Account(NAMESPACE, user);
    }
    if (canReach(NOBODY, folder)) {
      return new Account(NOBODY, lookUp(folder, "nobody"));
    }
    throw new DatabaseNotReadyException(
        "PostgreSQL does not run as root, and here neither «unshare -U» nor «setpriv --reuid=nobody» works;"
            + " start this command as an ordinary user, or set GREENLOOP_DATABASE_URL to a PostgreSQL of your own");
  }

  List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(arguments);
    return command;
  }

  /// Hands everything below the folder to the owner; a folder that was made under the other account
  /// changes hands.
  void own(Path folder) throws IOException {
    if (Files.getOwner(folder).equals(owner)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      // The folder itself comes last: an interrupted walk is then done again.
      for (Path file : files.toList().reversed()) {
        changeOwner(file);
      }
    }
  }

  private void changeOwner(Path file) throws IOException {
    try {
      Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setOwner(owner);
    } catch (NoSuchFileException e) {
      // A temporary file that went away meanwhile needs no owner.
      return;
    }
  }

  private static boolean canReach(List<String> prefix, Path folder) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("test", "-x", folder.toString()));
    try {
      return Program.run(command).succeeded();
    } catch (IOException e) {
      // The program is not installed; the next way is tried.
      return false;
    }
  }

  private static UserPrincipal lookUp(Path folder, String name) throws IOException {
    return folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
  }
}
