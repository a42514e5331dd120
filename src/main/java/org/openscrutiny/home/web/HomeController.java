package org.openscrutiny.home.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.openscrutiny.actions.ActionTracker;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.membership.Term;
import org.openscrutiny.scorecards.ScorecardReading;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.statements.StatementReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The start page.
 */
@Controller
@PublicPage
class HomeController {

	private static final int LATEST_MEETINGS = 3;

	private static final int LATEST_DECISIONS = 4;

	private final MeetingManagement meetings;

	private final MembershipManagement membership;

	private final DecisionRegister decisions;

	private final ActionTracker actions;

	private final ScorecardReading scorecards;

	private final StatementReading statements;

	private final Clock clock;

	HomeController(MeetingManagement meetings, MembershipManagement membership, DecisionRegister decisions,
			ActionTracker actions, ScorecardReading scorecards, StatementReading statements, Clock clock) {
		this.meetings = meetings;
		this.membership = membership;
		this.decisions = decisions;
		this.actions = actions;
		this.scorecards = scorecards;
		this.statements = statements;
		this.clock = clock;
	}

	@GetMapping("/")
	String home(Model model) {
		this.meetings.next().ifPresent((next) -> model.addAttribute("next", next));
		model.addAttribute("latest", this.meetings.latest(LATEST_MEETINGS));
		model.addAttribute("decisions", this.decisions.latest(LATEST_DECISIONS));
		model.addAttribute("actions", this.actions.summary());
		this.scorecards.latest().ifPresent((latest) -> model.addAttribute("scorecard", latest));
		this.statements.latest().ifPresent((latest) -> model.addAttribute("statement", latest));
		model.addAttribute("members", Members.of(this.membership.sittingOn(LocalDate.now(this.clock))));
		return "home/home";
	}

	/**
	 * The panel in numbers, as far as is recorded.
	 *
	 * @param appointed how many councillors sit on it, substitutes left out
	 * @param authorities how many authorities appointed them
	 * @param independents how many people were co-opted
	 */
	record Members(long appointed, long authorities, long independents) {

		static Members of(List<SittingMember> sitting) {
			List<SittingMember> appointed = sitting.stream()
				.filter((member) -> member.kind() == Term.Kind.APPOINTED)
				.toList();
			return new Members(appointed.size(), appointed.stream().map(SittingMember::authority).distinct().count(),
					sitting.stream().filter((member) -> member.kind() == Term.Kind.CO_OPTED).count());
		}

		public long number() {
			return this.appointed + this.independents;
		}

	}

}
