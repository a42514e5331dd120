package org.openscrutiny.packs.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.openscrutiny.documents.SampleFiles;
import org.openscrutiny.packs.PackMeeting;
import org.openscrutiny.packs.Workshop;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PackFilesTests {

	@Autowired
	Portal portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext context;

	@Test
	void holdsEverythingInOrder() throws Exception {
		PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, LocalDate.of(2026, 3, 2));
		meeting.item("Budget").item("Complaints").item("Urgent business");
		meeting
			.paper("Budget", "Budget report",
					"We spent **money**.\n\n| Unit | Cost |\n|---|---|\n| A | £12m |\n\n## Why\n\nIt was needed.", null,
					null)
			.paper("Budget", "Budget tables", "", "tables.pdf",
					SampleFiles.pdf("Table one", "Table two", "Table three"))
			.paper("Budget", "Budget figures", "", "figures.csv", PackMeeting.csv("x"))
			.paper("Complaints", "Complaints report", "Forty complaints.", "annex.pdf", SampleFiles.pdf("Annex"));
		meeting.publish();
		Workshop.work(this.context);
		byte[] pdf = get(meeting.href() + "/pack.pdf");
		Files.write(Path.of("/tmp/packs-out.pdf"), pdf);
		System.out.println(Workshop.text(pdf));
		assertThat(Workshop.text(pdf)).contains("We spent money");
	}

	private byte[] get(String address) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.portal.address() + address)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

}
