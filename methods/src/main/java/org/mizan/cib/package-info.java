/** Cross-impact balances: which futures are consistent with themselves. */
package org.mizan.cib;
