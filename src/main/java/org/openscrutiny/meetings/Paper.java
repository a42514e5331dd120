package org.openscrutiny.meetings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;

/**
 * A paper that an agenda names for one of its items.
 */
@Entity
@Table(name = "agenda_paper")
public class Paper extends AgendaPart {

	private String title;

	@Enumerated(EnumType.STRING)
	private @Nullable Status status;

	@Enumerated(EnumType.STRING)
	private @Nullable Kind kind;

	private @Nullable String reportOf;

	private @Nullable String author;

	private @Nullable String authorTitle;

	private @Nullable String purpose;

	private @Nullable String recommendations;

	@Embedded
	private @Nullable Implications implications;

	private @Nullable String background;

	private @Nullable String content;

	private @Nullable String note;

	private @Nullable UUID replaces;

	private @Nullable UUID publicVersionOf;

	@ElementCollection
	@CollectionTable(name = "agenda_paper_file", joinColumns = @JoinColumn(name = "paper_id"))
	@OrderColumn(name = "position")
	@Column(name = "document_id")
	@Fetch(FetchMode.SUBSELECT)
	private List<UUID> files = new ArrayList<>();

	@SuppressWarnings("NullAway")
	protected Paper() {
	}

	Paper(int position, PaperContent content) {
		super(position);
		this.title = content.title();
		change(content);
	}

	void change(PaperContent content) {
		this.title = content.title();
		this.status = content.status();
		this.kind = content.kind();
		this.reportOf = content.reportOf();
		this.author = content.author();
		this.authorTitle = content.authorTitle();
		this.purpose = content.purpose();
		this.recommendations = content.recommendations();
		this.implications = content.implications();
		this.background = content.background();
		this.content = content.content();
		this.note = content.note();
	}

	/** Makes it the paper that another one announced. */
	void replace(@Nullable UUID announced) {
		this.replaces = announced;
	}

	void publicVersionOf(@Nullable UUID withheld) {
		this.publicVersionOf = withheld;
	}

	void addFiles(List<UUID> documents) {
		this.files.addAll(documents);
	}

	/**
	 * Exchanges a file with its neighbour.
	 * @param by -1 for up, 1 for down
	 */
	void moveFile(UUID document, int by) {
		int place = this.files.indexOf(document);
		if (place < 0) {
			throw new NotFound("file " + document);
		}
		int other = place + by;
		if (other >= 0 && other < this.files.size()) {
			Collections.swap(this.files, place, other);
		}
	}

	void removeFile(UUID document) {
		this.files.remove(document);
	}

	PaperContent getContent() {
		return new PaperContent(this.title, (this.status != null) ? this.status : Status.ATTACHED,
				(this.kind != null) ? this.kind : Kind.REPORT, this.reportOf, this.author, this.authorTitle,
				this.purpose, this.recommendations,
				(this.implications != null) ? this.implications : Implications.none(), this.background, this.content,
				this.note);
	}

	String getTitle() {
		return this.title;
	}

	/** Null where no agenda says it. */
	@Nullable Status getStatus() {
		return this.status;
	}

	@Nullable UUID getReplaces() {
		return this.replaces;
	}

	@Nullable UUID getPublicVersionOf() {
		return this.publicVersionOf;
	}

	List<UUID> getFiles() {
		return Collections.unmodifiableList(this.files);
	}

	/**
	 * How far a paper is there.
	 */
	public enum Status {

		ATTACHED("Attached", "attached"),

		TO_FOLLOW("To follow", "follow"),

		/** Nothing is written: the report is given by word of mouth. */
		VERBAL("Verbal", "verbal");

		private final String label;

		private final String tag;

		Status(String label, String tag) {
			this.label = label;
			this.tag = tag;
		}

		public String getLabel() {
			return this.label;
		}

		String getTag() {
			return this.tag;
		}

	}

	/**
	 * What a paper is.
	 */
	public enum Kind {

		REPORT("Report"), APPENDIX("Appendix"), MINUTES("Minutes"), PRESENTATION("Presentation"), LETTER("Letter");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
