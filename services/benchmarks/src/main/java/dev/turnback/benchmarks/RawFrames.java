package dev.turnback.benchmarks;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.netty.resources.LoopResources;

/**
 * The least that has to be done: events that nobody records are written once, put together for 50
 * ms and sent to all who look at their room as one buffer that they share. Nobody is asked who they
 * are, nothing is remembered, and whoever takes nothing is cut.
 */
final class RawFrames implements LiveChild.Role {
    private static final Pattern TOPIC = Pattern.compile("topic=incident:([^ ]+) ");
    private static final int FRAME_MILLIS = 50;
    private static final long MOST_WAITING = 1 << 20;
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";

    private final LoopResources loops = LoopResources.create("raw");
    private final Channel server;
    private final List<String> rooms = new ArrayList<>();
    private final Map<String, Set<Channel>> viewers = new ConcurrentHashMap<>();
    private final Map<String, Sequence> sequences = new HashMap<>();
    private final Map<String, StringBuilder> frames = new HashMap<>();
    private long position;

    private RawFrames() {
        EventLoopGroup group = loops.onServer(true);
        server =
                new ServerBootstrap()
                        .group(group)
                        .channel(loops.onChannelClass(ServerSocketChannel.class, group))
                        .childOption(ChannelOption.SO_SNDBUF, 1 << 15)
                        .childHandler(
                                new ChannelInitializer<Channel>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        channel.pipeline().addLast(new Viewing());
                                    }
                                })
                        .bind(InetAddress.getLoopbackAddress(), 0)
                        .syncUninterruptibly()
                        .channel();
    }

    static void serve() throws Exception {
        var raw = new RawFrames();
        LiveChild.obey(raw);
        raw.loops.dispose();
    }

    /** Somebody asks for a room. */
    private final class Viewing extends SimpleChannelInboundHandler<ByteBuf> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf request) {
            Matcher room = TOPIC.matcher(request.toString(StandardCharsets.US_ASCII));
            if (room.find()) {
                Set<Channel> looking = viewers.getOrDefault(room.group(1), Set.of());
                looking.add(context.channel());
                context.channel().closeFuture().addListener(_ -> looking.remove(context.channel()));
                context.writeAndFlush(
                        Unpooled.copiedBuffer(
                                HEAD + chunk("event: heartbeat\nid: incident:1\ndata: {}\n\n"),
                                StandardCharsets.US_ASCII));
            }
        }
    }

    private static String chunk(String events) {
        return Integer.toHexString(events.length()) + "\r\n" + events + "\r\n";
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public String token() {
        return "";
    }

    @Override
    public List<String> rooms(int count) {
        rooms.clear();
        viewers.clear();
        sequences.clear();
        for (int i = 0; i < count; i++) {
            String room = "inc_" + position + "_" + i;
            rooms.add(room);
            viewers.put(room, ConcurrentHashMap.newKeySet());
            sequences.put(room, new Sequence());
        }
        return rooms;
    }

    @Override
    public long record(int perSecond, int seconds) throws InterruptedException {
        long began = System.nanoTime();
        long frame = began + TimeUnit.MILLISECONDS.toNanos(FRAME_MILLIS);
        for (int number = 0; number < perSecond * seconds; number++) {
            long due = began + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            happen(number % rooms.size());
            if (System.nanoTime() >= frame) {
                frame += TimeUnit.MILLISECONDS.toNanos(FRAME_MILLIS);
                send();
            }
        }
        send();
        return (long) perSecond * seconds;
    }

    private void happen(int room) {
        String id = rooms.get(room);
        position++;
        sequences.getOrDefault(id, new Sequence()).add(position);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        frames.computeIfAbsent(id, _ -> new StringBuilder())
                .append(
                        """
                        event: change
                        id: decision:%d,guidance:1,incident:%d,release:1
                        data: {"source":"incident","position":%d,"type":"dev.turnback.incident.status-told.v1",\
                        "subject":"%s","occurredAt":"%s","recordedAt":"%s","correlationId":null,\
                        "body":{"incidentId":"%s","updateId":"upd_%d","audience":"INTERNAL","text":"%s","at":"%s"}}

                        """
                                .formatted(
                                        position,
                                        position,
                                        position,
                                        id,
                                        now,
                                        now,
                                        id,
                                        position,
                                        RoomWork.words((int) position, room),
                                        now));
    }

    private void send() {
        frames.forEach(
                (room, events) -> {
                    ByteBuf shared =
                            ByteBufUtil.writeAscii(server.alloc(), chunk(events.toString()));
                    for (Channel each : viewers.getOrDefault(room, Set.of())) {
                        if (each.bytesBeforeWritable() > MOST_WAITING) {
                            each.close();
                        } else {
                            each.writeAndFlush(shared.retainedDuplicate());
                        }
                    }
                    shared.release();
                });
        frames.clear();
    }

    @Override
    public Map<String, Map<String, Sequence>> truth() {
        Map<String, Map<String, Sequence>> truth = new HashMap<>();
        sequences.forEach((room, sequence) -> truth.put(room, Map.of("incident", sequence)));
        return truth;
    }
}
