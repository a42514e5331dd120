package org.openscrutiny.audit;

/**
 * What an act was about.
 *
 * @param kind the kind of record, such as "account" or "membership"
 * @param reference what identifies it for ever, such as an identifier or a printed
 * reference
 * @param title what people call it
 */
public record Subject(String kind, String reference, String title) {
}
