package org.gravida.intake.packing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Files held in memory and never on disk: what is piped and can only be read at any place, and what
 * stands in an archive.
 */
public final class HeldFiles implements AutoCloseable {
  /** The most that is held of a pipe, in bytes. */
  private static final long MOST = 1_000_000_000L;

  /** The most that an archive may hold when it is unpacked, in bytes. */
  private static final long MOST_UNPACKED = 200_000_000L;

  private static final int MOST_FILES = 10_000;
  private static final String SLASH = "/";
  private static final String NAME_IT = "Unpack it and name the folder.";

  private final List<FileSystem> memories = new ArrayList<>();
  private boolean isInside;

  /** Holds a stream as a file of this name. */
  public Path file(InputStream in, String name) throws IOException {
    Path file = memory().getPath(last(name));
    new Budget(MOST, "more than 1 GB in a pipe", "Name the file itself.").copy(in, file);
    return file;
  }

  /**
   * Unpacks a zip archive; each of its files fits its checksum.
   *
   * @param sink takes a folder that is called as the archive, or its only file
   * @throws UnreadableArchiveException if it is none, is damaged, or holds too much
   */
  public void unzip(Path archive, Consumer<Path> sink) throws IOException {
    unpack(
        String.valueOf(archive.getFileName()),
        folder -> {
          try (var zip = ZipArchive.open(archive)) {
            for (String name : zip.names()) {
              try (var in = zip.read(name)) {
                folder.take(name, in);
              }
            }
          }
        },
        sink);
  }

  /** Unpacks a tar archive; see {@link #unzip}. */
  public void untar(InputStream in, String name, Consumer<Path> sink) throws IOException {
    var bytes = new TarBytes(in);
    var tar = new TarArchiveInputStream(bytes, ISO_8859_1.name());
    unpack(
        last(name),
        folder -> {
          try {
            for (var each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
              if (each.isFile()) {
                folder.take(ZipArchive.decoded(each.getName()), tar);
              }
            }
          } catch (DamagedArchiveException | UnreadableArchiveException e) {
            throw e;
          } catch (IOException e) {
            throw bytes.isOver()
                ? UnreadableArchiveException.cutOff(e)
                : UnreadableArchiveException.damaged(e);
          }
          if (!bytes.isEnded()) {
            throw UnreadableArchiveException.cutOff(new EOFException("it has no end"));
          }
        },
        sink);
  }

  /** Puts the files of an archive into a folder. */
  @FunctionalInterface
  private interface Filling {
    void fill(Unpacking folder) throws IOException;
  }

  private void unpack(String name, Filling filling, Consumer<Path> sink) throws IOException {
    if (isInside) {
      throw new UnreadableArchiveException("an archive in an archive", "Unpack the outer one.");
    }
    var folder = new Unpacking(name);
    try {
      filling.fill(folder);
    } catch (DamagedArchiveException | ZipException | IllegalArgumentException e) {
      throw UnreadableArchiveException.damaged(e);
    }
    isInside = true;
    try {
      sink.accept(folder.path());
    } finally {
      isInside = false;
    }
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private FileSystem memory() {
    var memory = Jimfs.newFileSystem(Configuration.unix());
    memories.add(memory);
    return memory;
  }

  /** Lets go of all of them. */
  @Override
  public void close() {
    try {
      for (FileSystem each : memories) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    memories.clear();
  }

  private static UnreadableArchiveException refused(String what) {
    return new UnreadableArchiveException("an archive with " + what, NAME_IT);
  }

  /** How many bytes may still come. */
  private static final class Budget {
    private final String found;
    private final String remedy;
    private long left;

    Budget(long left, String found, String remedy) {
      this.left = left;
      this.found = found;
      this.remedy = remedy;
    }

    void copy(InputStream in, Path file) throws IOException {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
        byte[] some = new byte[1 << 16];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
          left -= count;
          if (left < 0) {
            throw new UnreadableArchiveException(found, remedy);
          }
          out.write(some, 0, count);
        }
      } catch (FileAlreadyExistsException e) {
        throw refused("two files " + file.getFileName());
      }
    }
  }

  /** A folder that an archive is unpacked into. */
  private final class Unpacking {
    private final Path folder;
    private final Budget budget =
        new Budget(MOST_UNPACKED, "more than 200 MB in an archive", NAME_IT);
    private final List<Path> files = new ArrayList<>();

    Unpacking(String name) throws IOException {
      folder = Files.createDirectories(memory().getPath(name));
    }

    void take(String name, InputStream in) throws IOException {
      String plain = name.replace('\\', '/');
      if (plain.endsWith(SLASH) || isOfSystem(plain)) {
        return;
      }
      if (files.size() == MOST_FILES) {
        throw refused("more than " + MOST_FILES + " files");
      }
      try {
        Path file = folder.resolve(plain.replaceFirst("^/+", "")).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
          throw refused("a name that is outside of it: " + name);
        }
        Files.createDirectories(file.getParent());
        budget.copy(in, file);
        files.add(file);
      } catch (FileSystemException | IllegalArgumentException e) {
        throw refused("a name that no file can have: " + name);
      }
    }

    /** Says whether a file is what a system adds to archives by itself. */
    private static boolean isOfSystem(String name) {
      return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    /** Returns the only file, or the innermost folder that holds all of them. */
    Path path() throws IOException {
      if (files.isEmpty()) {
        throw new UnreadableArchiveException(
            "an archive without a file", "Put patient files into it, or name them.");
      }
      if (files.size() == 1) {
        return files.get(0);
      }
      Path inner = files.get(0).getParent();
      for (Path file : files) {
        while (!file.startsWith(inner)) {
          inner = inner.getParent();
        }
      }
      return inner;
    }
  }
}
