package org.openscrutiny.statements;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;

/**
 * The national statement of a quarter, whatever versions of it there are.
 */
@Entity
public class Statement extends AggregateRoot<StatementId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private StatementId id;

	private String slug;

	private String title;

	private LocalDate figuresTo;

	private @Nullable String source;

	private @Nullable String sourceNote;

	protected Statement() {
	}

	Statement(Quarter quarter) {
		this.id = StatementId.create();
		this.slug = quarter.slug();
		this.title = "National statement, " + quarter.inWords();
		this.figuresTo = quarter.endsOn();
	}

	@Override
	public StatementId getId() {
		return this.id;
	}

	/** The last part of its address: that of the quarter. */
	public String getSlug() {
		return this.slug;
	}

	public String getTitle() {
		return this.title;
	}

	/** The quarter that it is about. */
	public Quarter getQuarter() {
		return Quarter.read(this.slug).orElseThrow();
	}

	/** The last day that a figure may be about. */
	public LocalDate getFiguresTo() {
		return this.figuresTo;
	}

	/** The document that it is brought in from; null if it is made here. */
	public @Nullable String getSource() {
		return this.source;
	}

	/** What readers should know of that document. */
	public @Nullable String getSourceNote() {
		return this.sourceNote;
	}

	Subject subject() {
		return new Subject("national statement", this.slug, this.title);
	}

}
