package org.gravida.server;

import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.riot.RDFLanguages;

/** The Graph Store Protocol for reading, where the only graph needs no name. */
final class ReadOnlyData extends GSP_R {
  @Override
  protected void execGetQuads(HttpAction action) {
    var lang =
        RDFLanguages.contentTypeToLang(ActionLib.contentNegotationRDF(action).getContentTypeStr());
    action.beginRead();
    try {
      ActionLib.graphResponse(action, decideDataset(action).getDefaultGraph(), lang);
      ServletOps.success(action);
    } finally {
      action.endRead();
    }
  }
}
