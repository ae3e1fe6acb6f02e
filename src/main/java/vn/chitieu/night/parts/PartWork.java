package vn.chitieu.night.parts;

import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.chitieu.night.run.NightKey;

/** How a process does a part. */
public interface PartWork {
    /**
     * Called in the transaction of the part; doing it twice is the same as doing it once.
     *
     * @param step {@link PartSteps#ASSESS} or {@link PartSteps#WRITE}
     * @param part what the part was given: a range of units, a share of the workbooks
     */
    Done run(String step, NightKey night, ExecutionContext part) throws Exception;

    /** Why a part failed, a sentence for the operator. */
    String sentence(String step, NightKey night, List<Throwable> failures);
}
