/** The room of stored documents: what the case keeps, whether it is unchanged, each page beside its text, and passages taken out of it. */
package org.mizan.web.archive;
