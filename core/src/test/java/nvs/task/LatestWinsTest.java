package nvs.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestWinsTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final LatestWins<String> requests = new LatestWins<>(worker::add, done::add);

    private void runWorker() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    @Test
    void aNewerRequestReplacesOneThatHasNotBegun() {
        requests.submit("old");
        requests.submit("older than it looks");
        requests.submit("new");
        runWorker();
        assertThat(done).containsExactly("new");
    }

    @Test
    void aRequestAfterTheWorkIsDoneToo() {
        requests.submit("first");
        runWorker();
        requests.submit("second");
        runWorker();
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void aRequestMadeDuringTheWorkIsNotLost() {
        LatestWins<String>[] chain = newChain();
        chain[0].submit("a");
        runWorker();
        assertThat(done).containsExactly("a", "aa", "aaa");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private LatestWins<String>[] newChain() {
        LatestWins<String>[] holder = new LatestWins[1];
        holder[0] = new LatestWins<>(worker::add, request -> {
            done.add(request);
            if (request.length() < 3) {
                holder[0].submit(request + "a");
            }
        });
        return holder;
    }

    @Test
    void aClearedRequestIsForgottenAndTheNextOneRuns() {
        requests.submit("forgotten");
        requests.clear();
        requests.submit("kept");
        runWorker();
        assertThat(done).containsExactly("kept");
    }

    @Test
    void workThatTakesLongLearnsThatANewerRequestHasCome() {
        String old = "old";
        requests.submit(old);
        assertThat(requests.isNewest(old)).isTrue();
        requests.submit("new");
        assertThat(requests.isNewest(old)).isFalse();
        assertThat(requests.isNewest("new")).isTrue();
        requests.clear();
        assertThat(requests.isNewest("new")).isFalse();
    }

    @Test
    void nothingIsNoRequest() {
        assertThatIllegalArgumentException().isThrownBy(() -> requests.submit(null));
    }
}
