package org.openscrutiny.scorecards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.plan.PlanId;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.returns.RoundId;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;

/**
 * The scorecard of a round, with the days on which it was announced to be released.
 */
@Entity
public class Scorecard extends AggregateRoot<ScorecardId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ScorecardId id;

	private String slug;

	private String title;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "plan_id"))
	private PlanId plan;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "round_id"))
	private RoundId round;

	private @Nullable String source;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "scorecard_id", nullable = false, updatable = false)
	@OrderBy("announcedAt")
	@Fetch(FetchMode.SUBSELECT)
	private List<ReleaseDate> dates = new ArrayList<>();

	protected Scorecard() {
	}

	Scorecard(FigureReading.Round round, String title) {
		this.id = ScorecardId.create();
		this.slug = round.slug();
		this.title = title;
		this.plan = round.plan();
		this.round = round.id();
	}

	/**
	 * Announces the day of its release.
	 * @param day the day
	 * @param reason why it is another day than was announced before; null at first
	 * @throws RuleBroken if the day is not to come, or a change has no reason
	 */
	void announce(LocalDate day, @Nullable String reason, LocalDate today, By by) {
		if (this.source != null) {
			throw new RuleBroken("This scorecard is brought in from paper, so it has no release to come");
		}
		if (!day.isAfter(today)) {
			throw new RuleBroken("releaseOn", "Choose a day to come");
		}
		LocalDate announced = getReleaseOn();
		if (announced != null && announced.equals(day)) {
			throw new RuleBroken("releaseOn", "This day is announced already");
		}
		boolean first = this.dates.isEmpty();
		if (!first && reason == null) {
			throw new RuleBroken("reason", "Enter why the day changes: readers see it in the calendar");
		}
		this.dates.add(new ReleaseDate(day, first ? null : reason, by));
	}

	/**
	 * Calls the announced release off.
	 * @throws RuleBroken if none is announced
	 */
	void callOff(String reason, By by) {
		if (getReleaseOn() == null) {
			throw new RuleBroken("No release is announced");
		}
		this.dates.add(new ReleaseDate(null, reason, by));
	}

	@Override
	public ScorecardId getId() {
		return this.id;
	}

	/** The last part of its address: that of the round. */
	public String getSlug() {
		return this.slug;
	}

	public String getTitle() {
		return this.title;
	}

	public PlanId getPlan() {
		return this.plan;
	}

	public RoundId getRound() {
		return this.round;
	}

	/** The document that it is brought in from; null if it is made here. */
	public @Nullable String getSource() {
		return this.source;
	}

	/** The announced days, the first one first. */
	public List<ReleaseDate> getDates() {
		return Collections.unmodifiableList(this.dates);
	}

	/** The day that holds; null if none is announced. */
	public @Nullable LocalDate getReleaseOn() {
		return this.dates.isEmpty() ? null : this.dates.get(this.dates.size() - 1).getReleaseOn();
	}

	/** Why the release is called off; null if it is not. */
	public @Nullable String getCalledOff() {
		return (!this.dates.isEmpty() && getReleaseOn() == null) ? this.dates.get(this.dates.size() - 1).getReason()
				: null;
	}

	Subject subject() {
		return new Subject("scorecard", this.slug, this.title);
	}

}
