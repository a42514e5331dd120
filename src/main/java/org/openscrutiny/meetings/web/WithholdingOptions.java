package org.openscrutiny.meetings.web;

import java.util.List;
import java.util.stream.IntStream;

import org.openscrutiny.meetings.Withholding;
import org.openscrutiny.shared.web.Option;
import org.springframework.ui.Model;

/**
 * The choices of the form that withholds something.
 */
final class WithholdingOptions {

	private WithholdingOptions() {
	}

	static void addTo(Model model) {
		model.addAttribute("kinds",
				List.of(new Option(WithholdingForm.OPEN, "Everybody"),
						new Option(Withholding.Kind.EXEMPT.name(),
								"Members and officers only: exempt under Schedule 12A"),
						new Option(Withholding.Kind.CONFIDENTIAL.name(),
								"Members and officers only: confidential under section 100A(3)")));
		model.addAttribute("paragraphs",
				IntStream.rangeClosed(1, Withholding.PARAGRAPHS.size())
					.mapToObj((number) -> new Option(Integer.toString(number),
							"Paragraph " + number + ": " + Withholding.PARAGRAPHS.get(number - 1)))
					.toList());
	}

}
