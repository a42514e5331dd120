package org.openscrutiny.home.web;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The lists and the pages about the site, by what readers come to them for.
 */
@Component
class SearchablePages implements SearchSource {

	private static final String PAGES = """
			select href, title, null, cast(null as date), array[lower(title)], told, null
			  from (values
			       ('/meetings', 'Meetings', 'Dates, agendas, papers, attendance, packs and recordings of the panel’s and the boards’ meetings. A calendar to subscribe to.'),
			       ('/minutes', 'Minutes', 'What meetings recorded: numbered entries, what was resolved, and votes.'),
			       ('/actions', 'Action tracker', 'Who owes what since when, what is outstanding, overdue or completed.'),
			       ('/scorecards', 'Scorecards', 'How policing does against the Police and Crime Plan, quarter by quarter: performance figures and what they mean.'),
			       ('/releases', 'Release calendar', 'On which day the next scorecards and statements come out.'),
			       ('/about/method', 'How we decide what figures show', 'How figures are compared: control limits, comparison with earlier times and with other forces, rounding, and corrections of figures.'),
			       ('/decisions', 'Key decisions of the commissioner', 'The register of decisions, with those that are withheld.'),
			       ('/plan', 'Police and Crime Plan', 'Priorities, objectives, milestones and indicators.'),
			       ('/statements', 'National statements', 'How policing here helps with the national priorities for policing.'),
			       ('/statements/priorities', 'National priorities', 'The national crime and policing measures and the Strategic Policing Requirement.'),
			       ('/members', 'Members of the panel', 'Councillors and independent members, the authorities that appointed them, the chair, and who came to meetings.'),
			       ('/about', 'About this site', 'Who runs the site, who does what, how far you can rely on it. How to report a crime or complain about the police.'),
			       ('/accessibility', 'Accessibility', 'How to use the site with a screen reader, a keyboard or large text, and what does not work yet.'),
			       ('/privacy', 'Privacy', 'Personal data on this site, your rights, and data protection.'),
			       ('/cookies', 'Cookies', 'Which cookies are set when you sign in. Readers get none.'))
			       as page (href, title, told)
			""";

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.PAGES, PAGES));
	}

}
