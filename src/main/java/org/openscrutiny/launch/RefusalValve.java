package org.openscrutiny.launch;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

import org.openscrutiny.shared.web.EmergencyPages;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Writes the page for a request that Tomcat refused before any filter saw it.
 */
class RefusalValve extends ErrorReportValve {

	private final ObjectProvider<EmergencyPages> pages;

	RefusalValve(ObjectProvider<EmergencyPages> pages) {
		this.pages = pages;
	}

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			this.pages.getObject().writeRefusal(response.getStatus(), response);
			response.finishResponse();
		}
		catch (IOException ex) {
			container.getLogger().debug("The reader has gone", ex);
		}
	}

}
