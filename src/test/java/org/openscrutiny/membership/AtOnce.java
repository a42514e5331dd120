package org.openscrutiny.membership;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * What several people do at one moment.
 */
public final class AtOnce {

	private AtOnce() {
	}

	/** Runs all acts at one moment, each in a thread of its own. */
	public static <T> List<T> run(List<Callable<T>> acts) throws InterruptedException {
		CyclicBarrier start = new CyclicBarrier(acts.size());
		ExecutorService people = Executors.newFixedThreadPool(acts.size());
		try {
			return people.invokeAll(acts.stream().map((act) -> waiting(start, act)).collect(Collectors.toList()))
				.stream()
				.map(AtOnce::result)
				.toList();
		}
		finally {
			people.shutdown();
		}
	}

	private static <T> Callable<T> waiting(CyclicBarrier start, Callable<T> act) {
		return () -> {
			start.await();
			return act.call();
		};
	}

	private static <T> T result(Future<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
