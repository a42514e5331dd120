package org.openscrutiny.launch;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two sentences why the program cannot start, instead of a stack trace.
 */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.getAction(), cause);
	}

}
