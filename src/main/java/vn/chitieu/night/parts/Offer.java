package vn.chitieu.night.parts;

import java.time.LocalDate;
import vn.chitieu.night.run.Versions;

/**
 * A night that hands out parts.
 *
 * @param rules hash of the rules that it is judged by
 * @param versions the program that has begun it
 * @param mark what stands in its folder of shares: who does not see it has another folder mounted
 */
public record Offer(long run, LocalDate asOf, String rules, Versions versions, String mark) {}
