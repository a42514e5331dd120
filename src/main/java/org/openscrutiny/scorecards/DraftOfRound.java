package org.openscrutiny.scorecards;

import java.util.Optional;

import org.openscrutiny.returns.WordsOnFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The version that is being written about the figures of a round.
 */
@Component
class DraftOfRound implements WordsOnFigures {

	private final JdbcClient jdbc;

	DraftOfRound(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<String> address(String round) {
		return this.jdbc.sql("""
				select '/manage/scorecards/' || s.slug || '/' || e.number || '#narratives'
				  from collection_round r
				  join scorecard s on s.round_id = r.id
				  join scorecard_edition e on e.scorecard_id = s.id
				 where r.slug = ? and not exists (select from standing_scorecard c where c.edition_id = e.id)
				 order by e.number desc limit 1
				""").param(round).query(String.class).optional();
	}

}
