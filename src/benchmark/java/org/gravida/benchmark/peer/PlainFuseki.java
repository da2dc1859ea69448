package org.gravida.benchmark.peer;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Fuseki as it comes, with a file in memory; says its port and waits. */
public final class PlainFuseki {
  private PlainFuseki() {}

  /** Takes the file to load. */
  public static void main(String[] words) {
    var dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(() -> RDFDataMgr.read(dataset, words[0]));
    var server = FusekiServer.create().port(0).loopback(true).add("/", dataset).build().start();
    System.err.println("serving http://localhost:" + server.getHttpPort() + "/");
    server.join();
  }
}
