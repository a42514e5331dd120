package org.openscrutiny.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class ActionManagementTests {

	private static final int AT_ONCE = 8;

	private static final LocalDate TODAY = LocalDate.of(2022, 3, 8);

	private static final Terms TERMS = new Terms("Report back", Owner.of(Owner.Kind.OPCC), Target.toBeProgrammed());

	@Autowired
	private ActionManagement management;

	@Autowired
	private Actions actions;

	@Test
	void numbersActionsWithoutGapsWhenManyAreRaisedAtOnce() throws Exception {
		ExecutorService officers = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Callable<String>> acts = new ArrayList<>();
			for (int i = 0; i < AT_ONCE; i++) {
				acts.add(() -> raise(593));
				acts.add(() -> raise(null));
			}
			List<String> references = new ArrayList<>();
			for (Future<String> reference : officers.invokeAll(acts)) {
				references.add(reference.get());
			}
			List<String> expected = new ArrayList<>();
			IntStream.rangeClosed(1, AT_ONCE).forEach((number) -> {
				expected.add("593-" + number);
				expected.add("A-" + number);
			});
			assertThat(references).containsExactlyInAnyOrderElementsOf(expected);
		}
		finally {
			officers.shutdownNow();
		}
	}

	@Test
	void keepsTheTrackersOfTheBoardsWithTheCommissionersOffice() {
		ActingPerson office = person(Role.OPCC_CONTRIBUTOR);
		NewAction ofBoard = new NewAction(new BodyId("spcb"), null, null, null, TODAY, TERMS);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.management.raise(ofBoard, person(Role.PANEL_OFFICER)));
		ActionId id = this.management.raise(ofBoard, office);
		assertThat(this.actions.findById(id).orElseThrow().getReference())
			.isEqualTo(new ActionReference(new BodyId("spcb"), "A-1"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.management
			.raise(new NewAction(ActionReference.PANEL, null, null, null, TODAY, TERMS), office));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.management.publish(id, 0, person(Role.PANEL_MEMBER)));
	}

	private String raise(@Nullable Integer minute) {
		ActionId id = this.management.raise(new NewAction(ActionReference.PANEL, null, null, minute, TODAY, TERMS),
				person(Role.PANEL_OFFICER));
		return String.valueOf(this.actions.findById(id).orElseThrow().getReference());
	}

	private static ActingPerson person(Role role) {
		return new ActingPerson(UserId.create(), "Somebody", Set.of(role), null);
	}

}
