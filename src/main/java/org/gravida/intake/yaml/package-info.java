/**
 * Files in YAML, which say what JSON says. Lines come in; pieces of JSON go out, a document at a
 * time. snakeyaml-engine is allowed. Never here: what a key means, other formats, clinical words.
 */
package org.gravida.intake.yaml;
