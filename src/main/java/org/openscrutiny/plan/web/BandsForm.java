package org.openscrutiny.plan.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Band;
import org.openscrutiny.plan.BandScheme;
import org.openscrutiny.plan.KpiMeasure;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.validation.Errors;

/**
 * The bands of a measure, one to a line.
 *
 * @param version the state of the KPI that was seen
 * @param bands lines such as {@code Good: 5-7}
 * @param basis what falls into them, if not the values
 * @param whole whether only whole numbers can occur
 * @param gapsKept whether the plan itself has gaps or overlaps
 */
record BandsForm(@Nullable Integer version, @Nullable String bands, @Nullable String basis, boolean whole,
		boolean gapsKept) {

	static BandsForm of(int version, KpiMeasure measure) {
		String lines = String.join("\n",
				measure.getBands().bands().stream().map((band) -> band.label() + ": " + band.typed()).toList());
		return new BandsForm(version, lines, measure.getBandBasis(), measure.getBands().whole(),
				measure.isBandGapsKept());
	}

	void check(Errors errors) {
		Typed.length(errors, "basis", this.basis, Typed.LINE);
		scheme(errors);
	}

	BandScheme scheme(Errors errors) {
		List<Band> read = new ArrayList<>();
		for (String line : Typed.lines(this.bands)) {
			int colon = line.indexOf(':');
			String label = (colon > 0) ? line.substring(0, colon).strip() : "";
			if (label.isEmpty() || label.length() > 100) {
				errors.rejectValue("bands", "line",
						"Write each band as its name, a colon and a range, such as Good: 5-7");
				continue;
			}
			if (read.stream().anyMatch((band) -> band.label().equals(label))) {
				errors.rejectValue("bands", "twice", "There are two bands “" + label + "”");
				continue;
			}
			try {
				read.add(Band.read(label, line.substring(colon + 1)));
			}
			catch (RuleBroken ex) {
				errors.rejectValue("bands", "range", ex.getMessage());
			}
		}
		return new BandScheme(read, this.whole);
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
