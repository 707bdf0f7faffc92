package dev.turnback.service.outbound;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Looks a name up once, and lets a connection go only to the addresses that were looked at: what
 * the name stands for a moment later does not count. One private address among several is enough to
 * refuse them all.
 */
final class CheckedAddresses extends AddressResolverGroup<InetSocketAddress> {

    private final Names names;
    private final boolean privateAllowed;
    private final Executor executor;

    /**
     * @param executor looks names up, which blocks
     */
    CheckedAddresses(Names names, boolean privateAllowed, Executor executor) {
        this.names = names;
        this.privateAllowed = privateAllowed;
        this.executor = executor;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor loop) {
        return new AbstractAddressResolver<>(loop, InetSocketAddress.class) {

            // Addresses that are written out are looked at as well.
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return false;
            }

            @Override
            protected void doResolve(InetSocketAddress asked, Promise<InetSocketAddress> promise) {
                answer(promise, () -> checked(asked).getFirst());
            }

            @Override
            protected void doResolveAll(
                    InetSocketAddress asked, Promise<List<InetSocketAddress>> promise) {
                answer(promise, () -> checked(asked));
            }
        };
    }

    private interface Lookup<T> {
        T get() throws Exception;
    }

    private <T> void answer(Promise<T> promise, Lookup<T> lookup) {
        executor.execute(
                () -> {
                    try {
                        promise.setSuccess(lookup.get());
                    } catch (Exception e) {
                        promise.setFailure(e);
                    }
                });
    }

    private List<InetSocketAddress> checked(InetSocketAddress asked)
            throws UnknownHostException, PrivateAddressException {
        List<InetAddress> found = names.of(asked.getHostString());
        if (!privateAllowed && found.stream().anyMatch(Neighbourhood::isPrivate)) {
            throw new PrivateAddressException();
        }
        return found.stream().map(one -> new InetSocketAddress(one, asked.getPort())).toList();
    }
}
