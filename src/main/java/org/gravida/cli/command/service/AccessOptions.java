package org.gravida.cli.command.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.gravida.cli.console.UsageException;
import org.gravida.cli.option.CommandOption;
import org.gravida.server.SparqlServer.Access;

/** The options by which others than the users of this machine are let in. */
final class AccessOptions {
  private static final String HOST = "host";
  private static final String USERS = "user-file";
  private static final String KEYS = "key-store";
  private static final String PASSWORD = "key-store-password-file";

  private AccessOptions() {}

  static Options of() {
    return new Options()
        .addOption(
            CommandOption.of(
                USERS, "FILE", "ask everybody for a name and password: lines NAME: PASSWORD"))
        .addOption(CommandOption.of(KEYS, "FILE", "key store (PKCS12) for TLS"))
        .addOption(CommandOption.of(PASSWORD, "FILE", "file whose first line opens the key store"))
        .addOption(
            CommandOption.of(
                HOST,
                "NAME",
                "answer other machines, which call this one NAME; may be repeated. Needs the other"
                    + " three"));
  }

  /**
   * Returns how others are let in; empty if this machine alone is answered.
   *
   * @throws UsageException if one of the options is missing or of no use, naming it
   */
  static Optional<Access> read(CommandLine line) {
    if (List.of(HOST, USERS, KEYS, PASSWORD).stream().noneMatch(line::hasOption)) {
      return Optional.empty();
    }
    for (String each : List.of(USERS, KEYS, PASSWORD)) {
      if (!line.hasOption(each)) {
        throw new UsageException(
            "--"
                + each
                + " is missing: passwords go over TLS only, and other machines are answered with"
                + " both only");
      }
    }
    Path users = secret(USERS, line);
    if (lines(users).stream().noneMatch(each -> each.matches("[^#:\\s][^:]*:\\s*\\S.*"))) {
      throw new UsageException("--" + USERS + " " + users + ": expected lines NAME: PASSWORD");
    }
    Path keys = secret(KEYS, line);
    String password = lines(secret(PASSWORD, line)).stream().findFirst().orElse("");
    check(keys, password);
    Set<String> names =
        CommandOption.values(line, HOST).stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (String name : names) {
      if (!name.matches("[a-z0-9.-]+|\\[[0-9a-f:]+]")) {
        throw new UsageException("--" + HOST + " " + name + ": expected a name or an address");
      }
    }
    return Optional.of(new Access(users, keys, password, names));
  }

  /**
   * Returns a file that nobody else may read.
   *
   * @throws UsageException if there is none, or others may read it
   */
  static Path secret(String option, CommandLine line) {
    Path file = Path.of(line.getOptionValue(option));
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--" + option + " " + file + ": no such file");
    }
    try {
      Set<PosixFilePermission> open = Files.getPosixFilePermissions(file);
      if (open.contains(PosixFilePermission.GROUP_READ)
          || open.contains(PosixFilePermission.OTHERS_READ)) {
        throw new UsageException(
            "--" + option + " " + file + ": others may read it; run chmod 600 " + file);
      }
    } catch (UnsupportedOperationException e) {
      return file; // a file system without such permissions
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return file;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void check(Path keys, String password) {
    char[] secret = password.toCharArray();
    try (var in = Files.newInputStream(keys)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      if (store.size() == 0) {
        throw new UsageException("--" + KEYS + " " + keys + ": it holds no key");
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new UsageException("--" + KEYS + " " + keys + ": cannot be opened: " + e.getMessage());
    } finally {
      Arrays.fill(secret, ' ');
    }
  }
}
