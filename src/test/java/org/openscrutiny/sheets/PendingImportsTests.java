package org.openscrutiny.sheets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.sheets.ImportPreview.Row;
import org.openscrutiny.sheets.PendingImports.Imported;
import org.openscrutiny.sheets.SampleRules.Entry;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestRealTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

@PortalTest
class PendingImportsTests {

	private static final UserId WHO = UserId.create();

	private static final By BY = new By(WHO, "A. Contributor", Instant.parse("2022-03-08T09:00:00Z"));

	private static final String HEAD = "Reference,Date made,Subject\n";

	@Autowired
	private PendingImports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestRealTime realTime;

	@Autowired
	private SpringTemplateEngine templates;

	@Autowired
	private EnglishText as;

	private final SampleRules rules = new SampleRules(this::stored);

	@BeforeEach
	void createRegister() {
		this.jdbc.sql("create table sample (reference text primary key, made date, subject text, version int)")
			.update();
		this.jdbc.sql("insert into sample values ('001-2022', '2022-02-01', 'Old', 3)").update();
	}

	@AfterEach
	void dropRegister() {
		this.jdbc.sql("drop table sample").update();
	}

	@Test
	void storesNewAndChangedRowsOnceAndErasesTheRest() {
		ImportId id = receive("001-2022,1/2/22,New\n002-2022,1/2/22,A\n003-2022,soon,B\n");
		ImportPreview<Entry> preview = this.imports.preview(id, this.rules, WHO);
		assertThat(preview.touched()).hasSize(2);
		assertThat(this.imports.confirm(id, preview.fingerprint(), this.rules, BY, this::apply))
			.isEqualTo(new Imported(1, 1));
		assertThat(this.imports.confirm(id, preview.fingerprint(), this.rules, BY, this::apply))
			.isEqualTo(new Imported(1, 1));
		assertThat(subjects()).containsOnly(Map.entry("001-2022", "New"), Map.entry("002-2022", "A"));
		assertThat(
				this.jdbc.sql("select version from sample where reference = '001-2022'").query(Integer.class).single())
			.isEqualTo(4);
		assertThat(this.jdbc.sql("select count(*) from pending_import where id = ? and rows is null")
			.param(id.value())
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where subject_reference = ? and act = 'Imported'")
			.param(id.toString())
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.imports.preview(id, this.rules, WHO));
	}

	@Test
	void refusesWhenARecordWasChangedSince() {
		ImportId id = receive("001-2022,1/2/22,New\n002-2022,1/2/22,A\n");
		String seen = this.imports.preview(id, this.rules, WHO).fingerprint();
		this.jdbc.sql("update sample set subject = 'Other', version = 4").update();
		assertThatExceptionOfType(StaleRecord.class)
			.isThrownBy(() -> this.imports.confirm(id, seen, this.rules, BY, this::apply));
		assertThat(subjects()).containsOnly(Map.entry("001-2022", "Other"));
		ImportPreview<Entry> anew = this.imports.preview(id, this.rules, WHO);
		assertThat(anew.rows().get(0).changes()).extracting(ImportPreview.Change::before).containsExactly("Other");
		assertThat(this.imports.confirm(id, anew.fingerprint(), this.rules, BY, this::apply))
			.isEqualTo(new Imported(1, 1));
	}

	@Test
	void storesAllRowsOrNone() {
		ImportId id = receive("002-2022,1/2/22,A\n004-2022,1/2/22,B\n");
		String seen = this.imports.preview(id, this.rules, WHO).fingerprint();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.imports.confirm(id, seen, this.rules, BY, (rows) -> {
				apply(rows);
				throw new RuleBroken("No");
			}));
		assertThat(subjects()).hasSize(1);
		assertThat(this.imports.preview(id, this.rules, WHO).touched()).hasSize(2);
	}

	@Test
	void storesOneImportOnceThoughConfirmedFromTwoPlaces() throws Exception {
		ImportId id = receive("002-2022,1/2/22,A\n");
		String seen = this.imports.preview(id, this.rules, WHO).fingerprint();
		List<Object> results = atOnce(4, () -> this.imports.confirm(id, seen, this.rules, BY, this::apply));
		assertThat(results).containsOnly(new Imported(1, 0));
		assertThat(subjects()).hasSize(2);
	}

	@Test
	void storesTheSameFileOnceThoughSentTwice() throws Exception {
		List<ImportId> ids = List.of(receive("002-2022,1/2/22,A\n"), receive("002-2022,1/2/22,A\n"));
		String seen = this.imports.preview(ids.get(0), this.rules, WHO).fingerprint();
		var next = ids.iterator();
		List<Object> results = atOnce(2, () -> {
			ImportId id;
			synchronized (next) {
				id = next.next();
			}
			return this.imports.confirm(id, seen, this.rules, BY, this::apply);
		});
		assertThat(results).filteredOn(Imported.class::isInstance).hasSize(1);
		assertThat(results).filteredOn(StaleRecord.class::isInstance).hasSize(1);
		assertThat(subjects()).hasSize(2);
	}

	@Test
	void takesAClashWithAnEditForAStaleRecord() {
		ImportId id = receive("002-2022,1/2/22,A\n");
		String seen = this.imports.preview(id, this.rules, WHO).fingerprint();
		assertThatExceptionOfType(StaleRecord.class)
			.isThrownBy(() -> this.imports.confirm(id, seen, this.rules, BY, (rows) -> {
				apply(rows);
				apply(rows);
			}));
	}

	@Test
	void showsAnImportOnlyToItsSenderAndForADay() {
		ImportId id = receive("002-2022,1/2/22,A\n");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.imports.preview(id, this.rules, UserId.create()));
		this.realTime.pass(Duration.ofHours(23));
		assertThat(this.imports.preview(id, this.rules, WHO).rows()).hasSize(1);
		this.realTime.pass(Duration.ofHours(2));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.imports.preview(id, this.rules, WHO));
		this.imports.eraseExpired();
		assertThat(count(id)).isZero();
	}

	@Test
	void forgetsWhatIsDiscarded() {
		ImportId id = receive("002-2022,1/2/22,A\n");
		this.imports.discard(id, this.rules, UserId.create());
		assertThat(count(id)).isEqualTo(1);
		this.imports.discard(id, this.rules, WHO);
		assertThat(count(id)).isZero();
	}

	@Test
	void keepsNothingOfAFileThatCannotBeRead() {
		long before = this.jdbc.sql("select count(*) from pending_import").query(Long.class).single();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.imports.receive(SampleSheets.csv("%PDF-1.7"), this.rules, BY));
		assertThat(this.jdbc.sql("select count(*) from pending_import").query(Long.class).single()).isEqualTo(before);
	}

	@Test
	void showsThePreviewAndAsksForConfirmation() {
		ImportId id = receive("003-2022,soon,B\n001-2022,1/2/22,<b>New</b>\n002-2022,1/2/2022,A\n");
		ImportPreview<Entry> preview = this.imports.preview(id, this.rules, WHO);
		Document page = render(preview);
		assertThat(page.select("tbody tr").eachText()).hasSize(3)
			.first()
			.asString()
			.contains("B2: “soon” is not a date");
		assertThat(page.select("del").eachText()).containsExactly("Old");
		assertThat(page.select("tbody tr").get(1).select("ins").eachText()).containsExactly("<b>New</b>");
		assertThat(page.select("form").eachAttr("action")).containsExactly("/manage/sample/confirmation",
				"/manage/sample/discard");
		assertThat(page.select("input[name=fingerprint]").val()).isEqualTo(preview.fingerprint());
		assertThat(page.select("button").eachText()).containsExactly("Import 2 rows", "Do not import");
		assertThat(page.select(".govuk-warning-text")).hasSize(1);
		Document nothing = render(this.imports.preview(receive("001-2022,1/2/22,Old\n"), this.rules, WHO));
		assertThat(nothing.select("button").eachText()).containsExactly("Do not import");
	}

	private Document render(ImportPreview<Entry> preview) {
		var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
			.buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
		WebContext context = new WebContext(exchange, Locale.UK);
		context.setVariable("as", this.as);
		context.setVariable("preview", preview);
		context.setVariable("rows", preview.page(1));
		context.setVariable("pages", Pages.of(1, preview.lastPage(), "/manage/sample"));
		context.setVariable("confirm", "/manage/sample/confirmation");
		context.setVariable("discard", "/manage/sample/discard");
		return Jsoup.parse(this.templates.process("components/import-preview", Set.of("preview"), context));
	}

	private ImportId receive(String rows) {
		return this.imports.receive(SampleSheets.csv(HEAD + rows), this.rules, BY);
	}

	private Map<String, ImportRules.Existing> stored(Collection<String> keys) {
		Map<String, ImportRules.Existing> found = new HashMap<>();
		this.jdbc.sql("select * from sample where reference in (:keys)").param("keys", keys).query((row, number) -> {
			found.put(row.getString("reference"), new ImportRules.Existing(row.getInt("version"),
					Map.of("Date made", row.getString("made"), "Subject", row.getString("subject"))));
			return number;
		}).list();
		return found;
	}

	private void apply(List<Row<Entry>> rows) {
		for (Row<Entry> row : rows) {
			Entry entry = row.accepted();
			if (row.version() == null) {
				this.jdbc.sql("insert into sample values (?, ?, ?, 0)")
					.params(entry.reference(), entry.made(), entry.subject())
					.update();
			}
			else {
				this.jdbc
					.sql("update sample set subject = ?, version = version + 1 where reference = ? and version = ?")
					.params(entry.subject(), entry.reference(), row.version())
					.update();
			}
		}
	}

	private Map<String, String> subjects() {
		Map<String, String> subjects = new HashMap<>();
		this.jdbc.sql("select reference, subject from sample")
			.query((row, number) -> subjects.put(row.getString(1), row.getString(2)))
			.list();
		return subjects;
	}

	private long count(ImportId id) {
		return this.jdbc.sql("select count(*) from pending_import where id = ?")
			.param(id.value())
			.query(Long.class)
			.single();
	}

	private static List<Object> atOnce(int times, Callable<?> act) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try {
			CyclicBarrier start = new CyclicBarrier(times);
			List<Future<Object>> results = new ArrayList<>();
			for (int time = 0; time < times; time++) {
				results.add(threads.submit(() -> {
					start.await();
					Object[] answer = new Object[1];
					Throwable thrown = catchThrowable(() -> answer[0] = act.call());
					return (thrown != null) ? thrown : answer[0];
				}));
			}
			List<Object> answers = new ArrayList<>();
			for (Future<Object> result : results) {
				answers.add(result.get());
			}
			return answers;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
