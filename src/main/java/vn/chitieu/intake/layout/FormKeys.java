package vn.chitieu.intake.layout;

/** Keys of tables, columns and words of a return that the reader itself needs to know; the rest is in the rule files. */
public final class FormKeys {
    public static final String COVER = "COVER";
    public static final String LEARNERS = "LEARNERS";
    public static final String GRADUATES = "GRADUATES";
    public static final String PROGRAMMES = "PROGRAMMES";
    public static final String LECTURERS = "LECTURERS";
    public static final String DUTIES = "DUTIES";
    public static final String SERIES = "SERIES";
    public static final String FIGURES = "FIGURES";

    public static final String UNIT_CODE = "unit_code";
    public static final String UNIT_NAME = "unit_name";
    public static final String YEAR = "year";
    public static final String DATA_AS_OF = "data_as_of";
    public static final String DOCUMENT_NUMBER = "document_number";
    public static final String DOCUMENT_DATE = "document_date";
    public static final String SENT_DATE = "sent_date";

    public static final String CODE = "code";
    public static final String NAME = "name";
    public static final String GROUP = "group";
    public static final String QUALIFICATION = "qualification";
    public static final String PERSONS = "persons";
    public static final String FEMALE = "female";
    public static final String PROVISION = "provision";
    public static final String STATE = "state";
    public static final String PERCENT = "percent";
    public static final String EVIDENCE = "evidence";
    public static final String DATE = "date";
    public static final String DIFFICULTY = "difficulty";
    public static final String INDICATOR = "indicator";
    public static final String DIMENSION = "dimension";
    public static final String WAY = "way";
    public static final String SEMESTERS = "semesters";
    /** Column of the cover that says whether a table is complete: this and the table's key. */
    public static final String COMPLETE_PREFIX = "complete_";

    public static final String VALUE = "value";
    public static final String CITATION = "citation";
    public static final String NUMBER = "number";
    public static final String ARRIVED = "arrived";
    public static final String DUE = "due";
    public static final String CONTENT = "content";
    public static final String PERIOD = "period";
    public static final String REQUEST = "request";

    /** All programmes together, in a table given by group. */
    public static final String TOTAL = "TOTAL";
    /** "Không phát sinh". */
    public static final String NOTHING = "NOTHING";

    public static final String COMPLETE = "COMPLETE";

    private FormKeys() {}
}
