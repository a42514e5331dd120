package org.openscrutiny.statements;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a national priority is judged by.
 */
@Entity
public class NationalMetric {

	@Id
	private UUID id;

	private int position;

	private String title;

	@Enumerated(EnumType.STRING)
	private SourceLevel level;

	@Embedded
	private @Nullable Baseline baseline;

	protected NationalMetric() {
	}

	NationalMetric(int position, String title, SourceLevel level, @Nullable Baseline baseline) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.title = title;
		this.level = level;
		this.baseline = baseline;
	}

	public int getPosition() {
		return this.position;
	}

	public String getTitle() {
		return this.title;
	}

	public SourceLevel getLevel() {
		return this.level;
	}

	/** The time that its figures are held against; null if none is set. */
	public @Nullable Baseline getBaseline() {
		return this.baseline;
	}

}
