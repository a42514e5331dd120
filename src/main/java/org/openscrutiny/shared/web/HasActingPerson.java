package org.openscrutiny.shared.web;

import org.openscrutiny.shared.ActingPerson;

/**
 * A principal that stands for one of our people.
 */
public interface HasActingPerson {

	ActingPerson actingPerson();

}
