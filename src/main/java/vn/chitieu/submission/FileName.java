package vn.chitieu.submission;

import org.jspecify.annotations.Nullable;

/**
 * What the name of a return's file says beside its cover: fact for the checks of a file named for another unit or year.
 * Made anew by each night, since a file may be renamed and its content stays.
 *
 * @param text the name
 * @param unitCode the unit that it begins with, of no office of the sender's; null when it begins with none
 * @param year the one year in it; where it gives several nothing is to be had from them, and it is null
 * @param sender the unit on the cover
 * @param dataYear the year on the cover, null when it does not say
 * @param unitAt the cell of the unit
 * @param yearAt the cell of the year
 */
public record FileName(
        String text,
        @Nullable String unitCode,
        @Nullable Integer year,
        String sender,
        @Nullable Integer dataYear,
        Place unitAt,
        Place yearAt) {}
