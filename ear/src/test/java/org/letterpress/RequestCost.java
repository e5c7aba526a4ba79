package org.letterpress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a request costs the server in CPU time, as the operating system accounts for it, whatever else the machine does. The
 * first address is the baseline; all take turns, and each one's median is set in relation to the baseline's of the same run.
 *
 * <p>With the demonstration site running, from the root of the project:
 *
 * <pre>{@code
 * java ear/src/test/java/org/letterpress/RequestCost.java http://localhost:9080/assets/site.css http://localhost:9080/
 * }</pre>
 */
public final class RequestCost {
    private static final int ROUNDS = 7;
    private static final int REQUESTS = 1_000;
    private static final int WARM_UP = 4_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ProcessHandle server = server();

    private RequestCost() {}

    public static void main(String[] addresses) throws IOException, InterruptedException {
        if (addresses.length == 0) {
            System.err.println("Which addresses? The first is the baseline.");
            System.exit(2);
        }
        new RequestCost().measure(addresses);
    }

    private void measure(String[] addresses) throws IOException, InterruptedException {
        List<List<Double>> micros = new ArrayList<>();
        for (String address : addresses) {
            ask(address, WARM_UP);
            micros.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < addresses.length; i++) {
                micros.get(i).add(ask(addresses[i], REQUESTS));
            }
        }
        double baseline = median(micros.get(0));
        for (int i = 0; i < addresses.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%8.0f us (min %.0f, max %.0f)  %5.2f x  %s%n",
                    median(micros.get(i)),
                    micros.get(i).stream().min(Double::compare).orElseThrow(),
                    micros.get(i).stream().max(Double::compare).orElseThrow(),
                    median(micros.get(i)) / baseline,
                    addresses[i]);
        }
    }

    /** @return microseconds of CPU time a request, of all threads of the server */
    private double ask(String address, int times) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        Duration before = cpu();
        for (int i = 0; i < times; i++) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " at " + address);
            }
        }
        return cpu().minus(before).toNanos() / 1_000.0 / times;
    }

    private Duration cpu() {
        return server.info().totalCpuDuration().orElseThrow(() -> new IllegalStateException("No CPU time to be had"));
    }

    private static ProcessHandle server() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.stream(arguments).anyMatch(it -> it.endsWith("ws-server.jar")))
                        .orElse(false))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Start the site first: mvn liberty:run"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
