package dev.turnback.guidance;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.guidance.automation.whenfindingrecordedthenproposeguidance.WhenFindingRecordedThenProposeGuidance;
import dev.turnback.guidance.automation.whenguidancechangesthentellwebhooks.WhenGuidanceChangesThenTellWebhooks;
import dev.turnback.guidance.automation.whenplatformchangedthenreviewguidance.WhenPlatformChangedThenReviewGuidance;
import dev.turnback.guidance.publish.GuidanceTranslator;
import dev.turnback.guidance.read.acknowledgements.AcknowledgementsRoute;
import dev.turnback.guidance.read.components.KnownComponent;
import dev.turnback.guidance.read.document.DocumentRoute;
import dev.turnback.guidance.read.findings.KnownFinding;
import dev.turnback.guidance.read.improvements.ImprovementRoutes;
import dev.turnback.guidance.read.improvements.ImprovementView;
import dev.turnback.guidance.read.items.ItemOrder;
import dev.turnback.guidance.read.items.ItemRoutes;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.neighbours.NeighboursRoute;
import dev.turnback.guidance.read.webhooks.DeliveryRow;
import dev.turnback.guidance.read.webhooks.WebhookRoutes;
import dev.turnback.guidance.read.webhooks.WebhookRow;
import dev.turnback.guidance.webhook.Postman;
import dev.turnback.guidance.webhook.SigningSecrets;
import dev.turnback.guidance.webhook.WebhookSettings;
import dev.turnback.guidance.write.Desk;
import dev.turnback.guidance.write.Refusals;
import dev.turnback.guidance.write.acknowledgeguidance.AcknowledgeGuidanceRoute;
import dev.turnback.guidance.write.adoptguidance.AdoptGuidanceRoute;
import dev.turnback.guidance.write.confirmguidance.ConfirmGuidanceRoute;
import dev.turnback.guidance.write.deliverimprovement.DeliverImprovementRoute;
import dev.turnback.guidance.write.dropimprovement.DropImprovementRoute;
import dev.turnback.guidance.write.proposeguidance.ProposeGuidanceRoute;
import dev.turnback.guidance.write.proposeimprovement.ProposeImprovementRoute;
import dev.turnback.guidance.write.retireguidance.RetireGuidanceRoute;
import dev.turnback.guidance.write.reviseguidance.ReviseGuidanceRoute;
import dev.turnback.guidance.write.startimprovement.StartImprovementRoute;
import dev.turnback.guidance.write.webhook.WebhookChanges;
import dev.turnback.kernel.PositionVector;
import dev.turnback.launch.ServiceModule;
import dev.turnback.launch.ServiceProcess;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.service.View;
import dev.turnback.service.Worker;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The guidance service: what it can be asked, what it shows and what it publishes. It begins to
 * work when it is started; log and view store stay the caller's to close, after it.
 */
public final class GuidanceService implements AutoCloseable {

    /** The name of its log, as in {@code guidance:4}. */
    public static final String LOG = "guidance";

    /** What it shows of its own log. */
    public static final List<View<?>> VIEWS =
            List.of(ItemView.VIEW, ImprovementView.VIEW, WebhookRow.VIEW, DeliveryRow.VIEW);

    private final ServiceCore core;
    private final Rows<ItemView> items;
    private final Rows<ImprovementView> improvements;
    private final Heard<KnownFinding> findings;
    private final Heard<KnownComponent> components;
    private final Desk desk;
    private final Rows<WebhookRow> webhooks;
    private final Rows<DeliveryRow> deliveries;
    private final WebhookChanges webhookChanges;
    private final PolicyRunner telling;
    private final Postman postman;
    private final AtomicReference<@Nullable PolicyRunner> policies = new AtomicReference<>();

    private GuidanceService(
            ServiceCore core,
            ViewStore store,
            Leases leases,
            Directory directory,
            Machinery machinery,
            WebhookSettings settings) {
        this.core = core;
        items = core.rows(ItemView.VIEW);
        improvements = core.rows(ImprovementView.VIEW);
        findings = new Heard<>(KnownFinding.VIEW, KnownFinding.SOURCE, store, machinery);
        components = new Heard<>(KnownComponent.VIEW, KnownComponent.SOURCE, store, machinery);
        desk = new Desk(core.desk(Refusals::of), items, improvements, findings, components);
        webhooks = core.rows(WebhookRow.VIEW);
        deliveries = core.rows(DeliveryRow.VIEW);
        var secrets = new SigningSecrets(directory);
        webhookChanges =
                new WebhookChanges(desk.commands(), webhooks, deliveries, secrets, settings);
        var own = new InProcessEventFeed(Map.of(LOG, published()), machinery.executor());
        telling =
                core.policies(
                        own,
                        List.of(
                                new WhenGuidanceChangesThenTellWebhooks(
                                                LOG, items, webhooks, machinery.clock())
                                        .policy()));
        postman =
                new Postman(core, webhooks, deliveries, own, secrets, settings, leases, machinery);
    }

    /** In a process of its own; what it needs to know it reads from the environment. */
    public static void main(String[] arguments) {
        ServiceProcess.run(
                LOG,
                around -> {
                    GuidanceService service =
                            start(
                                    around.storage().log(LOG),
                                    around.storage().views(LOG, views()),
                                    around.storage().leases(),
                                    around.storage().directory(),
                                    around.machinery(),
                                    WebhookSettings.read(System.getenv()));
                    service.follow(around.feedOf(KnownFinding.SOURCE, KnownComponent.SOURCE));
                    return new ServiceProcess.Running(
                            service,
                            new ServiceModule(
                                    service.routes(), service.core().views(), service.worker()),
                            Optional.of(service.published()));
                });
    }

    /**
     * Reads the end of the log, then takes commands and lets the views follow.
     *
     * @param store opened with {@link #views()}
     * @param leases shared by all who run this service on this log
     * @param directory keeps the secrets of webhooks
     * @param settings says where webhooks may be
     */
    public static GuidanceService start(
            CommitLog log,
            ViewStore store,
            Leases leases,
            Directory directory,
            Machinery machinery,
            WebhookSettings settings) {
        return new GuidanceService(
                ServiceCore.start(
                        LOG, log, store, GuidanceSlices.ALL, GuidanceUpcasts.ALL, VIEWS, machinery),
                store,
                leases,
                directory,
                machinery,
                settings);
    }

    /**
     * Begins to hear of findings, and to propose the guidance that they ask for; and of components,
     * and to have guidance looked at again when they stand on something else.
     *
     * @param feed has the sources {@code incident} and {@code release}; the caller's to close,
     *     after this
     */
    public void follow(EventFeed feed) {
        findings.follow(feed);
        components.follow(feed);
        policies.set(
                core.policies(
                        feed,
                        List.of(
                                new FeedPolicy(
                                        WhenFindingRecordedThenProposeGuidance.NAME,
                                        Set.of(WhenFindingRecordedThenProposeGuidance.SOURCE),
                                        WhenFindingRecordedThenProposeGuidance::react),
                                new WhenPlatformChangedThenReviewGuidance(this::proposed)
                                        .policy())));
    }

    /** The ids of all items, the earliest first, with everything that was recorded before. */
    private CompletableFuture<List<String>> proposed() {
        return core.views()
                .reach(PositionVector.of(LOG, core.log().head()), AtLeast.PATIENCE)
                .thenCompose(
                        reached ->
                                reached
                                        ? items.all(ViewQuery.along("guidance", "byTime"))
                                                .map(ItemOrder::asProposed)
                                                .toFuture()
                                        : CompletableFuture.failedFuture(
                                                new IllegalStateException(
                                                        "the items are not all here yet")));
    }

    /** The views its store must be opened with. */
    public static List<ViewDefinition> views() {
        return Stream.of(
                        ServiceCore.definitions(VIEWS),
                        List.of(
                                KnownFinding.VIEW.definition(),
                                KnownComponent.VIEW.definition(),
                                PolicyRunner.VIEW))
                .flatMap(List::stream)
                .toList();
    }

    /** Everything it can be asked over HTTP: its table of contents. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(
                                new ProposeGuidanceRoute(desk).route(),
                                new AdoptGuidanceRoute(desk).route(),
                                new ReviseGuidanceRoute(desk).route(),
                                new RetireGuidanceRoute(desk).route(),
                                new ConfirmGuidanceRoute(desk).route(),
                                new AcknowledgeGuidanceRoute(desk).route(),
                                new ProposeImprovementRoute(desk).route(),
                                new StartImprovementRoute(desk).route(),
                                new DeliverImprovementRoute(desk).route(),
                                new DropImprovementRoute(desk).route(),
                                new NeighboursRoute(items).route(),
                                new AcknowledgementsRoute(items, components).route()),
                        new DocumentRoute(items).routes(),
                        new ItemRoutes(items).routes(),
                        new ImprovementRoutes(improvements).routes(),
                        webhookChanges.routes(),
                        new WebhookRoutes(webhooks, deliveries).routes(),
                        core.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** Its log with what it publishes, for a feed under the name {@link #LOG}. */
    public InProcessEventFeed.Source published() {
        return core.published(new GuidanceTranslator());
    }

    /** Its log, its commands and how far its views are. */
    public ServiceCore core() {
        return core;
    }

    /** What it does in the background. */
    public Worker worker() {
        return new Worker(
                LOG,
                Stream.of(
                                Stream.of(core.views()),
                                findings.runner().stream(),
                                components.runner().stream())
                        .flatMap(Function.identity())
                        .toList(),
                policies().toList(),
                List.of());
    }

    private Stream<PolicyRunner> policies() {
        PolicyRunner following = policies.get();
        return Stream.concat(Stream.of(telling), Stream.ofNullable(following));
    }

    @Override
    public void close() {
        postman.close();
        policies().forEach(PolicyRunner::close);
        components.close();
        findings.close();
        core.close();
    }
}
