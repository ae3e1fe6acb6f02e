package vn.chitieu.rulebook.table;

/** Names that one table defines and others refer to. */
public enum KeySpace {
    UNIT,
    UNIT_TYPE,
    POPULATION,
    GROUP,
    MEASURE,
    INDICATOR,
    STATE,
    FORM_TABLE,
    DOCUMENT,
    PROVISION
}
