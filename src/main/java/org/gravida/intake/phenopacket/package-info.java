/**
 * Phenopackets of version 2. Parsed JSON comes in; patients in codes go out, free of the format.
 * Only the JDK is allowed. Never here: the meaning of a code of a vocabulary, clinical words.
 */
package org.gravida.intake.phenopacket;
