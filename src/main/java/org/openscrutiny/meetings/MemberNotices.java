package org.openscrutiny.meetings;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.MemberId;
import org.springframework.data.repository.Repository;

interface MemberNotices extends Repository<MemberNotice, MemberNoticeId> {

	List<MemberNotice> findByMeeting(MeetingId meeting);

	Optional<MemberNotice> findByMeetingAndMember(MeetingId meeting, MemberId member);

	MemberNotice saveAndFlush(MemberNotice notice);

}
