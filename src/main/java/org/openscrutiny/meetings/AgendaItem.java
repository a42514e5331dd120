package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;

/**
 * One item of an agenda, with its papers. An item may have more than one heading under
 * its number. Where only the minutes are known, it has their number and none of its own.
 */
@Entity
@Table(name = "agenda_item")
class AgendaItem extends AgendaPart {

	@Column(updatable = false)
	private @Nullable Integer minuteNumber;

	private boolean standing;

	private @Nullable String ask;

	private @Nullable String reportOf;

	private @Nullable String presenter;

	private @Nullable LocalTime startsAt;

	private @Nullable Integer duration;

	private @Nullable String note;

	private @Nullable String circumstances;

	private @Nullable UUID carriedFrom;

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

	/**
	 * A draft.
	 * @param standing whether every agenda of the body has it
	 */
	AgendaItem(int position, ItemContent content, boolean standing) {
		super(position);
		this.standing = standing;
		change(content);
	}

	void change(ItemContent content) {
		if (!this.topics.equals(content.topics())) {
			this.topics.clear();
			this.topics.addAll(content.topics());
		}
		this.ask = content.ask();
		this.reportOf = content.reportOf();
		this.presenter = content.presenter();
		this.startsAt = content.startsAt();
		this.duration = content.duration();
		this.note = content.note();
	}

	/** Says why the chair takes it although it comes after the agenda. */
	void addLate(String circumstances) {
		this.circumstances = circumstances;
	}

	void carriedFrom(AgendaItem origin) {
		this.carriedFrom = origin.getId();
	}

	void beginAt(@Nullable LocalTime time) {
		this.startsAt = time;
	}

	Paper add(PaperContent content) {
		Paper paper = new Paper(this.papers.stream().mapToInt(AgendaPart::getPosition).max().orElse(0) + 1, content);
		this.papers.add(paper);
		return paper;
	}

	void remove(Paper paper) {
		this.papers.remove(paper);
	}

	Paper paper(UUID id) {
		return this.papers.stream()
			.filter((paper) -> paper.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("paper " + id));
	}

	/** Publishes what is still a draft of its papers, under the numbers that follow. */
	void publishPapers(int publication, Instant from) {
		int next = this.papers.stream()
			.map(AgendaPart::getNumber)
			.flatMap(Stream::ofNullable)
			.max(Comparator.naturalOrder())
			.orElse(0) + 1;
		for (Paper paper : getPapers()) {
			if (paper.isDraft()) {
				paper.publish(publication, from, next++);
			}
		}
	}

	@Override
	void recall(int publication) {
		super.recall(publication);
		this.papers.forEach((paper) -> paper.recall(publication));
	}

	boolean isDraftOrHasDrafts() {
		return isDraft() || this.papers.stream().anyMatch(AgendaPart::isDraft);
	}

	@Nullable Integer getMinuteNumber() {
		return this.minuteNumber;
	}

	/** Whether every meeting has this item, such as apologies. */
	boolean isStanding() {
		return this.standing;
	}

	@Nullable String getCircumstances() {
		return this.circumstances;
	}

	@Nullable UUID getCarriedFrom() {
		return this.carriedFrom;
	}

	ItemContent getContent() {
		return new ItemContent(this.topics, this.ask, this.reportOf, this.presenter, this.startsAt, this.duration,
				this.note);
	}

	List<String> getTopics() {
		return Collections.unmodifiableList(this.topics);
	}

	/** In their order. */
	List<Paper> getPapers() {
		return this.papers.stream().sorted(Comparator.comparingInt(AgendaPart::getPosition)).toList();
	}

}
