package org.mizan.analysis;

/**
 * A file to be written into a case folder.
 *
 * @param path relative to the folder, with {@code /}
 */
public record CaseFile(String path, String content) {}
