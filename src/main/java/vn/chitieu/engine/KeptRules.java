package vn.chitieu.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.impl.InternalRuleBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.engine.CompiledRules.Text;

/**
 * The shipped rules as the build has compiled them ({@link KeepRules}), among the program's own classes under the hash of
 * their text: used when the very same text is asked for, since loading costs a third of compiling. They are code; therefore never kept
 * in a folder that anybody may write to but whoever installs the program.
 */
final class KeptRules {
    private static final Logger LOG = LoggerFactory.getLogger(KeptRules.class);

    private KeptRules() {}

    /** The rules of a hash; null when none are kept, or this Java or library cannot read them: then they are compiled. */
    static @Nullable KieBase load(String hash) {
        try (InputStream in = KeptRules.class.getResourceAsStream(name(hash))) {
            return in == null ? null : base(in);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOG.warn("kept rules {} cannot be used, compiling them", hash, e);
            return null;
        }
    }

    private static KieBase base(InputStream in) throws IOException, ClassNotFoundException {
        KieBase base = KnowledgeBuilderFactory.newKnowledgeBuilder().newKieBase();
        ClassLoader loader = KeptRules.class.getClassLoader();
        try (DroolsObjectInputStream objects = new DroolsObjectInputStream(new BufferedInputStream(in), loader)) {
            @SuppressWarnings("unchecked") // what bytes(...) wrote
            Collection<InternalKnowledgePackage> packages = (Collection<InternalKnowledgePackage>) objects.readObject();
            ((InternalRuleBase) base).addPackages(packages);
        }
        return base;
    }

    /** The file's name beside this class. */
    static String name(String hash) {
        return "kept/" + hash + ".rules";
    }

    /**
     * The texts compiled, in a form to be kept: the same bytes each time, if all objects of the process have the same
     * identity hash.
     */
    static byte[] bytes(List<Text> texts) throws IOException {
        KnowledgeBuilderConfiguration settings = CompiledRules.settings();
        // rules built side by side come out in any order
        settings.setOption(ParallelRulesBuildThresholdOption.get(-1));
        KnowledgeBuilder builder = CompiledRules.builder(CompiledRules.hash(texts), texts, settings);
        if (builder.hasErrors())
            throw new IllegalStateException(builder.getErrors().toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(builder.getKnowledgePackages()));
        }
        return bytes.toByteArray();
    }
}
