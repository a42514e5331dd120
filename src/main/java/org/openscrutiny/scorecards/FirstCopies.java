package org.openscrutiny.scorecards;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes the scorecards that are brought in from paper, once: their rows come without a
 * copy. They become visible at their own instants like any other.
 */
@Component
class FirstCopies {

	private static final Logger logger = LoggerFactory.getLogger(FirstCopies.class);

	private final Scorecards scorecards;

	private final Editions editions;

	private final ScorecardAssembly assembly;

	private final Copies copies;

	private final TransactionTemplate transaction;

	FirstCopies(Scorecards scorecards, Editions editions, ScorecardAssembly assembly, Copies copies,
			TransactionTemplate transaction) {
		this.scorecards = scorecards;
		this.editions = editions;
		this.assembly = assembly;
		this.copies = copies;
		this.transaction = transaction;
	}

	/** Comes first, because other records are checked against scorecards. */
	@EventListener(ApplicationReadyEvent.class)
	@Order(0)
	void freeze() {
		for (Scorecard scorecard : this.scorecards.findAllByOrderBySlugDesc()) {
			if (scorecard.getSource() != null) {
				freeze(scorecard);
			}
		}
	}

	private void freeze(Scorecard scorecard) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				List<Edition> versions = this.editions.findByScorecardOrderByNumberDesc(scorecard.getId());
				versions.stream()
					.sorted(Comparator.comparingInt(Edition::getNumber))
					.forEach((edition) -> freeze(scorecard, edition, edition.getVisibleFrom()));
			});
		}
		catch (DataIntegrityViolationException ex) {
			logger.info("The scorecard {} was frozen by another instance", scorecard.getSlug());
		}
	}

	private void freeze(Scorecard scorecard, Edition edition, @Nullable Instant visibleFrom) {
		if (visibleFrom != null && this.copies.standing(edition.getId()).isEmpty()) {
			this.copies.freeze(edition.getId(), this.assembly.assemble(scorecard, edition, visibleFrom, null),
					visibleFrom, null, null);
		}
	}

}
