// The example service worker.
