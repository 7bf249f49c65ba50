/**
 * Changing a case from the browser: edits arrive as JSON, become named steps of a {@link org.mizan.workspace.Workspace}, and can be undone; the history of
 * the case is a room of its own. Edits of something that another window or person has changed are answered with both values and never overwrite silently.
 */
package org.mizan.web.steps;
