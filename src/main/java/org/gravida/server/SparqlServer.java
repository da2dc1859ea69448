package org.gravida.server;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.eclipse.jetty.server.AbstractConnector;

/** A running server on this machine, for this machine only. */
public final class SparqlServer implements AutoCloseable {
  private static final int THREADS = 64;
  private static final String ROOT = "/";
  private static final String JSON = "application/json; charset=utf-8";

  /** The paths beside those of commands, files of the page and named queries. */
  private static final Set<String> PAGES =
      Set.of(
          ROOT,
          "/sparql",
          "/data",
          "/q",
          "/examples",
          "/.well-known/void",
          "/openapi.json",
          "/health",
          "/metrics");

  private static final Operation QUERY =
      Operation.alloc("urn:gravida:server:query", "query", "guarded SPARQL query");
  private static final Operation DATA =
      Operation.alloc("urn:gravida:server:data", "data", "graph for reading");

  private final FusekiServer fuseki;

  /**
   * How others than the users of this machine are let in: by TLS, and a name with a password for
   * every path.
   *
   * @param users file of lines {@code name: password}
   * @param keys key store in PKCS12
   * @param password of the key store
   * @param names by which this machine is called; if there are none, it listens to itself alone
   */
  public record Access(Path users, Path keys, String password, Set<String> names) {
    public Access {
      requireNonNull(users, "users");
      requireNonNull(keys, "keys");
      requireNonNull(password, "password");
      names = Set.copyOf(names);
    }

    void open(FusekiServer.Builder builder, int port) {
      builder
          .port(-1)
          .https(port, keys.toString(), password)
          .loopback(names.isEmpty())
          .passwordFile(users.toString())
          .realm("Gravida")
          .auth(AuthScheme.BASIC)
          .serverAuthPolicy(Auth.ANY_USER);
    }
  }

  private SparqlServer(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any that is free
   * @param access how others are let in; if empty, this machine alone is answered, without TLS
   * @throws PortException if the port is taken, or this user may not use it
   */
  public static SparqlServer start(Served served, int port, Optional<Access> access) {
    var description = new ServiceDescription(served);
    var routes = new QueryRoutes(served);
    var turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    String paths = OpenApi.of(served);
    var metrics = new Metrics();
    Set<String> names = access.map(Access::names).orElse(Set.of());
    var posted =
        CommandRoutes.COMMANDS.keySet().stream()
            .filter(name -> !name.equals(CommandRoutes.TERMS))
            .map(ROOT::concat)
            .collect(Collectors.toSet());
    var known = new HashSet<>(PAGES);
    CommandRoutes.COMMANDS.keySet().forEach(name -> known.add(ROOT + name));
    var data =
        DataService.newBuilder(served.graph().dataset())
            .addEndpoint(QUERY, "sparql")
            .addEndpoint(DATA, "data");
    var builder =
        FusekiServer.create()
            .port(port)
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .numServerThreads(4, THREADS)
            .addFilter("/*", new GuardedRequests(served.body(), known, posted, names, metrics))
            .addFilter("/*", new PageFiles(description))
            .registerOperation(QUERY, new GuardedQueries(served, description))
            .registerOperation(DATA, new ReadOnlyData())
            .add(ROOT, data)
            .addServlet("/.well-known/void", new Page(description::whole))
            .addServlet("/examples", new Page(description::examples))
            .addServlet("/q", new Page(routes::answer))
            .addServlet("/q/*", new Page(routes::answer))
            .addServlet("/health", new Page(request -> new Reply(200, JSON, health(served))))
            .addServlet("/metrics", new Page(request -> metrics.reply(served.graph().size())))
            .addServlet("/openapi.json", new Page(request -> new Reply(200, JSON, paths)));
    CommandRoutes.COMMANDS
        .keySet()
        .forEach(name -> builder.addServlet("/" + name, new CommandRoutes(name, served, turns)));
    access.ifPresent(each -> each.open(builder, port));
    try {
      var fuseki = builder.build();
      wait(fuseki, served.limits().time());
      return new SparqlServer(fuseki.start());
    } catch (FusekiException e) {
      throw new PortException(port, e);
    }
  }

  /** Lets a client be silent as long as its call may take; zero is any time. */
  private static void wait(FusekiServer fuseki, Duration time) {
    for (var each : fuseki.getJettyServer().getConnectors()) {
      if (each instanceof AbstractConnector connector && !time.isZero()) {
        connector.setIdleTimeout(Math.max(connector.getIdleTimeout(), time.toMillis()));
      }
    }
  }

  /** A port cannot be used. */
  public static final class PortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortException(int port, FusekiException cause) {
      super("port " + port + " is taken or not allowed; choose another with --port", cause);
    }
  }

  private static String health(Served served) {
    var versions = served.versions();
    return JsonBuilder.buildObject(
            json ->
                json.pair("ok", true)
                    .pair("tool", versions.tool())
                    .pair("ontology", versions.ontology())
                    .pair("hash", versions.hash())
                    .pair("reasoner", versions.reasoner())
                    .pair("statements", served.graph().size()))
        + "\n";
  }

  /** Returns the port it listens to. */
  public int port() {
    return fuseki.getHttpPort() > 0 ? fuseki.getHttpPort() : fuseki.getHttpsPort();
  }

  /** Waits until it is closed or the thread is interrupted. */
  public void await() {
    try {
      fuseki.join();
    } catch (FusekiException e) {
      // the thread was interrupted: that is how it ends
    }
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
