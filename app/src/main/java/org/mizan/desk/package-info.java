/**
 * Cases open at work: read, computed in the background whenever they change, and told to whoever listens. Knows nothing of the web; the command line uses
 * its whole dossier too.
 */
package org.mizan.desk;
