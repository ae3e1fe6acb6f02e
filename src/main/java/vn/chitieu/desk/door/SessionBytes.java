package vn.chitieu.desk.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a session holds, as bytes in the database: only classes of ours, of Spring Security and of Java come back, and what
 * another version of the program has written is forgotten, so that its owner signs in once more.
 */
@Configuration(proxyBeanMethods = false)
class SessionBytes {
    private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxbytes=65536;java.lang.*;java.util.*;java.time.*;org.springframework.security.**;vn.chitieu.**;!*");

    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(byte[].class, Object.class, SessionBytes::read);
        return service;
    }

    static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn("a session of another version is forgotten", e);
            return null;
        }
    }
}
