package org.openscrutiny.scorecards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * A version of a scorecard: what is written around its figures, and who sees it early.
 */
@Entity
@Table(name = "scorecard_edition")
public class Edition extends AggregateRoot<EditionId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private EditionId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "scorecard_id"))
	private ScorecardId scorecard;

	private int number;

	private @Nullable String summary;

	private @Nullable String changeNote;

	private @Nullable String companion;

	private @Nullable Instant visibleFrom;

	@ElementCollection
	@CollectionTable(name = "scorecard_sentence", joinColumns = @JoinColumn(name = "edition_id"))
	@MapKeyColumn(name = "section_id")
	@Column(name = "text")
	@Fetch(FetchMode.SUBSELECT)
	private Map<UUID, String> sentences = new HashMap<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "edition_id", nullable = false, updatable = false)
	@OrderBy("name")
	@Fetch(FetchMode.SUBSELECT)
	private List<EarlyAccess> earlyAccess = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "edition_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<Topic> topics = new ArrayList<>();

	protected Edition() {
	}

	Edition(ScorecardId scorecard, int number) {
		this.id = EditionId.create();
		this.scorecard = scorecard;
		this.number = number;
	}

	/** A corrected version begins with the words of the one before it. */
	Edition next() {
		Edition next = new Edition(this.scorecard, this.number + 1);
		next.summary = this.summary;
		next.companion = this.companion;
		next.sentences.putAll(this.sentences);
		this.topics.forEach((topic) -> next.topics.add(new Topic(topic.getPosition(), topic.getTerms())));
		return next;
	}

	void write(Narrative narrative) {
		this.summary = narrative.summary();
		this.changeNote = narrative.changeNote();
		this.companion = narrative.companion();
		this.sentences.keySet().retainAll(narrative.sentences().keySet());
		this.sentences.putAll(narrative.sentences());
	}

	/**
	 * @throws RuleBroken if something that readers need is not written yet
	 */
	void requireWritten() {
		if (this.summary == null) {
			throw new RuleBroken("Write the summary first: one sentence that says the whole");
		}
		if (this.number > 1 && this.changeNote == null) {
			throw new RuleBroken("Write first what is different from version " + (this.number - 1));
		}
	}

	void admit(String name, String organisation, String purpose) {
		this.earlyAccess.add(new EarlyAccess(name, organisation, purpose));
	}

	/**
	 * @throws NotFound if the list has no such entry
	 */
	EarlyAccess dismiss(UUID entry) {
		EarlyAccess found = this.earlyAccess.stream()
			.filter((each) -> each.getId().equals(entry))
			.findFirst()
			.orElseThrow(() -> new NotFound("early access " + entry));
		this.earlyAccess.remove(found);
		return found;
	}

	/**
	 * @throws RuleBroken if another topic has the same title
	 */
	void add(Topic.Terms terms) {
		requireNewTitle(terms.title(), null);
		int last = this.topics.stream().mapToInt(Topic::getPosition).max().orElse(0);
		this.topics.add(new Topic(last + 1, terms));
	}

	/**
	 * @throws NotFound if it has no such topic
	 * @throws RuleBroken if another topic has the same title
	 */
	void change(UUID topic, Topic.Terms terms) {
		requireNewTitle(terms.title(), topic);
		Topic before = remove(topic);
		this.topics.add(new Topic(before.getPosition(), terms));
	}

	/**
	 * @throws NotFound if it has no such topic
	 */
	Topic remove(UUID topic) {
		Topic found = topic(topic);
		this.topics.remove(found);
		return found;
	}

	private Topic topic(UUID id) {
		return this.topics.stream()
			.filter((topic) -> topic.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("topic " + id));
	}

	private void requireNewTitle(String title, @Nullable UUID own) {
		if (this.topics.stream().anyMatch((topic) -> topic.getTitle().equals(title) && !topic.getId().equals(own))) {
			throw new RuleBroken("title", "There is a topic with this title already");
		}
	}

	@Override
	public EditionId getId() {
		return this.id;
	}

	public ScorecardId getScorecard() {
		return this.scorecard;
	}

	/** The number of the version, from 1. */
	public int getNumber() {
		return this.number;
	}

	public Narrative getNarrative() {
		return new Narrative(this.summary, this.changeNote, this.companion, this.sentences);
	}

	/** From when readers see it, where it is brought in from paper. */
	@Nullable Instant getVisibleFrom() {
		return this.visibleFrom;
	}

	/** Who may see it before everybody else, by name. */
	public List<EarlyAccess> getEarlyAccess() {
		return Collections.unmodifiableList(this.earlyAccess);
	}

	/** What it tells besides the indicators of the plan. */
	public List<Topic> getTopics() {
		return Collections.unmodifiableList(this.topics);
	}

	/**
	 * What is written around the figures.
	 *
	 * @param summary the whole in a sentence
	 * @param changeNote what is different from the version before
	 * @param companion a text that goes out beside it, which is checked and never shown
	 * @param sentences what is said of sections, by their identifiers
	 */
	public record Narrative(@Nullable String summary, @Nullable String changeNote, @Nullable String companion,
			Map<UUID, String> sentences) {

		public Narrative {
			sentences = Map.copyOf(sentences);
		}

		/** What is said of a section; null if nothing is. */
		public @Nullable String sentence(UUID section) {
			return this.sentences.get(section);
		}

	}

}
