package io.github.sscop.commandline.submission;

import io.github.sscop.commandline.check.web.AddressLimits;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options on asking addresses of the web. */
final class AddressOptions {

    private static final int MAX_SECONDS = 3_600;
    static final int MIB_BITS = 20;

    @Option(
            names = "--urls",
            description = "Asks the addresses of http and https in the documents; without it, nothing is asked.")
    private boolean asks;

    @Option(
            names = "--max-urls",
            paramLabel = "N",
            defaultValue = "100",
            description = "With --urls: how many addresses are asked; by default, ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--url-seconds",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "With --urls: how long one address may take, with its redirects; by default, ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--max-url-mib",
            paramLabel = "N",
            defaultValue = "16",
            description = "With --urls: how much content of one address is read, in MiB; by default, ${DEFAULT-VALUE}.")
    private int maxMib;

    @Option(
            names = "--max-redirects",
            paramLabel = "N",
            defaultValue = "5",
            description = "With --urls: how many redirects of one address are followed; by default, ${DEFAULT-VALUE}.")
    private int redirects;

    @Option(
            names = "--private-addresses",
            description =
                    "With --urls: asks addresses in private networks and on this machine as well. Only for documents"
                            + " of your own: others could reach what only you can.")
    private boolean isPrivateAllowed;

    /** Returns the bounds of asking; empty if nothing is asked. */
    Optional<AddressLimits> limits(CommandLine command) {
        requirePositive("--max-urls", most, command);
        requirePositive("--max-url-mib", maxMib, command);
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new CommandLine.ParameterException(
                    command, "--url-seconds is " + seconds + "; expected 1 to " + MAX_SECONDS);
        }
        if (redirects < 0) {
            throw new CommandLine.ParameterException(
                    command, "--max-redirects is " + redirects + "; expected 0 or more");
        }
        return asks
                ? Optional.of(new AddressLimits(seconds, (long) maxMib << MIB_BITS, redirects, isPrivateAllowed))
                : Optional.empty();
    }

    /** Returns how many addresses are asked. */
    int mostAddresses() {
        return most;
    }

    /** Requires that the value of an option is at least one. */
    static void requirePositive(String option, int value, CommandLine command) {
        if (value < 1) {
            throw new CommandLine.ParameterException(command, option + " is " + value + "; expected 1 or more");
        }
    }
}
