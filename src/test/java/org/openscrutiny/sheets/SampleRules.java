package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.openscrutiny.shared.RuleBroken;

/**
 * The rules of an imaginary register.
 */
record SampleRules(
		Function<Collection<String>, Map<String, Existing>> stored) implements ImportRules<SampleRules.Entry> {

	record Entry(String reference, LocalDate made, String subject, Optional<Optional<BigDecimal>> cost) {
	}

	@Override
	public String kind() {
		return "sample register";
	}

	@Override
	public List<Heading> headings() {
		return SampleSheets.HEADINGS;
	}

	@Override
	public Optional<Entry> read(RowReader row) {
		Optional<String> reference = row.requiredValue("Reference", (text) -> {
			if (!text.matches("\\d{3}-\\d{4}")) {
				throw new RuleBroken("“" + text + "” is not a reference like 006-2022");
			}
			return text;
		});
		Optional<LocalDate> made = row.requiredDate("Date made");
		Optional<String> subject = row.requiredText("Subject");
		Optional<BigDecimal> cost = row.number("Cost");
		if (row.isRejected()) {
			return Optional.empty();
		}
		if (subject.orElseThrow().equals("forbidden")) {
			throw new RuleBroken("Subject", "This subject is not allowed");
		}
		return Optional.of(new Entry(reference.orElseThrow(), made.orElseThrow(), subject.orElseThrow(),
				row.has("Cost") ? Optional.of(cost) : Optional.empty()));
	}

	@Override
	public String keyHeading() {
		return "Reference";
	}

	@Override
	public String key(Entry entry) {
		return entry.reference();
	}

	@Override
	public Map<String, String> fields(Entry entry) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("Date made", entry.made().toString());
		fields.put("Subject", entry.subject());
		entry.cost().ifPresent((cost) -> fields.put("Cost", cost.map(BigDecimal::toPlainString).orElse(null)));
		return fields;
	}

	@Override
	public Map<String, Existing> existing(Collection<String> keys) {
		return this.stored.apply(keys);
	}

}
