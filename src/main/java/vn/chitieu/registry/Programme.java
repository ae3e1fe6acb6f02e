package vn.chitieu.registry;

/** A training programme code of the official list: code of 3 digits (field) or 7 digits (major), and its name. */
public record Programme(String code, String name) {}
