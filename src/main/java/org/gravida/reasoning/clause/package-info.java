/**
 * HermiT's clauses as plain data. What the reader of clauses found comes in; clauses under names
 * that are the same at each reading go out. Never here: the libraries that the clauses come from.
 *
 * <p>Example: a body of one class and a head of another say that whatever is in the first is in the
 * second.
 */
package org.gravida.reasoning.clause;
