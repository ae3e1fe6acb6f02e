package vn.chitieu.submission;

import java.math.BigDecimal;

/**
 * A total of a return beside the sum of the parts it is divided into.
 *
 * @param total name of the total
 * @param parts names of the parts, joined by {@code ;}
 * @param place the total's cell, or the first part's where the total is not listed
 */
public record PartSum(String total, String parts, BigDecimal stated, BigDecimal computed, Place place) {
    public boolean agrees() {
        return stated.compareTo(computed) == 0;
    }
}
