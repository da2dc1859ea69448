package org.gravida.spark;

import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;

/** A wide table in Parquet, laid out as CSV by Spark's own readers and writers. */
final class Parquet {
  private Parquet() {}

  static boolean isNamed(String input) {
    return new Path(input).getName().endsWith(".parquet");
  }

  /** Writes a file or folder as a folder of CSV. */
  static void layOut(String input, String folder) {
    var table = SparkSession.builder().getOrCreate().read().parquet(input);
    var words =
        Stream.of(table.columns())
            .map(name -> table.col("`" + name.replace("`", "``") + "`").cast("string").as(name))
            .toArray(Column[]::new);
    table
        .select(words)
        .write()
        .option("header", true)
        .option("quoteAll", true)
        .option("escape", "\"")
        .option("ignoreLeadingWhiteSpace", false)
        .option("ignoreTrailingWhiteSpace", false)
        .csv(folder);
  }
}
