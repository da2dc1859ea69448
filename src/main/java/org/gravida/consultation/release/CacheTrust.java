package org.gravida.consultation.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Says whether others may have changed what is kept in a folder. */
public final class CacheTrust {
  private static final Path PROCESS = Path.of("/proc/self");
  private static final String ROOT = "root";

  private CacheTrust() {}

  /** Returns why a folder or file cannot be trusted; empty if it can, or is not there. */
  public static Optional<String> doubt(Path path) throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null || !Files.exists(path)) {
      return Optional.empty();
    }
    var attributes = view.readAttributes();
    var permissions = attributes.permissions();
    if (permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      return Optional.of(path + " may be written by others (chmod go-w would end that)");
    }
    String owner = attributes.owner().getName();
    return owner.equals(ROOT) || owner.equals(user())
        ? Optional.empty()
        : Optional.of(path + " belongs to " + owner);
  }

  private static String user() throws IOException {
    return Files.exists(PROCESS)
        ? Files.getOwner(PROCESS).getName()
        : System.getProperty("user.name");
  }

  /** Makes a folder, and those above it, that only the user may enter, if it is not there. */
  public static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var own = PosixFilePermissions.fromString("rwx------");
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(own));
    } catch (UnsupportedOperationException e) {
      // a system whose files have no such permissions
      Files.createDirectories(folder);
    }
  }
}
