package org.openscrutiny.launch;

import org.apache.catalina.Container;
import org.apache.catalina.core.StandardHost;

import org.openscrutiny.shared.web.EmergencyPages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * What Tomcat answers by itself, such as {@code /%00}, gets our page and headers all the
 * same.
 */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownErrorReport(ObjectProvider<EmergencyPages> pages) {
		return new OwnErrorReport(pages);
	}

	private record OwnErrorReport(ObjectProvider<EmergencyPages> pages)
			implements
				WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
				Ordered {

		@Override
		public void customize(TomcatServletWebServerFactory factory) {
			factory.addContextCustomizers((context) -> {
				Container host = context.getParent();
				if (host instanceof StandardHost standard) {
					standard.setErrorReportValveClass("");
					host.getPipeline().addValve(new RefusalValve(this.pages));
				}
			});
		}

		@Override
		public int getOrder() {
			return LOWEST_PRECEDENCE;
		}
	}

}
