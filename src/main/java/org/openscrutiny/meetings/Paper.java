package org.openscrutiny.meetings;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A paper that an agenda names for one of its items.
 */
@Entity
@Table(name = "agenda_paper")
class Paper {

	@Id
	private UUID id;

	private int position;

	private String title;

	@Enumerated(EnumType.STRING)
	private @Nullable Status status;

	private @Nullable String note;

	protected Paper() {
	}

	Paper(int position, String title, Status status) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.title = title;
		this.status = status;
	}

	String getTitle() {
		return this.title;
	}

	/** Null where no agenda says it. */
	@Nullable Status getStatus() {
		return this.status;
	}

	@Nullable String getNote() {
		return this.note;
	}

	/**
	 * How far a paper is there.
	 */
	enum Status {

		ATTACHED("Attached", "attached"),

		TO_FOLLOW("To follow", "follow"),

		/** Nothing is written: the report is given by word of mouth. */
		VERBAL("Verbal", "verbal");

		private final String label;

		private final String tag;

		Status(String label, String tag) {
			this.label = label;
			this.tag = tag;
		}

		String getLabel() {
			return this.label;
		}

		String getTag() {
			return this.tag;
		}

	}

}
