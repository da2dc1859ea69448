/**
 * Programs that are measured, each a process of its own. Ontologies and tables come in, answers go
 * out. The OWL API and FastCSV are allowed. Never here: how they are measured.
 */
package org.gravida.benchmark.peer;
