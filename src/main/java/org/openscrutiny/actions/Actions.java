package org.openscrutiny.actions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Actions extends Repository<Action, ActionId> {

	Action saveAndFlush(Action action);

	Optional<Action> findById(ActionId id);

	List<Action> findByEntryIdIn(Collection<UUID> entries);

}
