package dev.turnback.feed.kafka;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics where they are missing; how often they are copied is the brokers' to say. */
final class Topics {

    private Topics() {}

    /**
     * @throws KafkaException when nobody answers, or it may not be made
     */
    static void make(KafkaSettings settings, String topic) {
        try (Admin admin = Admin.create(settings.client("admin-" + topic))) {
            var _ =
                    admin.createTopics(
                                    List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                            .all()
                            .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("the topic " + topic + " cannot be made", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new KafkaException("nobody made the topic " + topic + " in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
