/**
 * What the tests stand on: one database server, one application, and visitors who read
 * its pages.
 */
package org.openscrutiny.testing;
