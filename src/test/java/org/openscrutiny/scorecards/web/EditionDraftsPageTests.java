package org.openscrutiny.scorecards.web;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.KeptPages;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drafts that are given up, releases that are called off, and figures besides the plan.
 */
@PortalTest
class EditionDraftsPageTests {

	private static final String DESK = "/manage/scorecards";

	@Autowired
	private Portal portal;

	@Test
	void removesADraftOnlyAfterAQuestion() {
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		approver.get(DESK + "/2014-15-q3/1").form(DESK + "/2014-15-q3/versions").send();
		String address = DESK + "/2014-15-q3/2/removal";
		assertThat(this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get(address).status()).isEqualTo(403);
		Page question = approver.get(DESK + "/2014-15-q3/2").follow("Remove the draft");
		assertThat(question.h1()).isEqualTo("Figures of the plan 2014/15, third quarter Remove the draft of version 2");
		assertThat(question.form(address).with("version", "99").send().status()).isEqualTo(409);
		Page removed = question.form(address).send();
		KeptPages kept = new KeptPages();
		kept.keep("removing a draft", question);
		assertThat(removed.url().getPath()).isEqualTo(DESK);
		assertThat(removed.body()).contains("The draft is removed.");
		assertThat(approver.get(DESK + "/2014-15-q3/2").status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/scorecards/2014-15-q3").status()).isEqualTo(200);
		assertThat(approver.get(DESK + "/2014-15-q3/1").main()).contains("Begin a corrected version");
		assertThat(kept.faults(this.portal)).isEmpty();
	}

	@Test
	void theFirstVersionAndWhatWasScheduledStay() {
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		String first = DESK + "/2021-22-q4/1/removal";
		assertThat(approver.get(DESK + "/2021-22-q4/1").main()).doesNotContain("Remove the draft");
		assertThat(approver.get(first).form(first).send().errors())
			.containsExactly("The first version stays, as its release was announced. Call the release off instead");
		String released = DESK + "/2021-22-q3/1/removal";
		assertThat(approver.get(released).form(released).send().errors())
			.containsExactly("This version is scheduled. Take the schedule back to change it");
	}

	@Test
	void aReleaseIsCalledOffAndAnnouncedAgain() {
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		String address = DESK + "/2021-22-q4/calling-off";
		assertThat(this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get(address).status()).isEqualTo(403);
		Page question = approver.get(DESK + "/2021-22-q4/1").follow("Call it off");
		assertThat(question.form(address).send().errors())
			.containsExactly("Enter why the release is called off: readers see it in the calendar");
		Page done = question.form(address).with("reason", "The figures come with the next quarter.").send();
		assertThat(done.main()).contains("Called off: The figures come with the next quarter.", "Announce another day");
		Page calendar = this.portal.reader().get("/releases");
		assertThat(calendar.texts("[aria-labelledby=called-off] li")).singleElement()
			.asString()
			.contains("announced for 24 May 2022. The figures come with the next quarter.");
		assertThat(calendar.texts("[aria-labelledby=coming]")).singleElement()
			.asString()
			.contains("No release is announced");
		assertThat(this.portal.reader().get("/indicators/homicide").main()).doesNotContain("The next update");
		assertThat(approver.get(address).form(address).with("reason", "Again").send().errors())
			.containsExactly("No release is announced");
		KeptPages kept = new KeptPages();
		kept.keep("calling off", question);
		kept.keep("called off", done);
		kept.keep("calendar of what is called off", calendar);
		assertThat(kept.faults(this.portal)).isEmpty();
		Page unscheduled = approver.get(DESK + "/2021-22-q4/1/schedule");
		assertThat(unscheduled.main()).contains("the announced day, which is missing");

		String date = DESK + "/2021-22-q4/date";
		approver.get(date)
			.form(date)
			.with("releaseOn.day", "31")
			.with("releaseOn.month", "5")
			.with("releaseOn.year", "2022")
			.with("reason", "They are there after all.")
			.send();
		assertThat(this.portal.reader().get("/releases").main()).contains("Tuesday 31 May 2022",
				"from 24 May 2022: The figures come with the next quarter.", "Announced again",
				"They are there after all.");
	}

	@Test
	void tellsFiguresBesidesThePlan() {
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		String desk = DESK + "/2021-22-q4/1";
		String add = desk + "/topics/new";
		Page empty = contributor.get(desk).follow("Add figures that stand under no indicator");
		assertThat(empty.form(add).send().errors()).containsExactly(
				"Enter what the figures are about, such as Stop and search", "Enter the code of at least one measure");
		Page.Form typed = empty.form(add).with("title", "Stops").with("note", "From the annual report");
		Page rejected = typed.with("measures", "no-such-code").send();
		assertThat(rejected.errors()).containsExactly("“no-such-code” is no code of a measure. Use those of the list");
		assertThat(typed.with("measures", "homicides\nstop-searches").send().errors().get(0))
			.contains("stands under an indicator of the plan");
		Page saved = typed.with("measures", "stop-searches, arrests").send();
		assertThat(saved.main()).contains("Stops, 2 measures");
		assertThat(contributor.get(desk + "/preview").main()).contains("Besides the indicators of the plan",
				"Stops and searches 15,000 [e] 2018/19 64,000, 2011/12: 77% lower", "From the annual report");
		KeptPages kept = new KeptPages();
		kept.keep("topic rejected", rejected);
		kept.keep("version with a topic", saved);
		kept.keep("preview with a topic", contributor.get(desk + "/preview"));
		Page change = saved.follow("Stops");
		String address = change.url().getPath();
		assertThat(change.form(address).value("measures")).containsExactly("stop-searches\narrests");
		Page changed = change.form(address).with("measures", "arrests").send();
		assertThat(changed.main()).contains("Stops, 1 measure");
		assertThat(change.form(address).send().status()).isEqualTo(409);
		Page again = changed.follow("Add figures that stand under no indicator");
		assertThat(again.form(add).with("title", "Stops").with("measures", "arrests").send().errors())
			.containsExactly("There is a topic with this title already");
		String removal = changed.document().select("form[action$=/removal]").attr("action");
		assertThat(changed.form(removal).send().main()).contains("Nothing.");
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get(add).status()).isIn(403, 404);
		kept.keep("topic", change);
		kept.keep("edition with topics", this.portal.reader().get("/scorecards/2018-19"));
		assertThat(kept.faults(this.portal)).isEmpty();
	}

}
