package org.openscrutiny.actions.web;

import java.util.Arrays;
import java.util.Locale;

import org.openscrutiny.shared.NotFound;

/**
 * What can be entered of an action, each on a page of its own.
 */
enum Act {

	UPDATE("Add an update", "What was done so far", "Save the update", "The update was saved."),

	COMPLETION("Complete the action", "What was done", "Complete the action", "The action is completed."),

	DEFERRAL("Defer the action", "Why it is deferred", "Defer the action", "The action is deferred."),

	REOPENING("Re-open the action", "Why it is re-opened", "Re-open the action", "The action is outstanding again.");

	private final String title;

	private final String question;

	private final String button;

	private final String notice;

	Act(String title, String question, String button, String notice) {
		this.title = title;
		this.question = question;
		this.button = button;
		this.notice = notice;
	}

	static Act at(String path) {
		return Arrays.stream(values())
			.filter((act) -> act.getPath().equals(path))
			.findFirst()
			.orElseThrow(() -> new NotFound("act " + path));
	}

	public String getPath() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String getTitle() {
		return this.title;
	}

	public String getQuestion() {
		return this.question;
	}

	public String getButton() {
		return this.button;
	}

	String getNotice() {
		return this.notice;
	}

	/** Whether only those who keep the tracker may do it, and not the owner. */
	boolean isKeepers() {
		return this == REOPENING;
	}

	/** Whether it is done with a completed action, and not with an outstanding one. */
	boolean isOfCompleted() {
		return this == REOPENING;
	}

	/** Whether a link, a minute or a document can show it. */
	public boolean isShown() {
		return this == UPDATE || this == COMPLETION;
	}

	public boolean isDeferral() {
		return this == DEFERRAL;
	}

}
