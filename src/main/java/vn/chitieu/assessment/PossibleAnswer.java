package vn.chitieu.assessment;

/** A document that may answer a request: the rules put it down, and choose among several. */
public record PossibleAnswer(AnswerCase answer, RequestCase request) {}
