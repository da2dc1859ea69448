package org.gravida.query;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.gravida.query.result.Names;

/** Parses query files, each text once. */
final class QuerySyntax {
  private static final int KEPT = 500;
  private static final int LONGEST_KEPT = 20_000;
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");
  private static final Pattern UNEXPECTED =
      Pattern.compile("^Encountered \"(?: \"[^\"]*\" \")?(.*?)\"+ at line");
  private static final Map<String, Query> PARSED = new ConcurrentHashMap<>();

  /** What is told of a query that no parser can follow. */
  static final String TOO_DEEP = "it is nested too deeply";

  private QuerySyntax() {}

  /**
   * Returns the parsed query, which may use our prefixes without declaring them; it must not be
   * changed.
   *
   * @throws UnreadableQueryException if it does not parse, or asks for what is not allowed
   */
  static Query parse(QueryFile file) {
    Query known = PARSED.get(file.text());
    if (known != null) {
      return known;
    }
    try {
      var query = new Query();
      query.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
      QueryFactory.parse(query, file.text(), null, Syntax.defaultQuerySyntax);
      query.ensureResultVars();
      QueryNames.of(query)
          .refused()
          .ifPresent(
              what -> {
                throw new UnreadableQueryException(
                    file.path().toString(),
                    what + "; only data given by --data and --rdf is asked");
              });
      if (PARSED.size() >= KEPT) {
        PARSED.clear();
      }
      if (file.text().length() <= LONGEST_KEPT) {
        PARSED.put(file.text(), query);
      }
      return query;
    } catch (StackOverflowError e) {
      throw new UnreadableQueryException(file.path().toString(), TOO_DEEP);
    } catch (QueryParseException e) {
      throw new UnreadableQueryException(
          place(file.path(), e), isOfDepth(e) ? TOO_DEEP : reason(e));
    } catch (QueryException e) {
      throw new UnreadableQueryException(
          file.path().toString(), isOfDepth(e) ? TOO_DEEP : firstLine(e));
    }
  }

  private static boolean isOfDepth(QueryException e) {
    return e.getCause() instanceof StackOverflowError;
  }

  private static String place(Path path, QueryParseException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    if (place.find()) {
      return path + ":" + place.group(1) + ":" + place.group(2);
    }
    return e.getLine() > 0 ? path + ":" + e.getLine() + ":" + e.getColumn() : path.toString();
  }

  private static String reason(QueryParseException e) {
    Matcher token = UNEXPECTED.matcher(firstLine(e));
    return token.find() ? "unexpected " + token.group(1).strip() : firstLine(e);
  }

  static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("not a query");
  }
}
