package io.github.sscop.commandline.check.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A range of IP addresses.
 *
 * @param address the first address
 * @param bits how many of its first bits all others share
 */
record NetworkRange(InetAddress address, int bits) {

    /** What is no place in the public network, from the registries of special-purpose addresses (RFC 6890). */
    private static final List<NetworkRange> RESERVED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10", // Between a provider and its customers.
                    "127.0.0.0/8",
                    "169.254.0.0/16", // Link-local, with the metadata of clouds.
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24", // Relays to IPv6.
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23", // Teredo and other protocols, which can hold an IPv4 address.
                    "2001:db8::/32",
                    "2002::/16", // 6to4, which holds an IPv4 address.
                    "3fff::/20")
            .map(NetworkRange::of)
            .toList();

    /** All addresses of IPv6 that are for the public network; loopback, local, multicast and mapped ones are outside. */
    private static final NetworkRange GLOBAL = of("2000::/3");

    /** The addresses of IPv6 by which a network without IPv4 reaches it; the last four bytes are the address there. */
    private static final NetworkRange TRANSLATED = of("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;

    private static NetworkRange of(String range) {
        String[] parts = range.split("/", -1);
        return new NetworkRange(literal(parts[0]), Integer.parseInt(parts[1]));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns whether an address is in the public network. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return RESERVED.stream().noneMatch(range -> range.contains(address));
        }
        if (TRANSLATED.contains(address)) {
            return isPublic(last4(bytes));
        }
        return GLOBAL.contains(address) && RESERVED.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress last4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 1 << (Byte.SIZE - 1 - i % Byte.SIZE);
            if ((mine[i / Byte.SIZE] & mask) != (its[i / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
