package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BranchPathTest {

    private static BranchPath chain(int levels) {
        BranchPath path = BranchPath.root(1);
        for (long id = 2; id <= levels; id++) {
            path = path.child(id);
        }
        return path;
    }

    @Test
    void aTopLevelCommentHasNoAncestors() {
        assertThat(BranchPath.root(42).ancestors()).isEmpty();
        assertThat(BranchPath.root(42).bytes()).hasSize(8);
    }

    @Test
    void ancestorsComeFromTheTopDown() {
        assertThat(chain(4).ancestors()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void belowTheTenthLevelTheFirstTenAncestorsStay() {
        List<Long> ten = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(chain(11).ancestors()).isEqualTo(ten);
        assertThat(chain(12).ancestors()).isEqualTo(ten);
        assertThat(chain(2_000).ancestors()).isEqualTo(ten);
        assertThat(chain(2_000).bytes()).hasSize(88);
    }

    @Test
    void theOrderOfBytesIsTheOrderOfReading() {
        BranchPath head = BranchPath.root(1);
        BranchPath first = head.child(2);
        BranchPath underFirst = first.child(9).child(Long.MAX_VALUE);
        BranchPath second = head.child(3);
        BranchPath late = head.child(0x0100_0000_0000_0000L);

        List<byte[]> sorted = new ArrayList<>();
        for (BranchPath path : List.of(late, second, underFirst, first, head)) {
            sorted.add(path.bytes());
        }
        sorted.sort(Arrays::compareUnsigned);

        assertThat(sorted)
                .containsExactly(head.bytes(), first.bytes(), underFirst.bytes(), second.bytes(), late.bytes());
    }
}
