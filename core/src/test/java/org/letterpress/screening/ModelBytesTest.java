package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelBytesTest {
    private static final ClassifierModel MODEL = model();
    private static final byte[] BYTES = MODEL.toBytes();

    private static ClassifierModel model() {
        TreeMap<String, Short> weights = new TreeMap<>();
        weights.put("casino", (short) 4321);
        weights.put("casinos", (short) 1234);
        weights.put("host:shop.example", (short) 99);
        weights.put("λιμάνι", (short) -2100);
        weights.put("𝒳", (short) 1);
        weights.put("𝒴", (short) -1);
        return new ClassifierModel(
                new Lessons(300, 200, new Evaluation(80, 4, 20, 150)),
                1234.5f,
                weights,
                List.of(new TellingWord("casino", 2, 40), new TellingWord("λιμάνι", 30, 1)));
    }

    @Test
    void a_model_survives_its_bytes() {
        ClassifierModel read = ClassifierModel.of(BYTES);

        assertThat(read.weights()).isEqualTo(MODEL.weights());
        assertThat(read.lessons()).isEqualTo(MODEL.lessons());
        assertThat(read.against()).containsExactly(new TellingWord("casino", 2, 40));
        assertThat(read.inFavour()).containsExactly(new TellingWord("λιμάνι", 30, 1));
        assertThat(read.threshold()).isEqualTo(MODEL.threshold());
        assertThat(read.toBytes()).isEqualTo(BYTES);
    }

    @Test
    void an_empty_model_survives_too() {
        ClassifierModel read = ClassifierModel.of(ClassifierModel.EMPTY.toBytes());

        assertThat(read.lessons()).isEqualTo(Lessons.NONE);
        assertThat(read.weights()).isEmpty();
    }

    @Test
    void whatever_byte_is_changed_is_noticed() {
        for (int i = 0; i < BYTES.length; i++) {
            byte[] changed = BYTES.clone();
            changed[i] ^= 0x10;
            refuses(changed);
        }
    }

    @Test
    void a_model_cut_short_or_with_more_behind_it_is_refused() {
        for (int length = 0; length < BYTES.length; length++) {
            refuses(Arrays.copyOf(BYTES, length));
        }
        refuses(Arrays.copyOf(BYTES, BYTES.length + 1));
    }

    @Test
    void garbage_is_refused_even_where_its_checksum_is_right() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            byte[] garbage = new byte[random.nextInt(300)];
            random.nextBytes(garbage);
            refuses(garbage);
            byte[] damaged = BYTES.clone();
            damaged[4 + random.nextInt(28)] = (byte) 0x80;
            damaged[36 + random.nextInt(20)] ^= (byte) (1 + random.nextInt(255));
            sign(damaged);
            readsOrRefuses(damaged);
        }
    }

    private static void sign(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, bytes.length - 4);
        IntStream.range(0, 4).forEach(i -> bytes[bytes.length - 4 + i] = (byte) (checksum.getValue() >>> (24 - 8 * i)));
    }

    /** Never any other exception. */
    private static void readsOrRefuses(byte[] bytes) {
        try {
            assertThat(ClassifierModel.of(bytes).weights()).hasSizeLessThan(100);
        } catch (ModelUnreadable refusal) {
            assertThat(refusal).hasMessageContaining("model");
        }
    }

    private static void refuses(byte[] bytes) {
        assertThatExceptionOfType(ModelUnreadable.class).isThrownBy(() -> ClassifierModel.of(bytes));
    }
}
