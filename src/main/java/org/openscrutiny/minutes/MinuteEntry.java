package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.EntryContent.Exclusion;
import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.minutes.EntryContent.Restricted;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;

/**
 * One entry of minutes, usually about one item of the agenda.
 */
@Entity
@Table(name = "minute_entry")
public class MinuteEntry extends AggregateRoot<MinuteEntryId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MinuteEntryId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "minutes_id", updatable = false))
	private MinutesId minutes;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "body", updatable = false))
	private BodyId body;

	/** Moved by itself, so that nobody who writes meanwhile is told of a change. */
	@Column(updatable = false)
	private int position;

	@Column(updatable = false)
	private @Nullable UUID agendaItemId;

	/** Given by itself, to all entries at once. */
	@Column(insertable = false, updatable = false)
	private @Nullable Integer number;

	private String heading;

	private String discussion;

	private @Nullable String restrictedDiscussion;

	private @Nullable String publicSummary;

	private boolean resolutionsRestricted;

	private boolean pressExcluded;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<Integer> exemptParagraphs = new ArrayList<>();

	private @Nullable String excludedItems;

	private @Nullable String mover;

	private @Nullable String seconder;

	private @Nullable String note;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "entry_id", nullable = false, updatable = false)
	@Fetch(FetchMode.SUBSELECT)
	private Set<Resolution> resolutions = new LinkedHashSet<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "entry_id", nullable = false, updatable = false)
	@Fetch(FetchMode.SUBSELECT)
	private Set<Vote> votes = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "minute_confirmation", joinColumns = @JoinColumn(name = "entry_id"))
	@Fetch(FetchMode.SUBSELECT)
	private Set<Confirmation> confirmations = new LinkedHashSet<>();

	protected MinuteEntry() {
	}

	/**
	 * @param position its place, from 1
	 * @param agendaItem the item that it is about
	 */
	MinuteEntry(Minutes minutes, int position, @Nullable UUID agendaItem, EntryContent content) {
		this.id = MinuteEntryId.create();
		this.minutes = minutes.getId();
		this.body = minutes.getBody();
		this.position = position;
		this.agendaItemId = agendaItem;
		write(content, null);
	}

	/**
	 * Changes what the entry says. Resolutions that stay keep their identifiers.
	 * @param voters how many could vote, if it is recorded
	 * @throws RuleBroken if a vote cannot have been so, or a resolution is of another
	 * entry
	 */
	final void write(EntryContent content, @Nullable Voters voters) {
		for (int i = 0; i < content.votes().size(); i++) {
			content.votes().get(i).check("votes[" + i + "]", voters);
		}
		this.heading = content.heading();
		this.discussion = content.discussion();
		Restricted restricted = content.restricted();
		this.restrictedDiscussion = (restricted != null) ? restricted.discussion() : null;
		this.publicSummary = (restricted != null) ? restricted.summary() : null;
		this.resolutionsRestricted = restricted != null && restricted.resolutions();
		Exclusion exclusion = content.exclusion();
		this.pressExcluded = exclusion != null;
		this.exemptParagraphs = (exclusion != null) ? new ArrayList<>(exclusion.paragraphs()) : new ArrayList<>();
		this.excludedItems = (exclusion != null) ? exclusion.items() : null;
		this.mover = (exclusion != null) ? exclusion.mover() : null;
		this.seconder = (exclusion != null) ? exclusion.seconder() : null;
		this.note = content.note();
		resolve(content.resolutions());
		divide(content.votes());
	}

	private void resolve(List<Point> points) {
		Map<ResolutionId, Resolution> before = new HashMap<>();
		this.resolutions.forEach((each) -> before.put(each.getId(), each));
		Set<Resolution> kept = new HashSet<>();
		ResolutionId above = null;
		int position = 0;
		int below = 0;
		for (Point point : points) {
			Resolution resolution = (point.id() != null) ? before.remove(point.id())
					: new Resolution(ResolutionId.create());
			if (resolution == null) {
				throw new RuleBroken("A resolution of this form belongs to no entry, or was sent twice");
			}
			if (point.below()) {
				below++;
				resolution.place(above, below, point.text());
			}
			else {
				position++;
				below = 0;
				above = resolution.getId();
				resolution.place(null, position, point.text());
			}
			kept.add(resolution);
		}
		this.resolutions.retainAll(kept);
		this.resolutions.addAll(kept);
	}

	private void divide(List<EntryContent.Division> divisions) {
		List<Vote> now = inOrder();
		for (int i = 0; i < divisions.size(); i++) {
			if (i < now.size()) {
				now.get(i).write(divisions.get(i));
			}
			else {
				this.votes.add(new Vote(i + 1, divisions.get(i)));
			}
		}
		if (divisions.size() < now.size()) {
			now.subList(divisions.size(), now.size()).forEach(this.votes::remove);
		}
	}

	private List<Vote> inOrder() {
		return this.votes.stream().sorted(Comparator.comparingInt(Vote::getPosition)).toList();
	}

	/**
	 * Records that the meeting confirmed the minutes of an earlier one.
	 * @throws RuleBroken if the entry says so already
	 */
	void confirm(Confirmation confirmation) {
		if (this.confirmations.stream().anyMatch((each) -> each.heldOn().equals(confirmation.heldOn()))) {
			throw new RuleBroken("This entry confirms the minutes of that day already");
		}
		this.confirmations.add(confirmation);
	}

	/** What the entry says. */
	public EntryContent getContent() {
		return new EntryContent(this.heading, this.discussion, restricted(), exclusion(), this.note, points(),
				inOrder().stream().map(Vote::division).toList());
	}

	private @Nullable Restricted restricted() {
		return (this.restrictedDiscussion != null && this.publicSummary != null)
				? new Restricted(this.restrictedDiscussion, this.publicSummary, this.resolutionsRestricted) : null;
	}

	private @Nullable Exclusion exclusion() {
		return (this.pressExcluded && this.excludedItems != null)
				? new Exclusion(this.excludedItems, this.exemptParagraphs, this.mover, this.seconder) : null;
	}

	private List<Point> points() {
		List<Point> points = new ArrayList<>();
		children(null).forEach((resolution) -> {
			points.add(new Point(resolution.getId(), resolution.getText(), false));
			children(resolution.getId())
				.forEach((below) -> points.add(new Point(below.getId(), below.getText(), true)));
		});
		return points;
	}

	private List<Resolution> children(@Nullable ResolutionId parent) {
		return this.resolutions.stream()
			.filter((each) -> Objects.equals(each.getParent(), parent))
			.sorted(Comparator.comparingInt(Resolution::getPosition))
			.toList();
	}

	@Override
	public MinuteEntryId getId() {
		return this.id;
	}

	public MinutesId getMinutes() {
		return this.minutes;
	}

	/** Its place in the minutes, from 1. */
	public int getPosition() {
		return this.position;
	}

	/** The number that it keeps; null while the minutes are a draft. */
	public @Nullable Integer getNumber() {
		return this.number;
	}

	public String getHeading() {
		return this.heading;
	}

	/** Which minutes it confirms. */
	public List<Confirmation> getConfirmations() {
		return this.confirmations.stream().sorted(Comparator.comparing(Confirmation::heldOn)).toList();
	}

}
