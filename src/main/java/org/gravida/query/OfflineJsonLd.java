package org.gravida.query;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.LangJSONLD11;

/** Keeps JSON-LD off the network; a class of its own, so that other formats never load it. */
final class OfflineJsonLd {
  private OfflineJsonLd() {}

  /** Makes a parser refuse to fetch contexts. */
  static void set(RDFParserBuilder builder) {
    builder.set(
        LangJSONLD11.JSONLD_OPTIONS,
        new JsonLdOptions(
            (iri, options) -> {
              throw new JsonLdError(
                  JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                  "contexts are not fetched; write the context into the file: " + iri);
            }));
  }
}
