package org.openscrutiny.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetFile;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class RegisterImportTests {

	private static final String HEADINGS = "Ref,Title,Date,Classification,Cost,Subject for readers\n";

	@Autowired
	private RegisterImports imports;

	@Autowired
	private Portal portal;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	private final UserId sender = UserId.create();

	@Test
	void previewsEveryKindOfRow() {
		ImportPreview<ImportedDecision> preview = preview(HEADINGS
				+ "001-2020,Good,3rd April 2020,public,\"£1,200.50\",\n"
				+ "002-2020,No date,,commercial confidential,,Told\n" + "003-2020,Bad date,31 February 2020,public,,\n"
				+ "six,Bad reference,1/1/2020,public,,\n" + "005-2020,Bad class,1/1/2020,secret,,\n"
				+ "006-2020,,1/1/2020,public,,\n" + "007-2020,To come,1/1/2030,public,,\n"
				+ "008-2020,Negative,1/1/2020,public,-5,\n" + "1-2020,Twice,1/1/2020,public,,\n"
				+ "008-2018,Other words,10 April 2018,public,,\n" + "008-2018b,x,10 April 2018,public,,\n");
		assertThat(preview.added()).isEqualTo(2);
		assertThat(preview.warned()).isEqualTo(1);
		assertThat(preview.rows().stream().flatMap((row) -> row.rejections().stream()).map(Object::toString))
			.anySatisfy((remark) -> assertThat(remark).startsWith("C4: "))
			.anySatisfy((remark) -> assertThat(remark).startsWith("A5: “six” is no reference"))
			.anySatisfy((remark) -> assertThat(remark).startsWith("D6: “secret” is no classification"))
			.anySatisfy((remark) -> assertThat(remark).isEqualTo("B7: Subject is empty"))
			.anySatisfy((remark) -> assertThat(remark).isEqualTo("C8: The date is in the future"))
			.anySatisfy((remark) -> assertThat(remark).startsWith("E9: The cost must be"))
			.anySatisfy((remark) -> assertThat(remark).contains("is in row 2"))
			.anySatisfy((remark) -> assertThat(remark).startsWith("A11: Decision 008-2018 is published"));
	}

	@Test
	void bringsInWhatAnotherPersonPublishes() {
		String file = HEADINGS + "001-2016,Old decision,1 May 2016,public,100,\n"
				+ "002-2016,Secret words,2 May 2016,confidential,200,\n";
		ImportId id = receive(file);
		ImportPreview<ImportedDecision> preview = this.imports.preview(id, this.sender);
		PendingImports.Imported done = this.imports.confirm(id, preview.fingerprint(), "An old list", by());
		assertThat(done.added()).isEqualTo(2);
		assertThat(this.imports.isConfirmed(id, this.sender)).isTrue();
		assertThat(this.imports.waiting(this.sender)).isEmpty();
		assertThat(this.imports.waiting(UserId.create())).isNotEmpty();
		assertThat(this.portal.reader().get("/decisions/001-2016").status()).isEqualTo(404);
		assertThat(this.imports.preview(receive(file), this.sender).unchanged()).isEqualTo(2);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.imports.publish(id.value(), by()))
			.withMessageContaining("somebody else");
		By approver = new By(UserId.create(), "Approver", this.clock.instant());
		assertThat(this.imports.publish(id.value(), approver)).isEqualTo(2);
		Page page = this.portal.reader().get("/decisions/001-2016");
		assertThat(page.main()).contains("Old decision", "Made on 1 May 2016", "£100.00", "Published Not recorded",
				"Recorded from An old list");
		assertThat(this.portal.reader().get("/decisions/002-2016").body()).contains("Subject withheld")
			.doesNotContain("Secret words", "200.00");
		assertThat(this.imports.preview(receive(file), this.sender).unchanged()).isEqualTo(2);
	}

	@Test
	void previewSaysWhatAWithheldDecisionLacksAndReadsWell() {
		ImportPreview<ImportedDecision> preview = preview(HEADINGS
				+ "001-2017,Secret,2 May 2013,confidential,1000,\n002-2017,Bad date,31 February 2020,public,,\n");
		assertThat(preview.rows().get(0).warnings()).extracting(Object::toString)
			.anySatisfy((warning) -> assertThat(warning).contains("gives no reason"))
			.anySatisfy((warning) -> assertThat(warning).contains("gives no ground"))
			.anySatisfy((warning) -> assertThat(warning).contains("gives no word on who decided it"))
			.anySatisfy((warning) -> assertThat(warning).contains("gives no review date"));
		assertThat(preview.rows().get(0).changes()).extracting(ImportPreview.Change::after)
			.contains("2 May 2013", "£1,000.00");
		assertThat(preview.rows().get(1).key()).isEqualTo("002-2017");
	}

	@Test
	void takesTwoThousandRows() {
		StringBuilder file = new StringBuilder(HEADINGS);
		for (int i = 1; i <= 2000; i++) {
			file.append(i).append("-2014,Decision ").append(i).append(",1/2/2014,public,,\n");
		}
		ImportId id = receive(file.toString());
		ImportPreview<ImportedDecision> preview = this.imports.preview(id, this.sender);
		assertThat(preview.added()).isEqualTo(2000);
		this.imports.confirm(id, preview.fingerprint(), "A long list", by());
		assertThat(this.imports.publish(id.value(), new By(UserId.create(), "Approver", this.clock.instant())))
			.isEqualTo(2000);
		assertThat(this.portal.reader().get("/decisions?year=2014").texts("#total"))
			.containsExactly("2,000 decisions: 2,000 public");
		assertThat(this.jdbc.sql("select count(*) from decision_author where person_id = ?")
			.param(this.sender.value())
			.query(Integer.class)
			.single()).isEqualTo(2000);
	}

	@Test
	void changesADraftAndKeepsWhatTheSheetDoesNotName() {
		UUID draft = UUID.randomUUID();
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, lead, classification)
				values (?, '001-2015', 2015, 1, 'DRAFT', 'Before', 'A lead', 'PUBLIC')
				""").param(draft).update();
		ImportId id = receive(HEADINGS + "001-2015,After,1 May 2015,public,,\n");
		ImportPreview<ImportedDecision> preview = this.imports.preview(id, this.sender);
		assertThat(preview.changed()).isEqualTo(1);
		assertThat(preview.rows().get(0).changes()).extracting(ImportPreview.Change::field)
			.containsExactlyInAnyOrder("Subject", "Date made");
		this.imports.confirm(id, preview.fingerprint(), "A list", by());
		assertThat(this.jdbc.sql("select title || ' ' || lead || ' ' || status from decision where id = ?")
			.param(draft)
			.query(String.class)
			.single()).isEqualTo("After A lead DRAFT");
	}

	@Test
	void takesTheTitleOfASectionAndKeepsOtherWords() {
		String file = "Ref,Title,Date,Classification,Plan priority\n"
				+ "001-2012,Of the plan,1 May 2013,public,rebuilding COMMUNITY policing\n"
				+ "002-2012,Older words,1 May 2013,public,Pride in our police\n"
				+ "003-2012,No priority,1 May 2013,public,\n";
		ImportId id = receive(file);
		ImportPreview<ImportedDecision> preview = this.imports.preview(id, this.sender);
		assertThat(preview.added()).isEqualTo(3);
		assertThat(preview.rows().stream().flatMap((row) -> row.warnings().stream()).map(Object::toString))
			.containsExactly("E3: No section of a plan has this title: it is kept as words");
		this.imports.confirm(id, preview.fingerprint(), "A list", by());
		this.imports.publish(id.value(), new By(UserId.create(), "Approver", this.clock.instant()));
		assertThat(this.portal.reader().get("/decisions/001-2012").document().select("dd a[href^=/plan/]").attr("href"))
			.isEqualTo("/plan/2021-25#rebuilding-community-policing");
		assertThat(this.portal.reader().get("/decisions/002-2012").main()).contains("Pride in our police");
		assertThat(this.portal.reader().get("/decisions?priority=Rebuilding+community+policing").texts("tbody th"))
			.containsExactly("001-2012");
		assertThat(this.imports.preview(receive(file), this.sender).unchanged()).isEqualTo(3);
	}

	private ImportPreview<ImportedDecision> preview(String file) {
		return this.imports.preview(receive(file), this.sender);
	}

	private ImportId receive(String file) {
		return this.imports
			.receive(new SheetFile("register.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))), by());
	}

	private By by() {
		return new By(this.sender, "Sender", this.clock.instant());
	}

}
