package org.axonframework.standin;

/** Something of Axon. */
public interface AxonBus {}
