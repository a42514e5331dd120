package org.openscrutiny.meetings;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Registers extends Repository<MeetingRegister, MeetingId> {

	Optional<MeetingRegister> findById(MeetingId meeting);

	MeetingRegister saveAndFlush(MeetingRegister register);

}
