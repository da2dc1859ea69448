package org.gravida.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Others than this machine are answered over TLS, and with a password only. */
@DisabledOnOs(OS.WINDOWS)
class AccessTest {
  private static final String SECRET = "keep it";
  private static final String ADA = "Basic " + encoded("ada:lovely");

  @TempDir private Path folder;
  private Path users;
  private Path keys;
  private Path password;

  @BeforeEach
  void write() throws Exception {
    users = secret("users", "# who may ask\nada: lovely\n");
    password = secret("password", SECRET + "\n");
    keys = folder.resolve("keys.p12");
    var making =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "gravida",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                SECRET)
            .redirectErrorStream(true)
            .start();
    making.getInputStream().readAllBytes();
    assertThat(making.waitFor()).isZero();
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
  }

  private Path secret(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static String encoded(String words) {
    return Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
  }

  private List<String> options(String... more) {
    var all =
        new ArrayList<>(
            List.of(
                "--user-file",
                users.toString(),
                "--key-store",
                keys.toString(),
                "--key-store-password-file",
                password.toString()));
    all.addAll(List.of(more));
    return all;
  }

  private HttpClient client() throws Exception {
    var trusted = KeyStore.getInstance(keys.toFile(), SECRET.toCharArray());
    var anchor = KeyStore.getInstance("PKCS12");
    anchor.load(null, null);
    anchor.setCertificateEntry("gravida", trusted.getCertificate("gravida"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchor);
    var tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  private static HttpResponse<String> get(
      HttpClient client, int port, String path, String authorization) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (path.startsWith("/classify")) {
      request.POST(BodyPublishers.ofString("[]"));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void noPathAnswersWithoutThePassword() throws Exception {
    try (var server = Serving.with(options("--host", "clinic.example").toArray(String[]::new))) {
      assertThat(server.said()).contains("serving https://clinic.example:" + server.port());
      var client = client();
      for (String path :
          List.of(
              "/",
              "/page/app.js",
              "/sparql?query=ASK%7B%7D",
              "/data",
              "/q",
              "/q/sources-and-their-use",
              "/examples",
              "/health",
              "/openapi.json",
              "/.well-known/void",
              "/terms",
              "/classify",
              "/nothing")) {
        assertThat(get(client, server.port(), path, "").statusCode()).as(path).isEqualTo(401);
        assertThat(get(client, server.port(), path, "Basic " + encoded("ada:Lovely")).statusCode())
            .as(path)
            .isEqualTo(401);
      }
      assertThat(get(client, server.port(), "/health", ADA).statusCode()).isEqualTo(200);
      assertThat(get(client, server.port(), "/sparql?query=ASK%7B%7D", ADA).statusCode())
          .isEqualTo(200);
      assertThat(get(client, server.port(), "/.well-known/void", ADA).body())
          .contains("https://localhost:" + server.port());
    }
  }

  @Test
  void otherMachinesAreNotAnsweredWithoutTlsAndPasswords() throws IOException {
    assertThat(Serving.refused("--host", "clinic.example")).contains("--user-file is missing");
    for (int i = 0; i < 6; i += 2) {
      var some = options("--host", "clinic.example");
      String left = some.remove(i);
      some.remove(i);
      assertThat(Serving.refused(some.toArray(String[]::new))).contains(left + " is missing");
    }
    assertThat(Serving.refused(options("--host", "a/b").toArray(String[]::new)))
        .contains("expected a name or an address");
    Files.writeString(password, "wrong\n");
    assertThat(Serving.refused(options().toArray(String[]::new)))
        .contains("keys.p12: cannot be opened");
    Files.writeString(users, "# nobody\n");
    assertThat(Serving.refused(options().toArray(String[]::new)))
        .contains("expected lines NAME: PASSWORD");
    Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(Serving.refused(options().toArray(String[]::new)))
        .contains("others may read it; run chmod 600");
  }
}
