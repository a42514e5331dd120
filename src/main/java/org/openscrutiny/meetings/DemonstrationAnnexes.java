package org.openscrutiny.meetings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.web.PdfPrinter;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the annexes of the demonstration's papers and files them with the papers, once.
 * Each is Markdown in {@code db/demo/papers}, in a folder named after the meeting; its
 * name begins with the item and the paper. They are as old as the papers.
 */
@Component
class DemonstrationAnnexes {

	private static final String FILES = "classpath*:db/demo/papers/*/*.md";

	private static final Pattern ADDRESS = Pattern.compile(".*/([^/]+)/(\\d+)-(\\d+)-([a-z-]+)\\.md");

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationAnnexes.class);

	private final Demonstration demonstration;

	private final DocumentManagement documents;

	private final PdfPrinter printer;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	DemonstrationAnnexes(Demonstration demonstration, DocumentManagement documents, PdfPrinter printer, JdbcClient jdbc,
			TransactionTemplate transaction) {
		this.demonstration = demonstration;
		this.documents = documents;
		this.printer = printer;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@EventListener(ApplicationStartedEvent.class)
	void attach() throws IOException {
		if (!this.demonstration.on()) {
			return;
		}
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
			Matcher address = ADDRESS.matcher(file.getURL().getPath());
			if (address.matches()) {
				paper(address.group(1), Integer.parseInt(address.group(2)), Integer.parseInt(address.group(3)))
					.ifPresent((paper) -> attach(paper, address.group(4) + ".pdf", read(file)));
			}
		}
	}

	/** A paper that has no file yet. */
	private Optional<Place> paper(String meeting, int item, int number) {
		return this.jdbc.sql("""
				select p.id, p.visible_from, p.title
				  from agenda_paper p join agenda_item i on i.id = p.item_id join meeting m on m.id = i.meeting_id
				 where m.reference = :meeting and coalesce(i.number, i.position) = :item and p.number = :number
				   and not exists (select from agenda_paper_file f where f.paper_id = p.id)
				""")
			.param("meeting", meeting)
			.param("item", item)
			.param("number", number)
			.query((row, index) -> new Place(row.getObject("id", UUID.class),
					row.getObject("visible_from", OffsetDateTime.class).toInstant(), row.getString("title")))
			.optional();
	}

	private void attach(Place paper, String filename, String text) {
		String title = text.lines().findFirst().orElseThrow().substring(2);
		byte[] pdf = print(paper, title, text.substring(text.indexOf('\n')));
		Upload upload = new Upload(filename, pdf.length, () -> new ByteArrayInputStream(pdf));
		try {
			this.transaction.executeWithoutResult((status) -> {
				UUID stored = this.documents
					.store(new NewDocument(PaperDocuments.KIND, paper.id(), title, upload), By.theSystem(paper.since()))
					.documentId()
					.value();
				this.jdbc.sql("insert into agenda_paper_file (paper_id, position, document_id) values (?, 0, ?)")
					.param(paper.id())
					.param(stored)
					.update();
			});
		}
		catch (DataIntegrityViolationException ex) {
			logger.info("{} was filed by another instance", filename);
		}
	}

	private byte[] print(Place paper, String title, String text) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			this.printer.print(this.printer.document("meetings/annex",
					Map.of("title", title, "paper", paper.title(), "blocks", PaperText.blocks(text))), pdf);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static String read(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A paper, and from when readers see it.
	 */
	private record Place(UUID id, Instant since, String title) {
	}

}
