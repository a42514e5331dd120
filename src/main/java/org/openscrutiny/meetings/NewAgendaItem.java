package org.openscrutiny.meetings;

/**
 * An item to begin an agenda with.
 *
 * @param content what is known of it
 * @param standing whether every agenda of the body has it
 */
record NewAgendaItem(ItemContent content, boolean standing) {
}
