package org.openscrutiny.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.CanonicalJson;
import org.openscrutiny.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements as readers see them: those whose instant has come. The instant alone makes
 * them visible; nothing is done then.
 */
@Service
@Transactional(readOnly = true)
public class StatementReading {

	private final StatementCopies copies;

	private final Clock clock;

	StatementReading(StatementCopies copies, Clock clock) {
		this.copies = copies;
		this.clock = clock;
	}

	/** The newest version of each statement, the latest quarter first. */
	public List<Released> all() {
		List<StatementCopies.Copy> released = released();
		return released.stream()
			.filter((copy) -> of(released, copy.slug()).findFirst().orElseThrow() == copy)
			.sorted(Comparator.comparing(StatementCopies.Copy::slug).reversed())
			.map(Released::of)
			.toList();
	}

	/** The statement of the latest quarter; empty if none is released. */
	public Optional<Released> latest() {
		return all().stream().findFirst();
	}

	/**
	 * A statement.
	 * @param slug the last part of its address
	 * @param number the version; null for the newest
	 * @throws NotFound if readers know of none
	 */
	public Page page(String slug, @Nullable Integer number) {
		Frozen frozen = frozen(slug, number);
		return new Page(frozen.released(), CanonicalJson.read(frozen.json(), StatementContent.class),
				frozen.versions());
	}

	/**
	 * A statement, byte for byte as it was frozen.
	 * @param number the version; null for the newest
	 * @throws NotFound if readers know of none
	 */
	public Frozen frozen(String slug, @Nullable Integer number) {
		List<StatementCopies.Copy> versions = of(released(), slug).toList();
		StatementCopies.Copy copy = versions.stream()
			.filter((each) -> number == null || each.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("national statement " + slug));
		return new Frozen(Released.of(copy), this.copies.content(copy.id()),
				versions.stream().map(Released::of).toList());
	}

	/** The versions of a statement, the newest first. */
	private static Stream<StatementCopies.Copy> of(List<StatementCopies.Copy> released, String slug) {
		return released.stream()
			.filter((copy) -> copy.slug().equals(slug))
			.sorted(Comparator.comparingInt(StatementCopies.Copy::number).reversed());
	}

	private List<StatementCopies.Copy> released() {
		return this.copies.releasedAt(this.clock.instant());
	}

	/**
	 * A released statement.
	 *
	 * @param slug the last part of its address
	 * @param number the number of the version
	 * @param title the title
	 * @param introduction the whole in a few sentences
	 * @param releasedAt when it was released; null where it is brought in from paper,
	 * which does not say so
	 * @param source the document that it is brought in from
	 * @param sha256 the hash of its content
	 */
	public record Released(String slug, int number, String title, String introduction, @Nullable Instant releasedAt,
			@Nullable String source, String sha256) {

		static Released of(StatementCopies.Copy copy) {
			return new Released(copy.slug(), copy.number(), copy.title(), copy.introduction(),
					(copy.source() != null) ? null : copy.releaseAt(), copy.source(), copy.sha256());
		}

		public String getHref() {
			return "/statements/" + this.slug;
		}

	}

	/**
	 * A statement's page.
	 *
	 * @param released what is shown
	 * @param content what it says
	 * @param versions all released versions, the newest first
	 */
	public record Page(Released released, StatementContent content, List<Released> versions) {

		/** Whether there is a later version. */
		public boolean isSuperseded() {
			return this.versions.get(0).number() != this.released.number();
		}

	}

	/**
	 * A statement as it was frozen.
	 *
	 * @param released which it is
	 * @param json its content
	 * @param versions all released versions, the newest first
	 */
	public record Frozen(Released released, String json, List<Released> versions) {
	}

}
