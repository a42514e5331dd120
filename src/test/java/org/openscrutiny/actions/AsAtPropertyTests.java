package org.openscrutiny.actions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to actions, in whatever order: the tracker of a day is ever after what
 * it was at the end of that day.
 */
@PortalTest
class AsAtPropertyTests {

	private static final int DAYS = 40;

	private static final int MOST_ACTS_A_DAY = 4;

	private static final ActingPerson OFFICER = new ActingPerson(UserId.create(), "An officer",
			Set.of(Role.PANEL_OFFICER), null);

	@Autowired
	private ActionManagement management;

	@Autowired
	private Actions actions;

	@Autowired
	private ActionTracker tracker;

	@Autowired
	private TestClock clock;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theTrackerOfADayStays(long seed) {
		Random random = new Random(seed);
		List<ActionId> known = new ArrayList<>();
		Map<LocalDate, Map<ActionReference, String>> seen = new TreeMap<>();
		LocalDate first = LocalDate.of(2022, 3, 8).plusYears(seed);
		for (int day = 0; day < DAYS; day++) {
			LocalDate today = first.plusDays(day);
			this.clock.set(LocalDateTime.of(today.getYear(), today.getMonth(), today.getDayOfMonth(), 9, 0));
			for (int act = random.nextInt(MOST_ACTS_A_DAY); act >= 0; act--) {
				act(random, known, today);
			}
			seen.put(today, shown(today));
		}
		this.clock.set(LocalDateTime.of(2030, 1, 1, 9, 0));
		seen.forEach((day, before) -> assertThat(shown(day)).as("seed %d, %s", seed, day).isEqualTo(before));
	}

	private void act(Random random, List<ActionId> known, LocalDate today) {
		if (known.isEmpty() || random.nextInt(3) == 0) {
			known.add(this.management.raise(new NewAction(ActionReference.PANEL, null, null, null, today,
					new Terms("Action " + known.size(), owner(random), Target.toBeProgrammed())), OFFICER));
			return;
		}
		ActionId id = known.get(random.nextInt(known.size()));
		int version = this.actions.findById(id).orElseThrow().getVersion();
		try {
			switch (random.nextInt(6)) {
				case 0 -> this.management.complete(id, version, Evidence.text("Done"), null, today, OFFICER);
				case 1 -> this.management.reopen(id, version, "Not done", today, OFFICER);
				case 2 -> this.management.defer(id, version,
						Target.by(PartialDate.of(today.plusDays(random.nextInt(30)))), "Late", today, OFFICER);
				case 3 -> this.management.change(id, version,
						new Terms("Other words " + random.nextInt(1000), owner(random), Target.none()), "Better", today,
						OFFICER);
				default -> this.management.update(id, version, Evidence.text("Update"), null,
						today.minusDays(random.nextInt(4)), OFFICER);
			}
		}
		catch (RuleBroken ex) {
			assertThat(ex.getMessage()).isNotBlank();
		}
	}

	private static Owner owner(Random random) {
		return Owner.of((random.nextInt(2) == 0) ? Owner.Kind.PANEL : Owner.Kind.CHIEF_CONSTABLE);
	}

	/**
	 * How every action stood; an update may be added to an earlier day, so it is left
	 * out.
	 */
	private Map<ActionReference, String> shown(LocalDate day) {
		Map<ActionReference, String> shown = new LinkedHashMap<>();
		this.tracker.forEach(TrackerFilter.all(), day, (line) -> {
			assertThat(line.asAt()).isEqualTo(day);
			if (line.reference() != null) {
				shown.put(line.reference(), line.status() + " " + line.terms() + " " + line.deferrals() + " "
						+ line.getStanding() + " " + line.getAge());
			}
		});
		return shown;
	}

}
