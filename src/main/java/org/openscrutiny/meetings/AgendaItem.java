package org.openscrutiny.meetings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda, with its papers. An item may have more than one heading under
 * its number. Where only the minutes are known, it has their number and none of its own.
 */
@Entity
@Table(name = "agenda_item")
class AgendaItem {

	@Id
	private UUID id;

	private int position;

	private @Nullable Integer number;

	private @Nullable Integer minuteNumber;

	private boolean standing;

	private @Nullable String ask;

	private @Nullable String reportOf;

	private @Nullable LocalTime startsAt;

	private @Nullable String note;

	@ElementCollection
	@CollectionTable(name = "agenda_topic", joinColumns = @JoinColumn(name = "item_id"))
	@OrderColumn(name = "position")
	@Column(name = "topic")
	@Fetch(FetchMode.SUBSELECT)
	private List<String> topics = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "item_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<Paper> papers = new ArrayList<>();

	protected AgendaItem() {
	}

	AgendaItem(int position, List<String> topics) {
		if (topics.isEmpty()) {
			throw new IllegalArgumentException("An agenda item has a heading");
		}
		this.id = UUID.randomUUID();
		this.position = position;
		this.number = position;
		this.topics.addAll(topics);
	}

	AgendaItem attach(String title, Paper.Status status) {
		this.papers.add(new Paper(this.papers.size() + 1, title, status));
		return this;
	}

	UUID getId() {
		return this.id;
	}

	@Nullable Integer getNumber() {
		return this.number;
	}

	@Nullable Integer getMinuteNumber() {
		return this.minuteNumber;
	}

	/** Whether every meeting has this item, such as apologies. */
	boolean isStanding() {
		return this.standing;
	}

	@Nullable String getAsk() {
		return this.ask;
	}

	@Nullable String getReportOf() {
		return this.reportOf;
	}

	@Nullable LocalTime getStartsAt() {
		return this.startsAt;
	}

	@Nullable String getNote() {
		return this.note;
	}

	List<String> getTopics() {
		return Collections.unmodifiableList(this.topics);
	}

	List<Paper> getPapers() {
		return Collections.unmodifiableList(this.papers);
	}

}
