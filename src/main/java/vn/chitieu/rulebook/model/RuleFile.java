package vn.chitieu.rulebook.model;

/** A rule file as used: name inside the rules folder, hash of its normalised content, bytes. */
public record RuleFile(String name, String hash, byte[] content) {}
