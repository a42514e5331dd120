package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.CitedMinute;
import org.openscrutiny.minutes.MinuteDecisions;
import org.openscrutiny.minutes.MinuteNumber;
import org.openscrutiny.minutes.MinutesReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which minutes decisions were taken up, as readers see it from both sides.
 */
@Component
@Transactional(readOnly = true)
class DecisionMinutes implements MinuteDecisions {

	private final MinutesReading minutes;

	private final JdbcClient jdbc;

	private final Clock clock;

	DecisionMinutes(MinutesReading minutes, JdbcClient jdbc, Clock clock) {
		this.minutes = minutes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The minutes in which a decision was taken up and that readers may look up. */
	List<CitedMinute> of(DecisionId decision) {
		return this.minutes.cited(this.jdbc.sql("select body, number from decision_minute where decision_id = ?")
			.param(decision.value())
			.query((row, index) -> new MinuteNumber(new BodyId(row.getString("body")), row.getInt("number")))
			.list());
	}

	@Override
	public List<Line> of(MinuteNumber number) {
		return this.jdbc.sql("""
				select d.* from public_decision d join decision_minute m on m.decision_id = d.id
				 where m.body = :body and m.number = :number and d.visible_from <= :now
				 order by d.year desc, d.number desc, d.suffix desc
				""")
			.param("body", number.body().value())
			.param("number", number.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, index) -> Columns.line(row))
			.list()
			.stream()
			.map((decision) -> new Line(decision.printed(), decision.getHeading(), decision.getHref()))
			.toList();
	}

}
