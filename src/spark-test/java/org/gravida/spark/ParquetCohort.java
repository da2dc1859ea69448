package org.gravida.spark;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Writes a CSV as Parquet, for a test. */
final class ParquetCohort {
  private ParquetCohort() {}

  /** Takes the CSV and the folder to be made. */
  public static void main(String[] files) throws IOException {
    try (var spark = SparkSession.builder().master("local[2]").getOrCreate()) {
      var table = spark.read().option("header", true).csv(files[0]);
      table.repartition(3).write().parquet(files[1]);
    }
  }
}
