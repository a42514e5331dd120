package org.openscrutiny.scorecards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chooses what a version tells besides the indicators of its plan.
 */
@Service
@Transactional
public class TopicManagement {

	private final Scorecards scorecards;

	private final Editions editions;

	private final Copies copies;

	private final Authors authors;

	private final MeasureCatalogue measures;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	TopicManagement(Scorecards scorecards, Editions editions, Copies copies, Authors authors, MeasureCatalogue measures,
			JdbcClient jdbc, AuditTrail audit) {
		this.scorecards = scorecards;
		this.editions = editions;
		this.copies = copies;
		this.authors = authors;
		this.measures = measures;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** The measures with figures that no indicator of the scorecard's plan uses. */
	@Transactional(readOnly = true)
	public List<Choice> choices(String slug) {
		return this.jdbc.sql("""
				select m.id, m.code, m.label from measure m
				 where exists (select from series s join observation o on o.series_id = s.id where s.measure_id = m.id)
				   and not exists (select from kpi_measure l join kpi k on k.id = l.kpi_id
				                     join scorecard c on c.plan_id = k.plan_id and c.slug = ?
				                    where l.measure_id = m.id and l.first_version is not null)
				 order by m.label, m.code
				""")
			.param(slug)
			.query((row, number) -> new Choice(new MeasureId(row.getObject("id", UUID.class)), row.getString("code"),
					row.getString("label")))
			.list();
	}

	/**
	 * Adds a topic, or changes one.
	 * @param topic the topic; null for a new one
	 * @param note what readers should know of the figures
	 * @param codes the codes of the measures, in their order
	 * @throws NotFound if there is no such version or topic
	 * @throws StaleRecord if the version was changed since
	 * @throws RuleBroken if it is scheduled, or a measure is unknown or told already
	 */
	public void write(String slug, int number, int version, @Nullable UUID topic, String title, @Nullable String note,
			List<String> codes, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = draft(scorecard, number, version);
		Topic.Terms terms = new Topic.Terms(title, note, measures(slug, codes));
		if (topic == null) {
			edition.add(terms);
		}
		else {
			edition.change(topic, terms);
		}
		keep(edition, by);
		this.audit.record(by, "Chose figures besides the plan for version " + number, scorecard.subject(),
				Changes.none().set("Topic", title).set("Measures", String.join(", ", codes)));
	}

	/**
	 * Takes a topic out.
	 * @throws NotFound if there is no such version or topic
	 * @throws StaleRecord if the version was changed or scheduled since
	 */
	public void remove(String slug, int number, int version, UUID topic, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = this.editions.byNumber(scorecard.getId(), number);
		edition.requireVersion(version);
		if (this.copies.standing(edition.getId()).isPresent()) {
			throw new StaleRecord();
		}
		Topic gone = edition.remove(topic);
		keep(edition, by);
		this.audit.record(by, "Took figures besides the plan out of version " + number, scorecard.subject(),
				Changes.none().field("Topic", gone.getTitle(), null));
	}

	private List<MeasureId> measures(String slug, List<String> codes) {
		if (codes.isEmpty()) {
			throw new RuleBroken("measures", "Enter the code of at least one measure");
		}
		List<Choice> choices = choices(slug);
		Set<MeasureId> chosen = new LinkedHashSet<>();
		for (String code : codes) {
			chosen.add(choices.stream()
				.filter((choice) -> choice.code().equals(code))
				.map(Choice::measure)
				.findFirst()
				.orElseThrow(() -> new RuleBroken("measures", why(code))));
		}
		return List.copyOf(chosen);
	}

	private String why(String code) {
		try {
			return "“" + this.measures.of(code).definition().label()
					+ "” stands under an indicator of the plan, or has no figures";
		}
		catch (NotFound ex) {
			return "“" + code + "” is no code of a measure. Use those of the list";
		}
	}

	private Edition draft(Scorecard scorecard, int number, int version) {
		Edition edition = this.editions.byNumber(scorecard.getId(), number);
		edition.requireVersion(version);
		if (this.copies.standing(edition.getId()).isPresent()) {
			throw new RuleBroken("This version is scheduled. Take the schedule back to change it");
		}
		return edition;
	}

	private void keep(Edition edition, By by) {
		EditionManagement.orStale(() -> this.editions.saveAndFlush(edition));
		this.authors.add(edition.getId(), by);
	}

	/**
	 * A measure to choose.
	 *
	 * @param measure identifies it
	 * @param code its code
	 * @param label its name
	 */
	public record Choice(MeasureId measure, String code, String label) {
	}

}
