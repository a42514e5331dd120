package org.openscrutiny.minutes;

/**
 * What minutes say again and again.
 */
public enum StandardPhrase {

	NONE_DECLARED("None declared", "None declared.", false),

	NO_QUESTIONS("No public questions", "No public questions were submitted.", false),

	RECORDED("Meeting recorded",
			"The chair told those present that the meeting was broadcast live and recorded, and that press and public could record it too, save for any confidential or exempt item.",
			false),

	NOTED("Resolved: report noted", "That the report be noted.", true),

	CORRECT_RECORD("Resolved: minutes confirmed as a correct record",
			"That the minutes of the last meeting be confirmed as a correct record.", true),

	APOLOGIES("Apologies, from the meeting’s record", "", false),

	ATTENDANCE("Attendance, from the meeting’s record", "", false);

	private final String label;

	private final String text;

	private final boolean resolution;

	StandardPhrase(String label, String text, boolean resolution) {
		this.label = label;
		this.text = text;
		this.resolution = resolution;
	}

	public String getLabel() {
		return this.label;
	}

	/** Empty where the words come from the meeting's record. */
	String getText() {
		return this.text;
	}

	/** Whether it is a resolution, and else part of the discussion. */
	public boolean isResolution() {
		return this.resolution;
	}

}
