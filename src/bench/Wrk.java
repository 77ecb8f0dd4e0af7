import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** wrk, which asks as fast as it is answered, at a rate that is given, or by posting forms. */
final class Wrk {

    /** Enough that one is always free, so that nobody waits to ask until somebody else is answered. */
    private static final int OPEN_CONNECTIONS = 256;

    /**
     * Each request has its moment, whatever became of those before: the connection that is free next takes the next
     * moment. wrk measures from when it sends.
     */
    private static final String AT_A_RATE = """
            local ffi = require("ffi")
            ffi.cdef("typedef struct { long s; long ns; } moment; int clock_gettime(int clock, moment *now);")
            local now, rate, due = ffi.new("moment"), 1, nil
            function init(args) rate = tonumber(args[1]) end
            function delay()
                ffi.C.clock_gettime(1, now)
                local ms = tonumber(now.s) * 1000 + tonumber(now.ns) / 1000000
                due = (due or ms) + 1000 / rate
                return math.max(0, math.floor(due - ms))
            end
            function done(summary, latency, requests)
                io.write(string.format("p50=%d p99=%d max=%d\\n",
                    latency:percentile(50), latency:percentile(99), latency.max))
            end
            """;

    /** What readers waited, in milliseconds, and how many were answered a second. */
    record Waits(double median, double p99, double longest, double aSecond) {

        /** Whether a connection was free for every request at its moment, so that none was spared a wait. */
        boolean wereOpen() {
            return longest * aSecond / 1000 < OPEN_CONNECTIONS;
        }
    }

    private Wrk() {}

    static boolean isHere() throws InterruptedException {
        return Bench.isHere("wrk", "-v");
    }

    /** Requests that are answered a second when each connection asks again at once. */
    static double perSecond(int connections, int seconds, String address, String... headers) throws Exception {
        String said = run(connections, seconds, List.of(headers), address, List.of());
        return Double.parseDouble(Bench.find(said, "Requests/sec:\\s+([0-9.]+)"));
    }

    /** Asks at a rate. */
    static Waits open(Path folder, double rate, int seconds, String address, String... headers) throws Exception {
        Path script = Files.writeString(folder.resolve("rate.lua"), AT_A_RATE);
        List<String> more = new ArrayList<>(List.of(headers));
        String said = run(OPEN_CONNECTIONS, seconds, more, address, List.of("-s", script.toString()), String.valueOf(rate));
        return new Waits(
                Double.parseDouble(Bench.find(said, "p50=(\\d+)")) / 1000,
                Double.parseDouble(Bench.find(said, "p99=(\\d+)")) / 1000,
                Double.parseDouble(Bench.find(said, "max=(\\d+)")) / 1000,
                Double.parseDouble(Bench.find(said, "Requests/sec:\\s+([0-9.]+)")));
    }

    record Scripted(long answered, double aSecond) {}

    /** Requests that a script makes; it gets the arguments. */
    static Scripted scripted(int connections, int seconds, String address, Path script, String... arguments) throws Exception {
        String said = run(connections, seconds, List.of(), address, List.of("-s", script.toString()), arguments);
        return new Scripted(
                Long.parseLong(Bench.find(said, "(\\d+) requests in")),
                Double.parseDouble(Bench.find(said, "Requests/sec:\\s+([0-9.]+)")));
    }

    private static String run(
            int connections, int seconds, List<String> headers, String address, List<String> options, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s"));
        for (String header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.addAll(options);
        command.add(address);
        if (arguments.length > 0) {
            command.add("--");
            command.addAll(List.of(arguments));
        }
        String said = Bench.output(Map.of(), command);
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
