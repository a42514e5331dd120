package org.openscrutiny.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * What a member lets the office know before a meeting: apologies, a substitute, interests
 * to declare. It is no record of the meeting.
 */
@Entity
@Table(name = "member_notice")
public class MemberNotice extends AggregateRoot<MemberNoticeId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MemberNoticeId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
	private MeetingId meeting;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "member_id"))
	private MemberId member;

	private boolean apologies;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "substitute_id"))
	private @Nullable MemberId substitute;

	private @Nullable String substituteName;

	private Instant toldAt;

	@ElementCollection
	@CollectionTable(name = "member_notice_interest", joinColumns = @JoinColumn(name = "notice_id"))
	@OrderColumn(name = "position")
	@Fetch(FetchMode.SUBSELECT)
	private List<DeclaredInterest> interests = new ArrayList<>();

	protected MemberNotice() {
	}

	MemberNotice(MeetingId meeting, MemberId member, Content content, Instant now) {
		this.id = MemberNoticeId.create();
		this.meeting = meeting;
		this.member = member;
		tell(content, now);
	}

	/**
	 * Says what holds from now on.
	 * @throws RuleBroken if an interest is another member's
	 */
	final void tell(Content content, Instant now) {
		if (content.interests().stream().anyMatch((interest) -> !this.member.equals(interest.member()))) {
			throw new RuleBroken("Each member declares his or her own interests");
		}
		this.apologies = content.apologies();
		this.substitute = content.substitute();
		this.substituteName = content.substituteName();
		if (!this.interests.equals(content.interests())) {
			this.interests.clear();
			this.interests.addAll(content.interests());
		}
		this.toldAt = now;
	}

	@Override
	public MemberNoticeId getId() {
		return this.id;
	}

	MemberId getMember() {
		return this.member;
	}

	Instant getToldAt() {
		return this.toldAt;
	}

	public Content content() {
		return new Content(this.apologies, this.substitute, this.substituteName, List.copyOf(this.interests));
	}

	/**
	 * What a member says.
	 *
	 * @param apologies whether the member cannot come
	 * @param substitute who comes instead
	 * @param substituteName who comes instead, if that person is not on record
	 * @param interests what the member will declare
	 */
	public record Content(boolean apologies, @Nullable MemberId substitute, @Nullable String substituteName,
			List<DeclaredInterest> interests) {

		private static final int LONGEST_NAME = 100;

		public Content {
			interests = List.copyOf(interests);
			if (!apologies && (substitute != null || substituteName != null)) {
				throw new RuleBroken("substitute", "A substitute comes only if you cannot");
			}
			if (substitute != null && substituteName != null) {
				throw new RuleBroken("substituteName", "Choose a substitute, or enter another name, not both");
			}
			if (substituteName != null && substituteName.length() > LONGEST_NAME) {
				throw new RuleBroken("substituteName", "The name must be " + LONGEST_NAME + " characters or fewer");
			}
		}

	}

}
