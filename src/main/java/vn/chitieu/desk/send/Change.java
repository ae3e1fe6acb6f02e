package vn.chitieu.desk.send;

/** One cell that differs between a return and the one it replaces; empty where it is blank. */
record Change(String sheet, String cell, String before, String now) {}
