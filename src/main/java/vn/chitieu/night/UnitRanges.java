package vn.chitieu.night;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;

/**
 * Splits the units into ranges of codes of about equal length. The context of a part carries its range and the hash of
 * the rules, nothing else: another process could assess it.
 */
record UnitRanges(Registry registry, String rules) implements Partitioner {

    @Override
    public Map<String, ExecutionContext> partition(int parts) {
        List<String> codes =
                registry.units().stream().map(OrganisationUnit::code).toList();
        Map<String, ExecutionContext> ranges = new LinkedHashMap<>();
        for (int i = 0; i < parts; i++) {
            int from = (int) ((long) codes.size() * i / parts);
            int to = (int) ((long) codes.size() * (i + 1) / parts);
            if (from == to) continue;
            ExecutionContext context = new ExecutionContext();
            context.putString("first", codes.get(from));
            context.putString("last", codes.get(to - 1));
            context.putString("rules", rules);
            ranges.put("units-" + i, context);
        }
        return ranges;
    }
}
