package org.mizan.web.read;

import java.util.Locale;
import org.mizan.desk.Job;
import org.mizan.web.Visit;

/**
 * How a job stands, as a page shows it.
 *
 * @param share 0..100
 * @param cancel where it is cancelled
 */
public record Progress(String id, String status, int share, boolean over, String cancel) {
    public static Progress of(Job<?> job, Visit visit) {
        return new Progress(
                job.id(),
                job.status().name().toLowerCase(Locale.ROOT),
                (int) Math.round(job.share() * 100),
                job.status().isOver(),
                "/c/" + visit.desk().key() + "/api/jobs/" + job.id() + "/cancel");
    }
}
