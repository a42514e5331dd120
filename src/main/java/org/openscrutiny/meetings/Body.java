package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;

/**
 * Something that meets in public: the panel, or a board that the office of the
 * commissioner holds. It may be renamed, end, and be followed by another.
 */
@Entity
@Table(name = "body")
public class Body extends AggregateRoot<BodyId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "slug"))
	private BodyId id;

	@Enumerated(EnumType.STRING)
	private Office runBy;

	private boolean exemptPapers;

	@ElementCollection
	@CollectionTable(name = "body_name", joinColumns = @JoinColumn(name = "body"))
	@OrderBy("validFrom")
	private List<BodyName> names = new ArrayList<>();

	@Embedded
	private NoticeSettings notice;

	@Embedded
	private @Nullable Quorum quorum;

	protected Body() {
	}

	Body(BodyId id, Office runBy, List<BodyName> names) {
		if (names.isEmpty()) {
			throw new IllegalArgumentException("A body has a name");
		}
		this.id = id;
		this.runBy = runBy;
		this.names.addAll(names);
		this.notice = new NoticeSettings((runBy == Office.PANEL) ? Nation.ENGLAND.getClearDays() : null, Nation.ENGLAND,
				false, null);
	}

	/**
	 * Prescribes how notice is counted, how many members make a quorum and whether papers
	 * can be withheld under Schedule 12A.
	 * @throws RuleBroken if clear days or Schedule 12A are asked for of a body that no
	 * such law binds, or no clear days of one that it does
	 */
	void prescribe(NoticeSettings notice, @Nullable Quorum quorum, boolean exemptPapers) {
		if ((this.runBy == Office.PANEL) != (notice.clearDays() != null)) {
			throw new RuleBroken("clearDays", (notice.clearDays() == null) ? "Enter the number of clear days"
					: "The law asks for no clear days before a meeting of this body");
		}
		if (exemptPapers && this.runBy != Office.PANEL) {
			throw new RuleBroken("exempt", "Schedule 12A does not hold for this body");
		}
		this.notice = notice;
		this.quorum = quorum;
		this.exemptPapers = exemptPapers;
	}

	@Override
	public BodyId getId() {
		return this.id;
	}

	public Office getRunBy() {
		return this.runBy;
	}

	public NoticeSettings getNotice() {
		return this.notice;
	}

	/** Null where no rule is on record. */
	public @Nullable Quorum getQuorum() {
		return this.quorum;
	}

	/** Whether Schedule 12A of the Local Government Act 1972 holds for its papers. */
	public boolean isExemptPapers() {
		return this.exemptPapers;
	}

	/**
	 * What the body was called on a day; outside every recorded period, the name that is
	 * recorded last.
	 */
	public String nameOn(LocalDate day) {
		return this.names.stream()
			.filter((name) -> name.isBorneOn(day))
			.findFirst()
			.orElseGet(() -> this.names.get(this.names.size() - 1))
			.name();
	}

	/**
	 * Whose staff prepare the meetings of a body.
	 */
	public enum Office {

		/** The officers of the panel. */
		PANEL,

		/** The staff of the commissioner's office. */
		OPCC

	}

}
