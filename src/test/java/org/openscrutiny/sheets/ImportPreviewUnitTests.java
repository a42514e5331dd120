package org.openscrutiny.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openscrutiny.sheets.ImportPreview.Change;
import org.openscrutiny.sheets.ImportPreview.Outcome;
import org.openscrutiny.sheets.SampleRules.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class ImportPreviewUnitTests {

	private static final String HEAD = "Reference,Date made,Subject,Cost\n";

	private final Map<String, ImportRules.Existing> stored = new HashMap<>(
			Map.of("001-2022", existing(3, "Old subject", "5")));

	@Test
	void tellsNewChangedAndUnchangedRows() {
		ImportPreview<Entry> preview = preview(HEAD + "001-2022,2022-02-01,New subject,\n002-2022,1/2/2022,A,\n");
		assertThat(preview.rows()).extracting(ImportPreview.Row::outcome).containsExactly(Outcome.CHANGED, Outcome.NEW);
		ImportPreview.Row<Entry> changed = preview.rows().get(0);
		assertThat(changed.changes()).containsExactly(new Change("Subject", "Old subject", "New subject"),
				new Change("Cost", "5", null));
		assertThat(changed.version()).isEqualTo(3);
		assertThat(preview.rows().get(1).version()).isNull();
		assertThat(preview("Reference,Date,Subject\n001-2022,1 Feb 2022,Old subject\n").rows())
			.extracting(ImportPreview.Row::outcome)
			.containsExactly(Outcome.UNCHANGED);
	}

	@Test
	void rejectsByCell() {
		ImportPreview<Entry> preview = preview(
				HEAD + "6/2022,soon,,cheap\n001-2022,1/2/22,forbidden,\n003-2022,1/2/22,A,1\n003-2022,1/2/22,B,1\n");
		assertThat(preview.rows().get(0).rejections()).extracting(Remark::toString)
			.containsExactly("A2: “6/2022” is not a reference like 006-2022",
					"B2: “soon” is not a date. Enter it like 14/03/2022", "C2: Subject is empty",
					"D2: “cheap” is not a number");
		assertThat(preview.rows().get(1).rejections()).extracting(Remark::toString)
			.containsExactly("C3: This subject is not allowed");
		assertThat(preview.rows().get(2).outcome()).isEqualTo(Outcome.NEW);
		assertThat(preview.rows().get(3).rejections()).extracting(Remark::toString)
			.containsExactly("A5: The same reference is in row 4. Keep one of the two rows");
		assertThat(preview.rejected()).isEqualTo(3);
		assertThat(preview.warned()).isEqualTo(1);
		assertThat(preview.touched()).hasSize(1);
	}

	@Test
	void standsForTheFileAndTheVersionsSeen() {
		String csv = HEAD + "001-2022,1/2/2022,New subject,\n002-2022,1/2/2022,A,\n";
		String first = preview(csv).fingerprint();
		assertThat(preview(csv).fingerprint()).isEqualTo(first);
		assertThat(preview(csv + "\n").fingerprint()).isNotEqualTo(first);
		this.stored.put("001-2022", existing(4, "Old subject", "5"));
		String second = preview(csv).fingerprint();
		assertThat(second).isNotEqualTo(first);
		this.stored.put("002-2022", existing(0, "A", null));
		assertThat(preview(csv).fingerprint()).isNotEqualTo(second);
	}

	@Test
	void showsWhatNeedsAttentionFirst() {
		String rows = IntStream.rangeClosed(1, 150)
			.mapToObj((row) -> String.format("%03d-2023,%s,x,%n", row, (row == 140) ? "soon" : "1/2/2022"))
			.collect(Collectors.joining());
		ImportPreview<Entry> preview = preview(HEAD + rows);
		assertThat(preview.lastPage()).isEqualTo(2);
		assertThat(preview.page(1)).hasSize(100).first().extracting(ImportPreview.Row::number).isEqualTo(141);
		assertThat(preview.page(2)).hasSize(50);
		assertThat(preview.page(3)).isEmpty();
	}

	private ImportPreview<Entry> preview(String csv) {
		return ImportPreview.of(SheetReader.read(SampleSheets.csv(csv), SampleSheets.HEADINGS),
				new SampleRules((keys) -> this.stored));
	}

	private static ImportRules.Existing existing(int version, String subject, String cost) {
		Map<String, String> fields = new HashMap<>(Map.of("Date made", "2022-02-01", "Subject", subject));
		fields.put("Cost", cost);
		return new ImportRules.Existing(version, fields);
	}

}
