package org.openscrutiny.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.plan.PlanId;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;

/**
 * A time in which the figures of a plan are collected. A round that is brought in from
 * paper has no days, and nothing can be entered in it.
 */
@Entity
@Table(name = "collection_round")
public class CollectionRound extends AggregateRoot<RoundId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private RoundId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "plan_id"))
	private PlanId plan;

	private String slug;

	private String label;

	private LocalDate startsOn;

	private LocalDate cutOff;

	private @Nullable LocalDate opensOn;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate closesOn;

	private @Nullable String source;

	private @Nullable String note;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "round_id", nullable = false, updatable = false)
	@OrderBy("grantedAt")
	@Fetch(FetchMode.SUBSELECT)
	private List<RoundExtension> extensions = new ArrayList<>();

	protected CollectionRound() {
	}

	CollectionRound(PlanId plan, String slug, Details details) {
		this.id = RoundId.create();
		this.plan = plan;
		this.slug = slug;
		describe(details);
	}

	/**
	 * Says what the round is about, and when it is held.
	 * @throws RuleBroken if the days contradict each other, or the days of a round whose
	 * time was extended would change
	 */
	final void describe(Details details) {
		details.requireSound();
		if (!this.extensions.isEmpty()
				&& !(details.dueOn().equals(this.dueOn) && details.closesOn().equals(this.closesOn))) {
			throw new RuleBroken("dueOn", "More time was given, so this day stays. Give more time again instead");
		}
		this.label = details.label();
		this.startsOn = details.startsOn();
		this.cutOff = details.cutOff();
		this.opensOn = details.opensOn();
		this.dueOn = details.dueOn();
		this.closesOn = details.closesOn();
		this.note = details.note();
	}

	/**
	 * Gives everybody more time.
	 * @param dueOn by when figures are now asked for
	 * @param closesOn the last day on which they can be entered
	 * @param reason why
	 * @throws RuleBroken if it is no more time, or would be over already
	 */
	void extend(LocalDate dueOn, LocalDate closesOn, String reason, LocalDate today, By by) {
		if (this.dueOn == null) {
			throw new RuleBroken("This round is brought in from paper, so there is nothing to extend");
		}
		if (closesOn.isBefore(dueOn)) {
			throw new RuleBroken("closesOn", "The round must close on or after the day on which figures are due");
		}
		if (dueOn.isBefore(getDueOn()) || closesOn.isBefore(getClosesOn())
				|| (dueOn.equals(getDueOn()) && closesOn.equals(getClosesOn()))) {
			throw new RuleBroken("dueOn", "Choose later days than before: more time can be given, but not taken away");
		}
		if (closesOn.isBefore(today)) {
			throw new RuleBroken("closesOn", "The last day must not be over already");
		}
		this.extensions.add(new RoundExtension(dueOn, closesOn, reason, by));
	}

	/**
	 * Lets figures be entered only while the round is open.
	 * @throws RuleBroken if it is not, with the days
	 */
	void requireOpen(LocalDate today) {
		LocalDate opens = this.opensOn;
		LocalDate closes = getClosesOn();
		if (opens == null || closes == null) {
			throw new RuleBroken(
					"The round “" + this.label + "” is brought in from paper, so nothing can be entered in it");
		}
		if (today.isBefore(opens)) {
			throw new RuleBroken("The round “" + this.label + "” opens on " + Days.inWords(opens));
		}
		if (today.isAfter(closes)) {
			throw new RuleBroken("The round “" + this.label + "” closed on " + Days.inWords(closes)
					+ ". Ask an approver for more time");
		}
	}

	/**
	 * The same, for what is to be entered. A measure that is opened again for a revision
	 * does not wait for a round to be open.
	 * @throws RuleBroken if it is not, with the days
	 */
	void requireOpenFor(Collection<Assignment> assignments, LocalDate today) {
		if (!assignments.stream().allMatch(Assignment::isRevision)) {
			requireOpen(today);
		}
	}

	/** Whether figures can be entered on a day. */
	public boolean isOpen(LocalDate today) {
		LocalDate opens = this.opensOn;
		LocalDate closes = getClosesOn();
		return opens != null && closes != null && !today.isBefore(opens) && !today.isAfter(closes);
	}

	@Override
	public RoundId getId() {
		return this.id;
	}

	public PlanId getPlan() {
		return this.plan;
	}

	/** The last part of its address, such as {@code 2021-22-q3}. */
	public String getSlug() {
		return this.slug;
	}

	public String getLabel() {
		return this.label;
	}

	/** The first day of the time that is reported on. */
	public LocalDate getStartsOn() {
		return this.startsOn;
	}

	/** The last day that a figure may be about. */
	public LocalDate getCutOff() {
		return this.cutOff;
	}

	public @Nullable LocalDate getOpensOn() {
		return this.opensOn;
	}

	/** By when figures are asked for, with the time that was given since. */
	public @Nullable LocalDate getDueOn() {
		return this.extensions.isEmpty() ? this.dueOn : newest().getDueOn();
	}

	/** The last day on which figures can be entered, with the time that was given. */
	public @Nullable LocalDate getClosesOn() {
		return this.extensions.isEmpty() ? this.closesOn : newest().getClosesOn();
	}

	private RoundExtension newest() {
		return this.extensions.get(this.extensions.size() - 1);
	}

	/** The document that a round on paper comes from. */
	public @Nullable String getSource() {
		return this.source;
	}

	public @Nullable String getNote() {
		return this.note;
	}

	/** The extensions, the first one first. */
	public List<RoundExtension> getExtensions() {
		return Collections.unmodifiableList(this.extensions);
	}

	/** Whether it is brought in from paper. */
	public boolean isFromPaper() {
		return this.opensOn == null;
	}

	Subject subject() {
		return new Subject("collection round", this.slug, this.label);
	}

	/**
	 * What a round is about, and when it is held.
	 *
	 * @param label what people call it, such as {@code 2021/22 quarter 3}
	 * @param startsOn the first day of the time that is reported on
	 * @param cutOff the last day that a figure may be about
	 * @param opensOn the first day on which figures can be entered
	 * @param dueOn by when they are asked for
	 * @param closesOn the last day on which they can be entered
	 * @param note what contributors should know
	 */
	public record Details(String label, LocalDate startsOn, LocalDate cutOff, LocalDate opensOn, LocalDate dueOn,
			LocalDate closesOn, @Nullable String note) {

		void requireSound() {
			if (this.cutOff.isBefore(this.startsOn)) {
				throw new RuleBroken("cutOff",
						"The data cut-off must be on or after the first day, " + Days.inWords(this.startsOn));
			}
			if (this.dueOn.isBefore(this.opensOn)) {
				throw new RuleBroken("dueOn",
						"Figures must be due on or after the day the round opens, " + Days.inWords(this.opensOn));
			}
			if (this.closesOn.isBefore(this.dueOn)) {
				throw new RuleBroken("closesOn",
						"The round must close on or after the day figures are due, " + Days.inWords(this.dueOn));
			}
		}

	}

}
