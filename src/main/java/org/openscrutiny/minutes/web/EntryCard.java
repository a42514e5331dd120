package org.openscrutiny.minutes.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.minutes.EntryText;
import org.openscrutiny.minutes.EntryTexts;
import org.openscrutiny.minutes.MinutesSheet;

/**
 * An entry on a page, with what is typed in its form.
 *
 * @param line the entry as it is stored
 * @param form what the form shows
 * @param text the entry as it reads; null where the page shows the form alone
 * @param errors what is wrong, by field
 * @param members who could vote by name; empty where the form does not ask
 */
record EntryCard(MinutesSheet.Line line, EntryForm form, @Nullable EntryText text, Map<String, String> errors,
		List<SittingMember> members) {

	/**
	 * The entries of minutes, each with a form of the fields that most need.
	 * @param texts null where the page shows the forms alone
	 */
	static List<EntryCard> of(MinutesSheet sheet, @Nullable EntryTexts texts) {
		List<MinutesSheet.Line> lines = sheet.lines();
		List<EntryText> read = (texts != null)
				? texts.all(lines.stream().map(MinutesSheet.Line::content).toList(), sheet.meeting().body())
				: List.of();
		return IntStream.range(0, lines.size())
			.mapToObj((i) -> new EntryCard(lines.get(i),
					EntryForm.of(lines.get(i).version(), lines.get(i).content(), false),
					(texts != null) ? read.get(i) : null, Map.of(), List.of()))
			.toList();
	}

	/** The identifier of a field on the page. */
	public String id(String field) {
		return "e" + this.line.position() + "-" + field.replace("[", "").replace("]", "").replace('.', '-');
	}

	/** What is wrong with a field. */
	public @Nullable String error(String field) {
		return this.errors.get(field);
	}

	public boolean isWrong(String field) {
		return this.errors.containsKey(field);
	}

	/** What the resolutions are called, in the rows of the form. */
	public String resolutionLabel(int row) {
		return "Resolution " + (row + 1);
	}

	/** Whether a row for a resolution is a spare one that few entries need. */
	public boolean isFolded(int row) {
		ResolutionRow point = this.form.resolutions().get(row);
		return row > 0 && row == this.form.resolutions().size() - 1 && !point.isTyped()
				&& !isWrong("resolutions[" + row + "].text");
	}

	/** Whether the part of the form that few entries need has something in it. */
	public boolean isPrivate() {
		return this.line.content().restricted() != null || this.line.content().exclusion() != null
				|| this.line.content().note() != null;
	}

	/** The votes by name of a row. */
	public List<VoteRow.NamedVote> namedVotes(VoteRow row) {
		return row.namedVotes(this.members);
	}

}
