package vn.chitieu;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** Each package is a module whose root is its API; of the facts the packages below are too. */
public class FactModules implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage module, ApplicationModuleInformation information) {
        NamedInterfaces usual = NamedInterfaces.of(module, information);
        return module.getName().equals("vn.chitieu.fact")
                ? NamedInterfaces.builder(module).matching("owed", "sent").build()
                : usual;
    }
}
