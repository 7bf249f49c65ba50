/** Benchmarks: the measurements behind every claim of speed. */
package org.mizan.bench;
