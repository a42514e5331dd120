package org.openscrutiny.scorecards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.MeasureId;

/**
 * Measures that a version of a scorecard tells of although they stand under no indicator
 * of the plan, by what they are about.
 */
@Entity
@Table(name = "scorecard_topic")
public class Topic {

	@Id
	private UUID id;

	private int position;

	private String title;

	private @Nullable String note;

	@ElementCollection
	@CollectionTable(name = "scorecard_topic_measure", joinColumns = @JoinColumn(name = "topic_id"))
	@AttributeOverride(name = "value", column = @Column(name = "measure_id"))
	@OrderColumn(name = "position")
	@Fetch(FetchMode.SUBSELECT)
	private List<MeasureId> measures = new ArrayList<>();

	protected Topic() {
	}

	Topic(int position, Terms terms) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.title = terms.title();
		this.note = terms.note();
		this.measures.addAll(terms.measures());
	}

	public UUID getId() {
		return this.id;
	}

	int getPosition() {
		return this.position;
	}

	public String getTitle() {
		return this.title;
	}

	/** What readers should know of these figures. */
	public @Nullable String getNote() {
		return this.note;
	}

	public List<MeasureId> getMeasures() {
		return Collections.unmodifiableList(this.measures);
	}

	Terms getTerms() {
		return new Terms(this.title, this.note, this.measures);
	}

	/**
	 * What a topic is made of.
	 *
	 * @param title what the figures are about
	 * @param note what readers should know of them
	 * @param measures the measures, in their order
	 */
	public record Terms(String title, @Nullable String note, List<MeasureId> measures) {

		public Terms {
			measures = List.copyOf(measures);
		}

	}

}
