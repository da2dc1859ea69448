/**
 * The laws of the house as tests. Classes, sources and ontology files come in; broken laws go out,
 * each naming its place. ArchUnit is allowed. Never here: tests of what a single room does.
 */
package org.gravida.house;
