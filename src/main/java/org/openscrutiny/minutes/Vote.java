package org.openscrutiny.minutes;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.shared.MemberId;

/**
 * A vote, as the minutes record it. Changed through its {@link MinuteEntry} alone.
 */
@Entity
@Table(name = "minute_vote")
class Vote {

	@Id
	private UUID id;

	private int position;

	private @Nullable String motion;

	@Enumerated(EnumType.STRING)
	private VoteRule rule;

	private @Nullable String ruleSource;

	private boolean numbersRecorded;

	private @Nullable Integer forVotes;

	private @Nullable Integer againstVotes;

	private @Nullable Integer abstained;

	@Enumerated(EnumType.STRING)
	private @Nullable VoteChoice castingVote;

	private @Nullable Integer membership;

	private @Nullable Boolean carried;

	@ElementCollection
	@CollectionTable(name = "minute_vote_name", joinColumns = @JoinColumn(name = "vote_id"))
	@MapKeyColumn(name = "member_id")
	@Column(name = "choice")
	@Enumerated(EnumType.STRING)
	@Fetch(FetchMode.SUBSELECT)
	private Map<UUID, VoteChoice> names = new HashMap<>();

	protected Vote() {
	}

	Vote(int position, Division division) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.rule = division.count().rule();
		write(division);
	}

	final void write(Division division) {
		VoteCount count = division.count();
		VoteCount.Numbers numbers = count.numbers();
		this.motion = division.motion();
		this.rule = count.rule();
		this.ruleSource = division.ruleSource();
		this.numbersRecorded = numbers != null;
		this.forVotes = (numbers != null) ? numbers.inFavour() : null;
		this.againstVotes = (numbers != null) ? numbers.against() : null;
		this.abstained = (numbers != null) ? numbers.abstained() : null;
		this.castingVote = count.casting();
		this.membership = count.membership();
		this.carried = (numbers != null) ? null : count.stated();
		Map<UUID, VoteChoice> now = new HashMap<>();
		division.names().forEach((member, choice) -> now.put(member.value(), choice));
		if (!now.equals(this.names)) {
			this.names.clear();
			this.names.putAll(now);
		}
	}

	Division division() {
		Map<MemberId, VoteChoice> voted = new HashMap<>();
		this.names.forEach((member, choice) -> voted.put(new MemberId(member), choice));
		VoteCount.Numbers numbers = (this.forVotes != null && this.againstVotes != null)
				? new VoteCount.Numbers(this.forVotes, this.againstVotes, this.abstained) : null;
		return new Division(this.motion, this.ruleSource,
				new VoteCount(this.rule, numbers, this.castingVote, this.membership, this.carried), voted);
	}

	int getPosition() {
		return this.position;
	}

}
