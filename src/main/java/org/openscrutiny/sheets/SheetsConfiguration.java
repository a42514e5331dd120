package org.openscrutiny.sheets;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets expired imports be erased by and by.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SheetsConfiguration {

}
