package org.openscrutiny.documents.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A browser that fills in the cabinet's form and reads files back as bytes.
 */
class FileSender {

	private static final String BOUNDARY = "----OpenScrutinyTest";

	private final URI address;

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	FileSender(URI address) {
		this.address = address;
	}

	record File(String name, BodyPublisher content) {

		static File of(String name, byte[] content) {
			return new File(name, BodyPublishers.ofByteArray(content));
		}

	}

	/** Sends the form; the name of a file goes out as it is given. */
	Answer send(String title, File... files) {
		Document page = Jsoup.parse(new String(get("/testing/cabinet").body(), StandardCharsets.UTF_8));
		Map<String, String> fields = new LinkedHashMap<>();
		page.select("form[action=/testing/cabinet] input[type=hidden]")
			.forEach((field) -> fields.put(field.attr("name"), field.val()));
		fields.put("title", title);
		List<BodyPublisher> parts = new ArrayList<>();
		fields.forEach((name, value) -> parts.add(BodyPublishers.ofString("--" + BOUNDARY
				+ "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
		for (File file : files) {
			parts.add(BodyPublishers
				.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
						+ file.name().replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
			parts.add(file.content());
			parts.add(BodyPublishers.ofString("\r\n"));
		}
		parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
		HttpResponse<byte[]> response = exchange(HttpRequest.newBuilder(this.address.resolve("/testing/cabinet"))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.header("Origin", this.address.toString())
			.POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)))
			.build(), BodyHandlers.ofByteArray());
		return new Answer(response.statusCode(), Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8)));
	}

	record Answer(int status, Document page) {
	}

	/** The addresses of the cabinet's files, in order. */
	List<String> hrefs() {
		return Jsoup.parse(new String(get("/testing/cabinet").body(), StandardCharsets.UTF_8))
			.select("main li a")
			.eachAttr("href");
	}

	HttpResponse<byte[]> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return exchange(request.build(), BodyHandlers.ofByteArray());
	}

	<T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) {
		return exchange(HttpRequest.newBuilder(this.address.resolve(path)).build(), handler);
	}

	private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
		try {
			return this.client.send(request, handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
