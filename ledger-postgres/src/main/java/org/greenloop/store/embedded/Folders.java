package org.greenloop.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folders that appear complete or not at all: made under another name, written to the disk, then
/// renamed.
final class Folders {

  private Folders() {}

  static void publish(Path unfinished, Path finished) throws IOException {
    Program.run(List.of("sync", "--file-system", unfinished.toString()));
    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel parent = FileChannel.open(finished.getParent(), StandardOpenOption.READ)) {
      parent.force(true);
    }
  }

  /// Clears away what a killed process left unfinished. A program that it had started may still be
  /// writing there, so what cannot be deleted now is left to the next time.
  static void discardUnfinished(Path parent, String prefix) throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(parent, prefix + "*")) {
      for (Path folder : unfinished) {
        discard(folder);
      }
    }
  }

  private static void discard(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException changed) {
            return delete(directory);
          }
        });
  }

  private static FileVisitResult delete(Path file) {
    try {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    } catch (IOException stillInUse) {
      return FileVisitResult.CONTINUE;
    }
  }
}
