/**
 * The same answers as those of one process, from a Spark cluster. A cohort and a compiled release
 * come in; part files of rows and problems go out. Apache Spark is allowed, with the files of
 * Hadoop that it brings. Never here: what a patient's answer is, or how a row is written.
 */
package org.gravida.spark;
