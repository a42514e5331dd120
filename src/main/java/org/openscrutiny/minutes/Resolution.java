package org.openscrutiny.minutes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Something that was resolved, or a point below it. Changed through its
 * {@link MinuteEntry} alone, and known by its identifier for ever, so that an action can
 * name it.
 */
@Entity
@Table(name = "minute_resolution")
class Resolution {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ResolutionId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "parent"))
	private @Nullable ResolutionId parent;

	private int position;

	private String text;

	protected Resolution() {
	}

	Resolution(ResolutionId id) {
		this.id = id;
		this.text = "";
	}

	void place(@Nullable ResolutionId parent, int position, String text) {
		this.parent = parent;
		this.position = position;
		this.text = text;
	}

	ResolutionId getId() {
		return this.id;
	}

	@Nullable ResolutionId getParent() {
		return this.parent;
	}

	int getPosition() {
		return this.position;
	}

	String getText() {
		return this.text;
	}

}
