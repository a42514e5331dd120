package org.openscrutiny.returns;

/**
 * Why something that was typed cannot be stored or submitted.
 *
 * @param key the row, as {@link TypedEntry} names it
 * @param field the field: {@code value}, {@code period}, {@code status}, {@code reason},
 * {@code note}, {@code source}, {@code parts}, or the code of a warning
 * @param label what the row is about
 * @param message what is wrong and what to do
 */
public record EntryProblem(String key, String field, String label, String message) {
}
