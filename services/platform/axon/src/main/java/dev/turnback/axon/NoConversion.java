package dev.turnback.axon;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Messages carry what they are asked for; stored events are decoded by their stored type. It also
 * keeps Axon's default away, which wants another JSON library.
 */
final class NoConversion implements Converter {
    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType.equals(targetType);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input == null || (targetType instanceof Class<?> type && type.isInstance(input))) {
            return (T) input;
        }
        throw new ConversionException(
                "a " + input.getClass().getName() + " is no " + targetType.getTypeName());
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("converts", "nothing");
    }
}
