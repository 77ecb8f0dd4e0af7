package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreePlaceTest {

    private static final byte[] PATH = BranchPath.root(7).child(9).bytes();

    @ParameterizedTest
    @EnumSource(ThreadOrder.class)
    void itIsReadAsItWasWritten(ThreadOrder order) {
        TreePlace place =
                TreePlace.parse(new TreePlace(order, -3, PATH).toString()).orElseThrow();

        assertThat(place.order()).isEqualTo(order);
        assertThat(place.rank()).isEqualTo(-3);
        assertThat(place.root()).isEqualTo(7);
        assertThat(place.path()).isEqualTo(PATH);
    }

    @Test
    void itHasOneSpelling() {
        String text = new TreePlace(ThreadOrder.OLDEST, 0, PATH).toString();
        assertThat(text).matches("[A-Za-z0-9_-]+");
        for (String other : List.of(text + "=", text + "==", text + "A", text.substring(1), text + " ", "")) {
            assertThat(TreePlace.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void bytesThatAreNoPlaceAreNone() {
        for (int length = 0; length < 120; length++) {
            byte[] bytes = new byte[length];
            boolean isPlace = length >= 17 && length <= 97 && (length - 9) % 8 == 0;
            assertThat(TreePlace.parse(text(bytes)))
                    .as("%d bytes", length)
                    .matches(read -> read.isPresent() == isPlace);
        }
        byte[] ofNoOrder = new byte[17];
        ofNoOrder[0] = 3;
        assertThat(TreePlace.parse(text(ofNoOrder))).isEmpty();
        ofNoOrder[0] = -1;
        assertThat(TreePlace.parse(text(ofNoOrder))).isEmpty();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
