package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All approved figures. They can only be added to.
 */
@Component
class Observations {

	private static final String COLUMNS = """
			id, series_id, period_kind, starts_on, ends_on, period_label, observed_until, revision, status, status_reason,
			value, value_low, value_high, value_text, numerator, denominator, qualifiers, as_entered, derived, note, source,
			revision_kind, revision_reason, round_id, entered_by, entered_name, entered_at, entered_for, approved_by,
			approved_name, approved_at
			""";

	private static final List<UUID> NONE = List.of(new UUID(0, 0));

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	Observations(JdbcTemplate template, JdbcClient jdbc) {
		this.template = template;
		this.jdbc = jdbc;
	}

	/** Adds figures, in one round trip. */
	void add(Collection<Observation> observations) {
		this.template.batchUpdate("insert into observation (" + COLUMNS + ") values (" + "?, ".repeat(30) + "?)",
				observations, 500, Observations::write);
	}

	/** Adds the warnings that were accepted of figures, in one round trip. */
	void addWarnings(Collection<Warning> warnings) {
		this.template.batchUpdate("""
				insert into observation_warning (observation_id, check_code, message, reason, person_name)
				values (?, ?, ?, ?, ?)
				""", warnings, 500, (statement, warning) -> {
			statement.setObject(1, warning.observation().value());
			statement.setString(2, warning.checkCode());
			statement.setString(3, warning.message());
			statement.setString(4, warning.reason());
			statement.setString(5, warning.personName());
		});
	}

	/**
	 * The newest revision of every figure of these lines, the newest time first; figures
	 * without a time come last. One statement.
	 */
	List<Observation> newest(Collection<SeriesId> series) {
		return this.jdbc.sql("""
				select * from (select distinct on (series_id, period_kind, starts_on, ends_on) %s
				                 from observation where series_id in (:series)
				                order by series_id, period_kind, starts_on, ends_on, revision desc) newest
				 order by ends_on desc nulls last, starts_on desc nulls last, series_id
				""".formatted(COLUMNS))
			.param("series", series.isEmpty() ? NONE : series.stream().map(SeriesId::value).toList())
			.query(Observations::read)
			.list();
	}

	/** All revisions of every figure of these lines, the newest first. */
	List<Observation> all(Collection<SeriesId> series) {
		return this.jdbc.sql("""
				select %s from observation where series_id in (:series)
				 order by ends_on desc nulls last, starts_on desc nulls last, series_id, period_kind, revision desc
				""".formatted(COLUMNS))
			.param("series", series.isEmpty() ? NONE : series.stream().map(SeriesId::value).toList())
			.query(Observations::read)
			.list();
	}

	/** The warnings that figures raised. */
	List<Warning> warnings(Collection<ObservationId> observations) {
		return this.jdbc.sql("""
				select observation_id, check_code, message, reason, person_name from observation_warning
				 where observation_id in (:observations) order by observation_id, check_code
				""")
			.param("observations",
					observations.isEmpty() ? NONE : observations.stream().map(ObservationId::value).toList())
			.query((row, number) -> new Warning(new ObservationId(row.getObject("observation_id", UUID.class)),
					row.getString("check_code"), row.getString("message"), row.getString("reason"),
					row.getString("person_name")))
			.list();
	}

	private static void write(PreparedStatement statement, Observation observation) throws SQLException {
		Observation.Period period = observation.period();
		Observation.Figure figure = observation.figure();
		Observation.Signed entered = observation.entered();
		Observation.Signed approved = observation.approved();
		Connection connection = statement.getConnection();
		Array qualifiers = connection.createArrayOf("text", Qualifier.marks(observation.qualifiers()).toArray());
		@Nullable Object[] values = { observation.id().value(), observation.series().value(), period.kind().name(),
				period.startsOn(), period.endsOn(), period.label(), period.observedUntil(), observation.revision(),
				figure.status().name(), figure.reason(), figure.value(), figure.low(), figure.high(), figure.text(),
				figure.numerator(), figure.denominator(), qualifiers, observation.asEntered(), observation.derived(),
				observation.note(), observation.source(), observation.revisionKind().name(),
				observation.revisionReason(), (observation.round() != null) ? observation.round().value() : null,
				(entered != null) ? entered.person().value() : null, (entered != null) ? entered.name() : null,
				(entered != null) ? entered.at().atOffset(ZoneOffset.UTC) : null,
				(observation.enteredFor() != null) ? observation.enteredFor().value() : null,
				(approved != null) ? approved.person().value() : null, (approved != null) ? approved.name() : null,
				(approved != null) ? approved.at().atOffset(ZoneOffset.UTC) : null };
		for (int place = 0; place < values.length; place++) {
			if (values[place] != null) {
				statement.setObject(place + 1, values[place]);
			}
			else {
				statement.setNull(place + 1, Types.NULL);
			}
		}
	}

	/** Reads a row that has all columns. */
	static Observation read(ResultSet row, int number) throws SQLException {
		UUID round = row.getObject("round_id", UUID.class);
		UUID enteredFor = row.getObject("entered_for", UUID.class);
		return new Observation(new ObservationId(row.getObject("id", UUID.class)),
				new SeriesId(row.getObject("series_id", UUID.class)),
				new Observation.Period(PeriodKind.valueOf(row.getString("period_kind")),
						row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
						row.getString("period_label"), row.getObject("observed_until", LocalDate.class)),
				row.getInt("revision"),
				new Observation.Figure(ValueStatus.valueOf(row.getString("status")), row.getString("status_reason"),
						number(row, "value"), number(row, "value_low"), number(row, "value_high"),
						row.getString("value_text"), number(row, "numerator"), number(row, "denominator")),
				qualifiers(row), row.getString("as_entered"), row.getBoolean("derived"), row.getString("note"),
				row.getString("source"), RevisionKind.valueOf(row.getString("revision_kind")),
				row.getString("revision_reason"), (round != null) ? new RoundId(round) : null, signed(row, "entered"),
				(enteredFor != null) ? new UserId(enteredFor) : null, signed(row, "approved"));
	}

	private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
		return row.getBigDecimal(column);
	}

	private static Set<Qualifier> qualifiers(ResultSet row) throws SQLException {
		return Qualifier.all(Arrays.asList((String[]) row.getArray("qualifiers").getArray()));
	}

	private static Observation.@Nullable Signed signed(ResultSet row, String act) throws SQLException {
		UUID person = row.getObject(act + "_by", UUID.class);
		OffsetDateTime at = row.getObject(act + "_at", OffsetDateTime.class);
		if (person == null || at == null) {
			return null;
		}
		Instant instant = at.toInstant();
		return new Observation.Signed(new UserId(person), row.getString(act + "_name"), instant);
	}

	/**
	 * A warning that was accepted of a figure.
	 *
	 * @param observation identifies the figure
	 * @param checkCode which check it was
	 * @param message what it said
	 * @param reason why it was accepted; null where the record is brought in from paper
	 * @param personName who accepted it
	 */
	record Warning(ObservationId observation, String checkCode, String message, @Nullable String reason,
			@Nullable String personName) {
	}

}
