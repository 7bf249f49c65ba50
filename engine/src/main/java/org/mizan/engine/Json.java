package org.mizan.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes records as JSON: components in their order, integers beyond 2^53 and every {@link BigInteger} as strings, an empty optional as null. Refuses
 * numbers that are not finite, which JSON cannot hold.
 */
public final class Json {
    private static final long EXACT = 1L << 53;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultVisibility(
                    v -> v.withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                            .withFieldVisibility(Visibility.ANY))
            .addModule(new SimpleModule()
                    .addSerializer(new Wide())
                    .addSerializer(Long.class, new LongNumber())
                    .addSerializer(long.class, new LongNumber())
                    .addSerializer(Double.class, new Real())
                    .addSerializer(double.class, new Real())
                    .addSerializer(double[].class, new Reals())
                    .addSerializer(long[].class, new Longs()))
            .build();

    private Json() {}

    /** One line. */
    public static String compact(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Indented, with {@code \n} line ends. */
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value).replace("\r\n", "\n") + "\n";
    }

    /**
     * Reads a record that {@link #pretty} wrote.
     *
     * @throws IllegalArgumentException if the text is not such a record
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return value;
    }

    private static void write(long value, JsonGenerator out) {
        if (Math.abs(value) > EXACT || value == Long.MIN_VALUE) {
            out.writeString(Long.toString(value));
        } else {
            out.writeNumber(value);
        }
    }

    private static final class Wide extends StdSerializer<BigInteger> {
        Wide() {
            super(BigInteger.class);
        }

        @Override
        public void serialize(BigInteger value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class LongNumber extends StdSerializer<Long> {
        LongNumber() {
            super(Long.class);
        }

        @Override
        public void serialize(Long value, JsonGenerator out, SerializationContext context) {
            write(value, out);
        }
    }

    private static final class Real extends StdSerializer<Double> {
        Real() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(finite(value));
        }
    }

    private static final class Reals extends StdSerializer<double[]> {
        Reals() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (double value : values) {
                out.writeNumber(finite(value));
            }
            out.writeEndArray();
        }
    }

    private static final class Longs extends StdSerializer<long[]> {
        Longs() {
            super(long[].class);
        }

        @Override
        public void serialize(long[] values, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (long value : values) {
                write(value, out);
            }
            out.writeEndArray();
        }
    }
}
