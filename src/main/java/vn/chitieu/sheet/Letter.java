package vn.chitieu.sheet;

import java.time.LocalDate;
import java.util.List;

/**
 * An official letter after Decree 30/2020/NĐ-CP, in plain values; lists are lines or paragraphs in order.
 *
 * @param issuer lines on the left of the head; the last one, the issuing body, is bold
 * @param nation the national heading and the motto
 * @param items what the letter is about, each a paragraph after {@code opening} and before {@code closing}
 * @param receivers lines under "Nơi nhận", its own heading first
 * @param asOf the day every time inside the file is set to
 */
public record Letter(
        String title,
        String creator,
        List<String> issuer,
        List<String> nation,
        String number,
        String date,
        String subject,
        String to,
        List<String> opening,
        List<String> items,
        List<String> closing,
        List<String> receivers,
        String signer,
        LocalDate asOf) {}
