/** What webhooks of PagerDuty tell. */
@NullMarked
package dev.turnback.release.ingest.pagerduty;

import org.jspecify.annotations.NullMarked;
