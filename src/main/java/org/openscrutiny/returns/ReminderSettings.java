package org.openscrutiny.returns;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded of figures that are not entered, as
 * {@code openscrutiny.reminders.before-due}, {@code .due-soon} and {@code .overdue}.
 *
 * @param beforeDue how many days before figures are due contributors are reminded first
 * @param dueSoon how many days before they are reminded again
 * @param overdue how many days after approvers are told what is missing
 */
@ConfigurationProperties("openscrutiny.reminders")
record ReminderSettings(@DefaultValue("10") int beforeDue, @DefaultValue("2") int dueSoon,
		@DefaultValue("3") int overdue) {

	ReminderSettings {
		if (dueSoon < 0 || beforeDue < dueSoon || overdue < 0) {
			throw new IllegalArgumentException(
					"openscrutiny.reminders: before-due must be at least due-soon, and none may be below 0");
		}
	}

}
