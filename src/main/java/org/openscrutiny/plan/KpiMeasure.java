package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * A measure as one KPI uses it, with targets, bands and comparators. Changed through its
 * {@link Kpi} alone.
 */
@Entity
public class KpiMeasure {

	@Id
	private UUID id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "measure_id"))
	private MeasureId measure;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable String label;

	private int position;

	private boolean inDevelopment;

	private @Nullable String bandBasis;

	private boolean bandWhole;

	private boolean bandGapsKept;

	private @Nullable Integer firstVersion;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "kpi_measure_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<KpiTarget> targets = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "kpi_band", joinColumns = @JoinColumn(name = "kpi_measure_id"))
	@OrderColumn(name = "position")
	@Fetch(FetchMode.SUBSELECT)
	private List<Band> bands = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "kpi_measure_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<KpiComparator> comparators = new ArrayList<>();

	protected KpiMeasure() {
	}

	KpiMeasure(MeasureId measure, Role role, @Nullable String label, boolean inDevelopment, int position) {
		this.id = UUID.randomUUID();
		this.measure = measure;
		this.role = role;
		this.label = label;
		this.inDevelopment = inDevelopment;
		this.position = position;
	}

	void develop(boolean inDevelopment) {
		this.inDevelopment = inDevelopment;
	}

	void changePlaces(KpiMeasure other) {
		int place = this.position;
		this.position = other.position;
		other.position = place;
	}

	KpiTarget addTarget(KpiTarget.Terms terms) {
		KpiTarget target = new KpiTarget(terms,
				1 + this.targets.stream().mapToInt(KpiTarget::getPosition).max().orElse(0));
		this.targets.add(target);
		return target;
	}

	void removeTarget(UUID id) {
		KpiTarget target = target(id);
		if (target.isPublished()) {
			throw new RuleBroken("This target is published, so it can end but not be removed");
		}
		this.targets.remove(target);
	}

	void endTarget(UUID id, LocalDate lastDay, String reason) {
		target(id).end(lastDay, reason);
	}

	public KpiTarget target(UUID id) {
		return this.targets.stream()
			.filter((target) -> target.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("target " + id));
	}

	KpiComparator addComparator(KpiComparator.Terms terms) {
		if (this.comparators.stream().anyMatch((other) -> other.getTerms().equals(terms))) {
			throw new RuleBroken("kind", "The measure is compared with this already");
		}
		KpiComparator comparator = new KpiComparator(terms,
				1 + this.comparators.stream().mapToInt(KpiComparator::getPosition).max().orElse(0));
		this.comparators.add(comparator);
		return comparator;
	}

	void removeComparator(UUID id) {
		KpiComparator comparator = this.comparators.stream()
			.filter((candidate) -> candidate.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("comparator " + id));
		if (comparator.isPublished()) {
			throw new RuleBroken("This comparator is published, so it stays");
		}
		this.comparators.remove(comparator);
	}

	/**
	 * Says into which bands values fall.
	 * @param scheme the bands; none to take them off
	 * @param basis what falls into them, if not the values of the measure
	 * @param gapsKept whether the plan itself leaves values between its bands, or gives
	 * some to two
	 * @throws RuleBroken if the measure is published, or a value has no band or two,
	 * though the plan has it so is not said
	 */
	void band(BandScheme scheme, @Nullable String basis, boolean gapsKept) {
		if (isPublished()) {
			throw new RuleBroken("bands", "The bands are published. To change them, supersede the KPI by another");
		}
		List<String> gaps = scheme.gaps();
		List<String> overlaps = scheme.overlaps();
		if (!gapsKept && !gaps.isEmpty()) {
			throw new RuleBroken("bands", "No band covers " + String.join(", ", gaps));
		}
		if (!gapsKept && !overlaps.isEmpty()) {
			throw new RuleBroken("bands", "More than one band covers " + String.join(", ", overlaps));
		}
		this.bands.clear();
		this.bands.addAll(scheme.bands());
		this.bandBasis = basis;
		this.bandWhole = scheme.whole();
		this.bandGapsKept = !(gaps.isEmpty() && overlaps.isEmpty());
	}

	public UUID getId() {
		return this.id;
	}

	public MeasureId getMeasure() {
		return this.measure;
	}

	public Role getRole() {
		return this.role;
	}

	public @Nullable String getLabel() {
		return this.label;
	}

	int getPosition() {
		return this.position;
	}

	/** Whether nothing can be entered for it yet, although the KPI is reported. */
	public boolean isInDevelopment() {
		return this.inDevelopment;
	}

	public @Nullable String getBandBasis() {
		return this.bandBasis;
	}

	public boolean isBandGapsKept() {
		return this.bandGapsKept;
	}

	public BandScheme getBands() {
		return new BandScheme(this.bands, this.bandWhole);
	}

	public List<KpiTarget> getTargets() {
		return Collections.unmodifiableList(this.targets);
	}

	public List<KpiComparator> getComparators() {
		return Collections.unmodifiableList(this.comparators);
	}

	/** Whether a published version of the plan has it. */
	public boolean isPublished() {
		return this.firstVersion != null;
	}

	/** What a measure is to a KPI. */
	public enum Role {

		HEADLINE("Headline"), COMPONENT("Component"), CONTEXT("Context");

		private final String label;

		Role(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
