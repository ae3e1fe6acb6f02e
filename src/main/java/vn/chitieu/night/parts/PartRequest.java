package vn.chitieu.night.parts;

import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * One request as the table keeps it: plain text. The library would write Java objects, and reading such from a table is
 * running what somebody else has written.
 *
 * @param run the night that asks
 */
record PartRequest(long run, String step, long stepExecution) {
    private static final String FORM = "\\d{1,18} [A-Za-z]{1,40} \\d{1,18}";

    String text() {
        return run + " " + step + " " + stepExecution;
    }

    static PartRequest of(String text) {
        if (!text.matches(FORM)) throw new IllegalArgumentException("no request of ours in night_channel_message");
        String[] words = text.split(" ");
        return new PartRequest(Long.parseLong(words[0]), words[1], Long.parseLong(words[2]));
    }

    StepExecutionRequest forBatch() {
        return new StepExecutionRequest(step, stepExecution);
    }

    Message<PartRequest> message() {
        return MessageBuilder.withPayload(this).build();
    }
}
