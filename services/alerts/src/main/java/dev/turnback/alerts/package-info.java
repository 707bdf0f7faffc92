/**
 * What monitoring tells of signals: webhooks of Alertmanager and Grafana, and lines of samples.
 * Pure: the same bytes are read the same way, whenever they are read, and nothing that is sent
 * leads to an exception.
 */
@NullMarked
package dev.turnback.alerts;

import org.jspecify.annotations.NullMarked;
