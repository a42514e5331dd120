package org.openscrutiny.scorecards;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.CanonicalJson;
import org.openscrutiny.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scorecards as readers see them: those whose instant has come. The instant alone makes
 * them visible; nothing is done then.
 */
@Service
@Transactional(readOnly = true)
public class ScorecardReading {

	private final Copies copies;

	private final Clock clock;

	ScorecardReading(Copies copies, Clock clock) {
		this.copies = copies;
		this.clock = clock;
	}

	/** The newest version of each scorecard, those about the latest time first. */
	public List<Released> all() {
		List<Copies.Copy> released = released();
		return released.stream()
			.filter((copy) -> newest(released, copy.slug()).filter(copy::equals).isPresent())
			.map((copy) -> Released.of(copy, versions(released, copy.slug())))
			.toList();
	}

	/** The scorecard about the latest time; empty if none is released. */
	public Optional<Released> latest() {
		return all().stream().findFirst();
	}

	/**
	 * A scorecard.
	 * @param slug the last part of its address
	 * @param number the version; null for the newest
	 * @throws NotFound if readers know of none
	 */
	public Page page(String slug, @Nullable Integer number) {
		Frozen frozen = frozen(slug, number);
		return new Page(frozen.released(), CanonicalJson.read(frozen.json(), ScorecardContent.class),
				frozen.versions());
	}

	/**
	 * A scorecard, byte for byte as it was frozen.
	 * @param number the version; null for the newest
	 * @throws NotFound if readers know of none
	 */
	public Frozen frozen(String slug, @Nullable Integer number) {
		List<Copies.Copy> released = released();
		Copies.Copy copy = ((number == null) ? newest(released, slug)
				: released.stream().filter((each) -> each.slug().equals(slug) && each.number() == number).findFirst())
			.orElseThrow(() -> new NotFound("scorecard " + slug));
		List<Released> versions = released.stream()
			.filter((each) -> each.slug().equals(slug))
			.sorted((one, other) -> other.number() - one.number())
			.map((each) -> Released.of(each, 0))
			.toList();
		return new Frozen(Released.of(copy, versions.size()), this.copies.content(copy.id()), versions);
	}

	private static Optional<Copies.Copy> newest(List<Copies.Copy> released, String slug) {
		return released.stream()
			.filter((copy) -> copy.slug().equals(slug))
			.max((one, other) -> one.number() - other.number());
	}

	private static int versions(List<Copies.Copy> released, String slug) {
		return (int) released.stream().filter((copy) -> copy.slug().equals(slug)).count();
	}

	private List<Copies.Copy> released() {
		return this.copies.releasedAt(this.clock.instant());
	}

	/**
	 * A released scorecard.
	 *
	 * @param slug the last part of its address
	 * @param number the number of the version
	 * @param versions how many versions there are; 0 where that is not asked
	 * @param title the title
	 * @param summary the whole in a sentence
	 * @param releasedAt when it was released; null where it is brought in from paper,
	 * which does not say so
	 * @param source the document that it is brought in from
	 * @param sha256 the hash of its content
	 */
	public record Released(String slug, int number, int versions, String title, String summary,
			@Nullable Instant releasedAt, @Nullable String source, String sha256) {

		static Released of(Copies.Copy copy, int versions) {
			return new Released(copy.slug(), copy.number(), versions, copy.title(), copy.summary(),
					(copy.source() != null) ? null : copy.releaseAt(), copy.source(), copy.sha256());
		}

		public String getHref() {
			return "/scorecards/" + this.slug;
		}

	}

	/**
	 * A scorecard's page.
	 *
	 * @param released what is shown
	 * @param content what it says
	 * @param versions all released versions, the newest first
	 */
	public record Page(Released released, ScorecardContent content, List<Released> versions) {

		/** Whether there is a later version. */
		public boolean isSuperseded() {
			return this.versions.get(0).number() != this.released.number();
		}

	}

	/**
	 * A scorecard as it was frozen.
	 *
	 * @param released which it is
	 * @param json its content
	 * @param versions all released versions, the newest first
	 */
	public record Frozen(Released released, String json, List<Released> versions) {
	}

}
