package dev.turnback.gateway;

import dev.turnback.gateway.apart.GatewayApplication;
import dev.turnback.launch.ProcessSettings;
import java.util.Map;

/** The gateway in a process of its own; what it needs to know it reads from the environment. */
public final class GatewayProcess {
    private GatewayProcess() {}

    public static void main(String[] arguments) {
        try {
            String url = GatewayApplication.start(ProcessSettings.read(environment()));
            System.out.println("gateway is running: " + url);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            System.err.println("gateway: " + cause.getMessage());
            System.exit(1);
        }
    }

    private static Map<String, String> environment() {
        return System.getenv();
    }
}
