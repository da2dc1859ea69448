/**
 * Compressed streams and archives. Bytes come in; bytes go out, packed or unpacked. Zstd-jni is
 * allowed. Never here: what the bytes say.
 */
package org.gravida.intake.packing;
