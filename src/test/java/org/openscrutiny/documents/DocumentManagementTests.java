package org.openscrutiny.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.openscrutiny.documents.web.TestCabinet;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class DocumentManagementTests {

	private static final By OFFICER = By.theSystem(Instant.parse("2022-03-08T09:00:00Z"));

	@Autowired
	private DocumentManagement documents;

	@Autowired
	private DocumentReading reading;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	private final UUID owner = UUID.randomUUID();

	@Test
	void keepsWhatAFileSaysOfItself() throws Exception {
		byte[] content = SampleFiles.pdf("Budget for policing", "Second page");
		DocumentSummary stored = store("Budget.pdf", content);
		assertThat(this.documents.of(TestCabinet.KIND, this.owner)).containsExactly(stored);
		assertThat(stored.title()).isEqualTo("Budget");
		assertThat(stored.pages()).isEqualTo(2);
		assertThat(stored.size()).isEqualTo(content.length);
		assertThat(stored.number()).isEqualTo(1);
		assertThat(stored.href()).isEqualTo("/documents/" + stored.versionId() + "/Budget.pdf");
		assertThat(text(stored)).contains("Budget for policing").contains("Second page");
	}

	@Test
	void handsBackEveryByte() throws Exception {
		byte[] content = new byte[700_000];
		for (int i = 0; i < content.length; i++) {
			content[i] = (byte) ('!' + i * 31 % 90);
		}
		DocumentSummary stored = this.documents.store(
				new NewDocument(TestCabinet.KIND, TestCabinet.OPEN, null, SampleFiles.upload("long.csv", content)),
				OFFICER);
		StoredFile file = this.reading.open(stored.versionId(), null);
		assertThat(file.content().getInputStream().readAllBytes()).isEqualTo(content);
		try (var in = file.content().getInputStream()) {
			assertThat(in.skip(300_000)).isEqualTo(300_000);
			assertThat(in.read()).isEqualTo(content[300_000]);
		}
		String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		assertThat(file.digest()).isEqualTo(digest);
	}

	@Test
	void aNewVersionLeavesTheOldOneWhereItIs() throws Exception {
		DocumentSummary first = store("a.csv", SampleFiles.text("first"));
		DocumentSummary second = this.documents.replace(first.documentId(),
				SampleFiles.upload("b.csv", SampleFiles.text("second")), "A figure was wrong", OFFICER);
		assertThat(second.number()).isEqualTo(2);
		assertThat(second.reason()).isEqualTo("A figure was wrong");
		assertThat(this.documents.of(TestCabinet.KIND, this.owner)).containsExactly(second);
		assertThat(this.documents.versions(first.documentId())).containsExactly(second, first);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.documents.replace(first.documentId(),
					SampleFiles.upload("b.csv", SampleFiles.text("second")), "Again", OFFICER))
			.withMessageContaining("is the same as the version that is there");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.documents.replace(first.documentId(),
					SampleFiles.upload("c.csv", SampleFiles.text("third")), " ", OFFICER))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("reason"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.documents.replace(DocumentId.create(),
				SampleFiles.upload("c.csv", SampleFiles.text("third")), "Why", OFFICER));
	}

	@Test
	void oneBadFileOfSeveralStopsAll() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.documents.storeAll(List.of(of("good.csv", SampleFiles.text("good")),
					of("empty.pdf", new byte[0]), of("tool.exe", SampleFiles.text("x"))), OFFICER))
			.withMessageContaining("“empty.pdf” is empty")
			.withMessageContaining("“tool.exe” is not of a kind")
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("files"));
		assertThat(this.documents.of(TestCabinet.KIND, this.owner)).isEmpty();
	}

	@Test
	void listsTheDocumentsOfManyRecordsInOneStatement() {
		UUID other = UUID.randomUUID();
		DocumentSummary a = store("a.csv", SampleFiles.text("a"));
		DocumentSummary b = store("b.csv", SampleFiles.text("b"));
		DocumentSummary c = this.documents.store(
				new NewDocument(TestCabinet.KIND, other, "Third", SampleFiles.upload("c.csv", SampleFiles.text("c"))),
				OFFICER);
		assertThat(this.statements.during(
				() -> assertThat(this.documents.ofAll(TestCabinet.KIND, List.of(this.owner, other, UUID.randomUUID())))
					.isEqualTo(Map.of(this.owner, List.of(a, b), other, List.of(c)))))
			.isEqualTo(1);
		assertThat(this.documents.ofAll("another-kind", List.of(this.owner))).isEmpty();
		assertThat(this.documents.ofAll(TestCabinet.KIND, List.of())).isEmpty();
	}

	@Test
	void aWithdrawnDocumentSaysSo() {
		DocumentSummary first = store("a.csv", SampleFiles.text("first"));
		DocumentSummary second = this.documents.replace(first.documentId(),
				SampleFiles.upload("a.csv", SampleFiles.text("second")), "Corrected", OFFICER);
		this.documents.withdraw(first.versionId(), "It named somebody", OFFICER);
		assertThat(this.documents.of(TestCabinet.KIND, this.owner)).containsExactly(second);
		this.documents.withdraw(first.documentId(), "Not ours", OFFICER);
		assertThat(this.documents.versions(first.documentId())).extracting(DocumentSummary::withdrawn)
			.containsExactly("Not ours", "It named somebody");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.documents.withdraw(first.documentId(), "Again", OFFICER));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.documents.withdraw(VersionId.create(), "None", OFFICER));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.documents.withdraw(store("b.csv", SampleFiles.text("b")).documentId(), "", OFFICER))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("reason"));
	}

	@Test
	void theAuditTrailTellsOfEachAct() {
		DocumentSummary first = store("a.csv", SampleFiles.text("first"));
		this.documents.replace(first.documentId(), SampleFiles.upload("a.csv", SampleFiles.text("second")), "Corrected",
				OFFICER);
		this.documents.withdraw(first.documentId(), "Not ours", OFFICER);
		assertThat(this.jdbc.sql("select act from audit_entry where subject_reference = ? order by id")
			.param(first.documentId().toString())
			.query(String.class)
			.list()).containsExactly("Added a document", "Added a version of a document", "Withdrew a document");
	}

	@Test
	void theAuditTrailNamesOnlyWhatEverybodyMayRead() {
		store(TestCabinet.OPEN, "Open");
		assertThat(trail()).contains("Open paper", "open.csv", "Open reason", "Open withdrawal");
		store(TestCabinet.FOR_OFFICERS, "Secret");
		assertThat(trail()).doesNotContainIgnoringCase("secret").contains("test-cabinet " + TestCabinet.FOR_OFFICERS);
	}

	private void store(UUID owner, String word) {
		String filename = word.toLowerCase(Locale.ROOT) + ".csv";
		DocumentSummary stored = this.documents.store(new NewDocument(TestCabinet.KIND, owner, word + " paper",
				SampleFiles.upload(filename, SampleFiles.text("first"))), OFFICER);
		this.documents.replace(stored.documentId(), SampleFiles.upload(filename, SampleFiles.text("second")),
				word + " reason", OFFICER);
		this.documents.withdraw(stored.versionId(), word + " withdrawal", OFFICER);
		this.documents.withdraw(stored.documentId(), word + " withdrawal", OFFICER);
	}

	private String trail() {
		return this.jdbc.sql("select string_agg(cast(row_to_json(a) as text), '') from audit_entry a")
			.query(String.class)
			.single();
	}

	@Test
	void nothingStoredIsEverChanged() {
		DocumentSummary stored = store("a.csv", SampleFiles.text("first"));
		this.documents.withdraw(stored.documentId(), "Not ours", OFFICER);
		for (String change : List.of("update document_version set filename = 'b.csv'", "delete from document_version",
				"truncate document_version cascade", "update document_chunk set content = 'x'",
				"delete from document_chunk", "truncate document_chunk", "update document set owner_id = id",
				"delete from document", "truncate document cascade", "update document_withdrawal set reason = 'x'",
				"delete from document_withdrawal", "truncate document_withdrawal")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update());
		}
		assertThat(this.documents.versions(stored.documentId())).hasSize(1);
	}

	@Test
	void theFormNamesTheKinds() throws Exception {
		try (var template = getClass().getResourceAsStream("/templates/components/file-upload.html")) {
			Document field = Jsoup.parse(new String(template.readAllBytes(), StandardCharsets.UTF_8));
			assertThat(field.select("input").attr("accept").split(","))
				.containsExactly(Arrays.stream(DocumentKind.values())
					.flatMap((kind) -> kind.extensions.stream())
					.map((extension) -> "." + extension)
					.toArray(String[]::new));
			assertThat(Arrays.stream(DocumentKind.values()).map(DocumentKind::getLabel))
				.allSatisfy((label) -> assertThat(field.select("#files-hint").text()).contains(label));
		}
	}

	private DocumentSummary store(String filename, byte[] content) {
		return this.documents.store(of(filename, content), OFFICER);
	}

	private NewDocument of(String filename, byte[] content) {
		return new NewDocument(TestCabinet.KIND, this.owner, null, SampleFiles.upload(filename, content));
	}

	private String text(DocumentSummary document) {
		return this.jdbc.sql("select content from document_text where version_id = ?")
			.param(document.versionId().value())
			.query(String.class)
			.single();
	}

}
