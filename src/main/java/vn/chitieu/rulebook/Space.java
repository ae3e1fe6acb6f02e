package vn.chitieu.rulebook;

/** Names that one table defines and others refer to. */
enum Space {
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
