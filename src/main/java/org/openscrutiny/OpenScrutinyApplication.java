package org.openscrutiny;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The public record of police and crime scrutiny.
 */
@SpringBootApplication
@Modulithic(systemName = "OpenScrutiny")
public class OpenScrutinyApplication {

	public static void main(String[] args) {
		SpringApplication.run(OpenScrutinyApplication.class, args);
	}

}
