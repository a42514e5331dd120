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
public class FakeScanner implements AutoCloseable {

	/** It looks at small files only. */
	private static final int ENOUGH = 10_000;

	private final ServerSocket server;

	private final long limit;

	private final Thread thread;

	public FakeScanner(long limit) throws IOException {
		this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		this.limit = limit;
		this.thread = new Thread(this::serve, "fake scanner");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	public String address() {
		return "localhost:" + this.server.getLocalPort();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket socket = this.server.accept()) {
				socket.getOutputStream()
					.write((answer(new DataInputStream(socket.getInputStream())) + "\0")
						.getBytes(StandardCharsets.US_ASCII));
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
		long size = 0;
		boolean harmful = false;
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			byte[] piece = in.readNBytes(length);
			size += length;
			harmful |= size < ENOUGH && new String(piece, StandardCharsets.ISO_8859_1).contains("harmful");
		}
		if (size > this.limit) {
			return "INSTREAM size limit exceeded. ERROR";
		}
		return harmful ? "stream: Test.Virus-1 FOUND" : "stream: OK";
	}

	/** Waits until nobody listens any more. */
	@Override
	public void close() throws IOException {
		this.server.close();
		try {
			this.thread.join(5000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
