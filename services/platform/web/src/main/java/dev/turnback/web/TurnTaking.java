package dev.turnback.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import reactor.netty.channel.ChannelOperations;

/**
 * Keeps back a request until the one before it on its connection is over, which can be a moment
 * after its answer was read. Otherwise Reactor Netty never answers one that comes in this moment
 * and is unreadable, or the last of its connection.
 */
final class TurnTaking extends ChannelInboundHandlerAdapter {
    private final Deque<Object> waiting = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!waiting.isEmpty() || (message instanceof HttpRequest && isBusy(context))) {
            waiting.add(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** One of these events says that a request is over. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.fireUserEventTriggered(event);
        if (!waiting.isEmpty()) {
            context.executor().execute(() -> next(context));
        }
    }

    private void next(ChannelHandlerContext context) {
        if (waiting.isEmpty() || isBusy(context)) {
            return;
        }
        do {
            context.fireChannelRead(waiting.remove());
        } while (!waiting.isEmpty() && !(waiting.peek() instanceof HttpRequest));
        context.fireChannelReadComplete();
    }

    private static boolean isBusy(ChannelHandlerContext context) {
        return ChannelOperations.get(context.channel()) != null;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
