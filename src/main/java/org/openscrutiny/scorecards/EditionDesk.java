package org.openscrutiny.scorecards;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.KpiId;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.returns.AssignmentState;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.shared.CanonicalJson;
import org.openscrutiny.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scorecards as the commissioner's office works with them.
 */
@Service
@Transactional(readOnly = true)
public class EditionDesk {

	private final Scorecards scorecards;

	private final Editions editions;

	private final Copies copies;

	private final ScorecardAssembly assembly;

	private final FigureReading figures;

	private final Clock clock;

	EditionDesk(Scorecards scorecards, Editions editions, Copies copies, ScorecardAssembly assembly,
			FigureReading figures, Clock clock) {
		this.scorecards = scorecards;
		this.editions = editions;
		this.copies = copies;
		this.assembly = assembly;
		this.figures = figures;
		this.clock = clock;
	}

	/** All scorecards, the newest first. */
	public List<Row> all() {
		Map<EditionId, Copies.Copy> standing = this.copies.standing()
			.stream()
			.collect(Collectors.toMap(Copies.Copy::edition, (copy) -> copy));
		Instant now = this.clock.instant();
		return this.scorecards.findAllByOrderBySlugDesc().stream().map((scorecard) -> {
			Edition newest = this.editions.findByScorecardOrderByNumberDesc(scorecard.getId()).get(0);
			Copies.Copy copy = standing.get(newest.getId());
			load(scorecard.getDates());
			return new Row(scorecard, newest.getNumber(), Standing.of(copy, now),
					(copy != null) ? copy.releaseAt() : null);
		}).toList();
	}

	/** The rounds that have no scorecard yet, the newest first. */
	public List<FigureReading.Round> free() {
		Set<Object> taken = this.scorecards.findAllByOrderBySlugDesc()
			.stream()
			.map(Scorecard::getRound)
			.collect(Collectors.toSet());
		return this.figures.rounds().stream().filter((round) -> !taken.contains(round.id())).toList();
	}

	/**
	 * A version with everything around it.
	 * @throws NotFound if there is none
	 */
	public Sheet read(String slug, int number) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		List<Edition> versions = this.editions.findByScorecardOrderByNumberDesc(scorecard.getId());
		Edition edition = versions.stream()
			.filter((each) -> each.getNumber() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("version " + number + " of " + slug));
		edition.getNarrative();
		load(scorecard.getDates());
		load(edition.getEarlyAccess());
		edition.getTopics().forEach((topic) -> load(topic.getMeasures()));
		Optional<Copies.Copy> copy = this.copies.standing(edition.getId());
		Instant now = this.clock.instant();
		Standing standing = Standing.of(copy.orElse(null), now);
		Checked checked = check(scorecard, edition, copy.map(Copies.Copy::releaseAt).orElse(now));
		Map<MeasureId, AssignmentState> progress = this.figures.progress(scorecard.getRound());
		long approved = progress.values().stream().filter((state) -> state == AssignmentState.APPROVED).count();
		long owed = progress.values()
			.stream()
			.filter((state) -> state != AssignmentState.APPROVED && state != AssignmentState.NOT_DUE)
			.count();
		Set<String> shown = checked.assembled()
			.content()
			.lines()
			.flatMap((line) -> line.values().stream())
			.map(ScorecardContent.Value::observation)
			.collect(Collectors.toSet());
		List<FigureReading.AcceptedWarning> warnings = this.figures.warnings(
				checked.assembled().figures().stream().filter((figure) -> shown.contains(figure.toString())).toList());
		ScorecardContent content = checked.assembled().content();
		return new Sheet(scorecard, edition, versions.stream().map(Edition::getNumber).toList(), standing,
				copy.map(Copies.Copy::releaseAt).orElse(null), copy.map(Copies.Copy::sha256).orElse(null),
				copy.map((one) -> CanonicalJson.read(this.copies.content(one.id()), ScorecardContent.class))
					.orElse(content),
				checked.assembled().plan(), checked.assembled().narratives(), checked.assembled().unknown(),
				checked.findings(), approved, owed, warnings);
	}

	/** Reads a lazy collection while the database can still be asked. */
	private static void load(List<?> parts) {
		parts.forEach((part) -> {
		});
	}

	/** Puts a version together and checks it. */
	Checked check(Scorecard scorecard, Edition edition, Instant releaseAt) {
		ScorecardContent previous = this.copies.before(scorecard, releaseAt).orElse(null);
		ScorecardAssembly.Assembled assembled = this.assembly.assemble(scorecard, edition, releaseAt, previous);
		List<ConsistencyCheck.Text> texts = new ArrayList<>();
		Edition.Narrative narrative = edition.getNarrative();
		if (narrative.summary() != null) {
			texts.add(new ConsistencyCheck.Text("Summary", narrative.summary(), true));
		}
		assembled.plan().sections().forEach((section) -> {
			String sentence = narrative.sentence(section.id());
			if (sentence != null) {
				texts.add(new ConsistencyCheck.Text(section.title(), sentence, true));
			}
		});
		texts.addAll(ofIndicators(assembled));
		if (narrative.companion() != null) {
			texts.add(new ConsistencyCheck.Text("The text beside it", narrative.companion(), false));
		}
		List<Finding> findings = new ArrayList<>(notApproved(scorecard, assembled.plan()));
		findings.addAll(ConsistencyCheck.of(assembled.content(), texts, previous));
		return new Checked(assembled, findings.stream().sorted(Comparator.comparing(Finding::kind)).toList());
	}

	private static List<ConsistencyCheck.Text> ofIndicators(ScorecardAssembly.Assembled assembled) {
		List<ConsistencyCheck.Text> texts = new ArrayList<>();
		assembled.plan().sections().forEach((section) -> section.kpis().forEach((kpi) -> {
			KpiNarrative said = assembled.narratives().get(kpi.id());
			if (said != null) {
				texts.add(new ConsistencyCheck.Text(kpi.title(), said.text(), true,
						assembled.content().indicator(kpi.slug()).lines()));
			}
		}));
		return texts;
	}

	private List<Finding> notApproved(Scorecard scorecard, PlanContents plan) {
		Map<MeasureId, AssignmentState> progress = this.figures.progress(scorecard.getRound());
		List<Finding> findings = new ArrayList<>();
		plan.sections().forEach((section) -> section.kpis().forEach((kpi) -> {
			long open = kpi.measures()
				.stream()
				.map((used) -> progress.get(used.measure()))
				.filter(Objects::nonNull)
				.filter((state) -> state != AssignmentState.APPROVED && state != AssignmentState.NOT_DUE)
				.count();
			if (open > 0) {
				findings.add(new Finding(Finding.Kind.NOT_APPROVED, kpi.title(),
						(open == 1) ? "1 measure is not approved" : open + " measures are not approved"));
			}
		}));
		return findings;
	}

	/** How far a version is. */
	public enum Standing {

		DRAFT("Draft"), SCHEDULED("Scheduled"), RELEASED("Released");

		private final String label;

		Standing(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

		static Standing of(Copies.@Nullable Copy copy, Instant now) {
			return (copy == null) ? DRAFT : copy.isReleased(now) ? RELEASED : SCHEDULED;
		}

	}

	/**
	 * A scorecard in the list.
	 *
	 * @param scorecard the scorecard
	 * @param number its newest version
	 * @param standing how far that is
	 * @param releaseAt when it is or was released
	 */
	public record Row(Scorecard scorecard, int number, Standing standing, @Nullable Instant releaseAt) {
	}

	/**
	 * A version with everything around it.
	 *
	 * @param scorecard the scorecard
	 * @param edition the version
	 * @param versions the numbers of all versions, the newest first
	 * @param standing how far it is
	 * @param releaseAt when it is or was released
	 * @param sha256 the hash of the frozen copy
	 * @param content what readers see, or would see
	 * @param plan the plan
	 * @param narratives what is said of indicators, as it was typed
	 * @param unknown references that lead to no figure
	 * @param findings what the check found
	 * @param approved how many measures of the round are approved
	 * @param owed how many are not, though they are asked for
	 * @param warnings the warnings that were accepted of its figures
	 */
	public record Sheet(Scorecard scorecard, Edition edition, List<Integer> versions, Standing standing,
			@Nullable Instant releaseAt, @Nullable String sha256, ScorecardContent content, PlanContents plan,
			Map<KpiId, KpiNarrative> narratives, List<String> unknown, List<Finding> findings, long approved, long owed,
			List<FigureReading.AcceptedWarning> warnings) {

		public String getTitle() {
			return this.scorecard.getTitle();
		}

		public int getNumber() {
			return this.edition.getNumber();
		}

		/** How many indicators of a section got worse without a word about it. */
		public long uncommented(ScorecardContent.Section section) {
			return section.indicators()
				.stream()
				.filter((indicator) -> this.findings.stream()
					.anyMatch((finding) -> finding.kind() == Finding.Kind.ROSE_WITHOUT_COMMENT
							&& finding.where().equals(indicator.title())))
				.count();
		}

		/** Where readers find it, once it is released. */
		public String getHref() {
			return "/scorecards/" + this.scorecard.getSlug();
		}

		/** What the check found, by kind. */
		public Map<Finding.Kind, List<Finding>> byKind() {
			return this.findings.stream()
				.collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
		}

	}

	/**
	 * A version that was put together and checked.
	 */
	record Checked(ScorecardAssembly.Assembled assembled, List<Finding> findings) {
	}

}
