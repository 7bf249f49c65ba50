/** Runs methods: one, all, many times, with and without overlays; stamps what came out so that it can be run again. */
package org.mizan.engine;
