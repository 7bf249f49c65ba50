/** Dates as sources give them: incomplete, approximate, uncertain, open (EDTF, ISO 8601-2:2019 level 1). */
package org.mizan.time;
