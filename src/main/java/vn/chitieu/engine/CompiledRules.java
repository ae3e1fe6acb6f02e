package vn.chitieu.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.mvel2.optimizers.OptimizerFactory;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleProblem;

/**
 * Rule texts compiled, kept by content: a text is compiled once in a process. The builder is used directly, without a
 * module in the engine's repository, so that what falls out of the cache is gone with its classes.
 */
final class CompiledRules {
    /** Rules of documents' rows, a few classes each. */
    static final CompiledRules OF_ROWS = new CompiledRules(32);
    /** The parts of the logic, some seven hundred classes together: the present ones, and one former of each. */
    static final CompiledRules LOGIC = new CompiledRules(2 * LogicPart.values().length);

    private final Map<String, KieBase> cache;

    static {
        // rules of rows bind each norm a few times: classes made for so few calls are never given back
        OptimizerFactory.setDefaultOptimizer(OptimizerFactory.SAFE_REFLECTIVE);
    }

    /** @param kept contents kept. An engine holds its own rules; this only bounds what former contents may cost. */
    private CompiledRules(int kept) {
        this.cache = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, KieBase> eldest) {
                return size() > kept;
            }
        });
    }

    /** A rule text to be compiled: name of the file it comes from, and DRL. */
    record Text(String file, String drl) {}

    /** The texts compiled, or an empty base with what is wrong added to {@code problems}. */
    KieBase get(List<Text> texts, List<RuleProblem> problems) {
        String key = hash(texts);
        KieBase known = cache.get(key);
        if (known != null) return known;
        List<RuleProblem> own = new ArrayList<>();
        KieBase kept = KeptRules.load(key);
        KieBase built = kept != null ? kept : build(key, texts, own);
        if (own.isEmpty()) cache.put(key, built);
        problems.addAll(own);
        return built;
    }

    static String hash(List<Text> texts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (Text text : texts)
            for (String part : List.of(text.file(), text.drl())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
        return Hex.encodeHexString(digest.digest());
    }

    private static KieBase build(String key, List<Text> texts, List<RuleProblem> problems) {
        KnowledgeBuilder builder = builder(key, texts, settings());
        for (KnowledgeBuilderError error : builder.getErrors()) problems.add(problem(key, texts, error));
        return builder.hasErrors()
                ? KnowledgeBuilderFactory.newKnowledgeBuilder().newKieBase()
                : builder.newKieBase();
    }

    static KnowledgeBuilderConfiguration settings() {
        KnowledgeBuilderConfiguration settings = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        // every change of a fact is seen by every rule: no trap for whoever edits a rule's conditions
        settings.setOption(PropertySpecificOption.DISABLED);
        return settings;
    }

    static KnowledgeBuilder builder(String key, List<Text> texts, KnowledgeBuilderConfiguration settings) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(settings);
        for (Text text : texts) {
            Resource resource = KieServices.get()
                    .getResources()
                    .newByteArrayResource(text.drl().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
            resource.setSourcePath(key + "/" + text.file()); // unique: a mended file must not meet its old errors
            builder.add(resource, ResourceType.DRL);
        }
        return builder;
    }

    private static RuleProblem problem(String key, List<Text> texts, KnowledgeBuilderError error) {
        Messages messages = Messages.beside(CompiledRules.class);
        Resource resource = error.getResource();
        String path = resource == null || resource.getSourcePath() == null ? "" : resource.getSourcePath();
        String file = path.startsWith(key + "/")
                ? path.substring(key.length() + 1)
                : texts.size() == 1 ? texts.get(0).file() : "";
        int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
        String told = error.getMessage().strip();
        String message = line > 0
                ? messages.get("compile.line", Integer.toString(line), told)
                : messages.get("compile.file", told);
        return new RuleProblem(
                RuleProblem.Severity.ERROR, "RULE_COMPILE", file, "", "", message, messages.get("compile.remedy"));
    }
}
