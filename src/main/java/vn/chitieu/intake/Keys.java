package vn.chitieu.intake;

/** Keys of tables, columns and words of a return that the reader itself needs to know; the rest is in the rule files. */
final class Keys {
    static final String COVER = "COVER";
    static final String LEARNERS = "LEARNERS";
    static final String GRADUATES = "GRADUATES";
    static final String PROGRAMMES = "PROGRAMMES";
    static final String LECTURERS = "LECTURERS";
    static final String DUTIES = "DUTIES";
    static final String SERIES = "SERIES";
    static final String FIGURES = "FIGURES";

    static final String UNIT_CODE = "unit_code";
    static final String UNIT_NAME = "unit_name";
    static final String YEAR = "year";
    static final String DATA_AS_OF = "data_as_of";
    static final String DOCUMENT_NUMBER = "document_number";
    static final String DOCUMENT_DATE = "document_date";
    static final String SENT_DATE = "sent_date";

    static final String CODE = "code";
    static final String NAME = "name";
    static final String GROUP = "group";
    static final String QUALIFICATION = "qualification";
    static final String PERSONS = "persons";
    static final String FEMALE = "female";
    static final String PROVISION = "provision";
    static final String STATE = "state";
    static final String PERCENT = "percent";
    static final String EVIDENCE = "evidence";
    static final String DATE = "date";
    static final String DIFFICULTY = "difficulty";
    static final String INDICATOR = "indicator";
    static final String DIMENSION = "dimension";
    static final String WAY = "way";
    static final String SEMESTERS = "semesters";
    /** Column of the cover that says whether a table is complete: this and the table's key. */
    static final String COMPLETE_PREFIX = "complete_";

    static final String VALUE = "value";
    static final String CITATION = "citation";
    static final String NUMBER = "number";
    static final String ARRIVED = "arrived";
    static final String DUE = "due";
    static final String CONTENT = "content";
    static final String PERIOD = "period";
    static final String REQUEST = "request";

    /** All programmes together, in a table given by group. */
    static final String TOTAL = "TOTAL";
    /** "Không phát sinh". */
    static final String NOTHING = "NOTHING";

    static final String COMPLETE = "COMPLETE";

    private Keys() {}
}
