package dev.turnback.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Map;
import org.springframework.http.HttpStatus;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Requests that Netty cannot read never reach the security chain: it refuses them with a bare
 * status. They get a problem to read and the security headers too.
 */
@Sharable
public final class UnreadableRequests extends ChannelOutboundHandlerAdapter {
    private static final String NAME = "turnback.unreadable";

    private UnreadableRequests() {}

    /** The server with this on each of its connections. */
    public static HttpServer told(HttpServer server) {
        var told = new UnreadableRequests();
        return server.doOnChannelInit(
                (observer, channel, address) ->
                        channel.pipeline().addAfter(NettyPipeline.HttpCodec, NAME, told));
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(
                message instanceof FullHttpResponse answer && isBare(answer)
                        ? inWords(answer)
                        : message,
                promise);
    }

    private static boolean isBare(FullHttpResponse answer) {
        return answer.status().code() >= HttpStatus.BAD_REQUEST.value()
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static FullHttpResponse inWords(FullHttpResponse bare) {
        Problem problem = problem(HttpStatus.valueOf(bare.status().code()));
        ByteBuf body =
                Unpooled.wrappedBuffer(Json.mapper().writeValueAsBytes(Problems.document(problem)));
        var told =
                new DefaultFullHttpResponse(
                        bare.protocolVersion(),
                        bare.status(),
                        body,
                        bare.headers().copy(),
                        bare.trailingHeaders());
        bare.release();
        SecurityHeaders.ALL.forEach(told.headers()::set);
        Problems.headers(problem).forEach(told.headers()::set);
        told.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return told;
    }

    private static Problem problem(HttpStatus status) {
        return switch (status) {
            case REQUEST_TIMEOUT -> Problems.tooSlow();
            case URI_TOO_LONG ->
                    new Problem(
                            status,
                            "too-long",
                            "the request line may have at most 4096 bytes",
                            Map.of("field", "path"));
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                    new Problem(
                            status,
                            "too-long",
                            "the headers may have at most 8192 bytes together",
                            Map.of("field", "headers"));
            default ->
                    new Problem(
                            status,
                            "malformed",
                            "this cannot be read as HTTP: look at the address, the Host header, how"
                                    + " the length of the body is told, and line ends",
                            Map.of("field", ""));
        };
    }
}
