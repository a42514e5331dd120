package org.openscrutiny.documents;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks the part of ClamAV's protocol that the portal uses, and finds what it is told
 * to.
 */
class FakeScanner implements AutoCloseable {

	private final ServerSocket server;

	private final long limit;

	FakeScanner(long limit) throws IOException {
		this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		this.limit = limit;
		Thread thread = new Thread(this::serve, "fake scanner");
		thread.setDaemon(true);
		thread.start();
	}

	String address() {
		return "localhost:" + this.server.getLocalPort();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket socket = this.server.accept()) {
				socket.getOutputStream()
					.write((answer(new DataInputStream(socket.getInputStream())) + "\0").getBytes());
			}
			catch (IOException ex) {
				if (!this.server.isClosed()) {
					throw new IllegalStateException(ex);
				}
			}
		}
	}

	private String answer(DataInputStream in) throws IOException {
		String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
		if (!command.equals("zINSTREAM\0")) {
			return "UNKNOWN COMMAND";
		}
		StringBuilder content = new StringBuilder();
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
		}
		if (content.length() > this.limit) {
			return "INSTREAM size limit exceeded. ERROR";
		}
		return content.indexOf("harmful") >= 0 ? "stream: Test.Virus-1 FOUND" : "stream: OK";
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
