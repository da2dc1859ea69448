/**
 * The benchmark suite. Sampled cohorts come in; medians and ratios of whole processes go out, each
 * answer compared before a time counts. Jena, the OWL API and FastCSV are allowed, other reasoners
 * only by name. Never here: anything that the product needs.
 */
package org.gravida.benchmark;
