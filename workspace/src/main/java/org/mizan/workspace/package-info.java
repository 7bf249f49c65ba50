/** A case that is being worked on: edits named by what they change, steps that can be undone, and a history that forgets nothing. */
package org.mizan.workspace;
