package org.openscrutiny.packs;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes packs in the background, one at a time, once the portal is ready. When the
 * program ends it gives back what it was making.
 */
@Component
class PackWorks implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(PackWorks.class);

	private static final long LONGEST_WAIT = 10;

	private final PackQueue queue;

	private final PackBuilder builder;

	private final PackSettings settings;

	private @Nullable ScheduledExecutorService worker;

	private volatile boolean stopping;

	PackWorks(PackQueue queue, PackBuilder builder, PackSettings settings) {
		this.queue = queue;
		this.builder = builder;
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.settings.background() && this.worker == null) {
			this.worker = Executors.newSingleThreadScheduledExecutor((work) -> {
				Thread thread = new Thread(work, "packs");
				thread.setDaemon(true);
				return thread;
			});
			long every = this.settings.every().toMillis();
			this.worker.scheduleWithFixedDelay(this::workQuietly, every, every, TimeUnit.MILLISECONDS);
		}
	}

	private void workQuietly() {
		try {
			work();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The database did not answer while packs were looked for");
		}
		// What ends a scheduled job ends it for good.
		catch (RuntimeException ex) {
			logger.error("No packs could be looked for", ex);
		}
	}

	/** Looks for meetings without a pack of their present state, and makes them. */
	void work() {
		this.queue.unseen().forEach((meeting) -> this.queue.note(meeting, this.builder.isWanted(meeting)));
		for (Optional<PackQueue.Claim> next = next(); next.isPresent(); next = next()) {
			make(next.get());
		}
	}

	private Optional<PackQueue.Claim> next() {
		return this.stopping ? Optional.empty() : this.queue.claim();
	}

	private void make(PackQueue.Claim claim) {
		if (claim.tooOften()) {
			this.queue.fail(claim,
					"The program ended several times while it made this pack, perhaps for want of memory");
			return;
		}
		try {
			this.builder.make(claim, () -> goOn(claim));
			this.queue.finish(claim);
		}
		catch (PackQueue.Lost ex) {
			logger.info("Another instance goes on with the pack of {}", claim.reference());
		}
		catch (Stopping ex) {
			this.queue.release(claim);
		}
		catch (PackFailed ex) {
			logger.warn("No pack of {} could be made", claim.reference(), ex.getCause());
			this.queue.fail(claim, String.valueOf(ex.getMessage()));
		}
		// Whatever it is, the office is told and can try again.
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			logger.error("No pack of {} could be made", claim.reference(), ex);
			this.queue.fail(claim, "Something went wrong that the log of the program tells more of");
		}
	}

	private void goOn(PackQueue.Claim claim) {
		if (this.stopping) {
			throw new Stopping();
		}
		this.queue.renew(claim);
	}

	@Override
	public void start() {
		this.stopping = false;
	}

	@Override
	public void stop() {
		this.stopping = true;
		ScheduledExecutorService running = this.worker;
		this.worker = null;
		if (running != null) {
			running.shutdown();
			try {
				running.awaitTermination(LONGEST_WAIT, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

	/**
	 * That the program ends.
	 */
	private static final class Stopping extends RuntimeException {

	}

}
