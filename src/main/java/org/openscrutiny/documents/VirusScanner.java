package org.openscrutiny.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Hands files to a ClamAV daemon, by its command INSTREAM.
 */
@Component
@EnableConfigurationProperties(VirusScannerProperties.class)
class VirusScanner {

	private static final Logger logger = LoggerFactory.getLogger(VirusScanner.class);

	private static final int CONNECT_MILLIS = 3000;

	private static final int PIECE = 64 * 1024;

	private static final int LONGEST_ANSWER = 1024;

	private final @Nullable HostAndPort daemon;

	private final Duration timeout;

	VirusScanner(VirusScannerProperties properties) {
		String address = properties.address();
		this.daemon = (address != null && !address.isBlank()) ? HostAndPort.of(address.strip()) : null;
		this.timeout = properties.timeout();
	}

	/**
	 * Looks for viruses.
	 * @throws FileRefused if there is one, or nobody could look
	 */
	Scan scan(String filename, Path file) {
		if (this.daemon == null) {
			return Scan.NOT_SCANNED;
		}
		String answer;
		try {
			answer = ask(this.daemon, file);
		}
		catch (IOException ex) {
			logger.error("The virus scanner at {} does not answer: {}", this.daemon, ex.toString());
			throw FileRefused.scannerAway(filename);
		}
		if (answer.equals("stream: OK")) {
			return Scan.CLEAN;
		}
		if (answer.endsWith(" FOUND")) {
			logger.warn("A file with a virus was refused");
			throw FileRefused.infected(filename, virus(answer));
		}
		if (answer.contains("size limit exceeded")) {
			throw FileRefused.tooLargeForScanner(filename);
		}
		logger.error("The virus scanner at {} gave an unknown answer", this.daemon);
		throw FileRefused.scannerAway(filename);
	}

	private static String virus(String answer) {
		return answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", "").replaceAll("[^\\w.:/-]", "");
	}

	private String ask(HostAndPort daemon, Path file) throws IOException {
		try (Socket socket = new Socket()) {
			socket.setSoTimeout(Math.toIntExact(this.timeout.toMillis()));
			socket.connect(new InetSocketAddress(daemon.host(), daemon.port()), CONNECT_MILLIS);
			IOException unsent = send(file, socket);
			String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
				.replace("\0", "")
				.strip();
			if (answer.isEmpty()) {
				throw (unsent != null) ? unsent : new IOException("it closed the connection");
			}
			return answer;
		}
	}

	/**
	 * Sends the file in pieces, each after its length, and a length of 0 at the end.
	 * @return why not all of it could be sent: the daemon hangs up in the middle of a
	 * file that it finds too large, and the reason is in its answer
	 */
	private static @Nullable IOException send(Path file, Socket socket) {
		try (InputStream in = Files.newInputStream(file)) {
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] piece = new byte[PIECE];
			for (int read = in.read(piece); read > 0; read = in.read(piece)) {
				out.writeInt(read);
				out.write(piece, 0, read);
			}
			out.writeInt(0);
			out.flush();
			return null;
		}
		catch (IOException ex) {
			return ex;
		}
	}

	private record HostAndPort(String host, int port) {

		static HostAndPort of(String address) {
			int colon = address.lastIndexOf(':');
			try {
				int port = Integer.parseInt(address.substring(colon + 1));
				if (colon > 0 && port > 0 && port <= 0xffff) {
					return new HostAndPort(address.substring(0, colon), port);
				}
			}
			catch (NumberFormatException ex) {
				// Said below, as for every other address that is none.
			}
			throw new IllegalArgumentException("openscrutiny.clamd.address is '" + address
					+ "', but must be a host and a port, such as 'localhost:3310'");
		}

		@Override
		public String toString() {
			return this.host + ":" + this.port;
		}

	}

}
