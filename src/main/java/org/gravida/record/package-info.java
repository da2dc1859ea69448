/**
 * Patient facts as recorded, and problems with them. Nothing comes in; records go out to every
 * other room. Only the JDK is allowed. Never here: interpretation, file formats, clinical
 * knowledge.
 */
package org.gravida.record;
