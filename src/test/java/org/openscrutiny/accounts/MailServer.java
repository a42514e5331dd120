package org.openscrutiny.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Takes e-mails as a mail server does, and keeps them.
 */
class MailServer implements AutoCloseable {

	private final ServerSocket socket;

	private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

	MailServer() throws IOException {
		this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve, "mail-server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** The next e-mail, with its headers; null if none comes. */
	String next() throws InterruptedException {
		return this.received.poll(10, TimeUnit.SECONDS);
	}

	boolean isEmpty() {
		return this.received.isEmpty();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// The client or the test has gone.
			}
		}
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		OutputStream out = client.getOutputStream();
		say(out, "220 ready");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			if (line.startsWith("DATA")) {
				say(out, "354 go on");
				StringBuilder message = new StringBuilder();
				for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
					message.append(text).append('\n');
				}
				this.received.add(message.toString());
			}
			say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
		}
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
