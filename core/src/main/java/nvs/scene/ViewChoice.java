package nvs.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * Chooses few of many views so that their cameras cover the capture: k-means on the camera centres, and of each cluster the view
 * nearest to its mean. Starts from views that are far apart and involves no chance, so the same capture gives the same choice.
 */
public final class ViewChoice {
    private static final int MAX_ROUNDS = 100;

    private final List<CaptureView> views;
    private final List<Vector3d> centres;

    private ViewChoice(List<CaptureView> views) {
        this.views = views;
        this.centres = views.stream().map(view -> view.camera().centre()).toList();
    }

    /**
     * The views that cover best, in the order given.
     *
     * @param count how many, positive; all views if there are no more than that
     */
    public static List<CaptureView> spread(List<CaptureView> views, int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("count must be positive: " + count);
        }
        if (count >= views.size()) {
            return List.copyOf(views);
        }
        ViewChoice choice = new ViewChoice(List.copyOf(views));
        return choice.nearestTo(choice.clusterMeans(count));
    }

    /**
     * Views that could stand in for chosen ones: for each chosen view those that are nearer to it than to any other chosen view, the
     * nearest first.
     *
     * @param views all there are
     * @param chosen some of them
     * @param most how many for each
     */
    public static Map<CaptureView, List<CaptureView>> standIns(
            List<CaptureView> views, List<CaptureView> chosen, int most) {
        Map<CaptureView, List<CaptureView>> standIns = new LinkedHashMap<>();
        for (CaptureView view : chosen) {
            standIns.put(
                    view,
                    views.stream()
                            .filter(other -> !chosen.contains(other))
                            .filter(other -> nearest(chosen, other) == view)
                            .sorted(Comparator.comparingDouble(other -> distance(view, other)))
                            .limit(most)
                            .toList());
        }
        return standIns;
    }

    private static CaptureView nearest(List<CaptureView> chosen, CaptureView view) {
        return Collections.min(chosen, Comparator.comparingDouble(candidate -> distance(candidate, view)));
    }

    private static double distance(CaptureView a, CaptureView b) {
        return a.camera().centre().distanceSquared(b.camera().centre());
    }

    private List<Vector3d> clusterMeans(int count) {
        List<Vector3d> means = farApart(count);
        int[] cluster = new int[0];
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int[] next = nearestOf(means);
            if (Arrays.equals(next, cluster)) {
                break;
            }
            cluster = next;
            means = meansOf(cluster, means);
        }
        return means;
    }

    /** The view farthest from the middle, then again and again the one farthest from those taken. */
    private List<Vector3d> farApart(int count) {
        Vector3d middle = new Vector3d();
        centres.forEach(middle::add);
        middle.div(centres.size());
        List<Vector3d> taken = new ArrayList<>(List.of(farthestFrom(List.of(middle))));
        while (taken.size() < count) {
            taken.add(farthestFrom(taken));
        }
        return taken;
    }

    private Vector3d farthestFrom(List<Vector3d> others) {
        Vector3d farthest = centres.get(0);
        for (Vector3d centre : centres) {
            if (distanceTo(others, centre) > distanceTo(others, farthest)) {
                farthest = centre;
            }
        }
        return new Vector3d(farthest);
    }

    private static double distanceTo(List<Vector3d> others, Vector3dc point) {
        return others.stream().mapToDouble(point::distanceSquared).min().orElseThrow();
    }

    private int[] nearestOf(List<Vector3d> means) {
        return centres.stream()
                .mapToInt(centre -> IntStream.range(0, means.size())
                        .boxed()
                        .min(Comparator.comparingDouble(
                                cluster -> means.get(cluster).distanceSquared(centre)))
                        .orElseThrow())
                .toArray();
    }

    private List<Vector3d> meansOf(int[] cluster, List<Vector3d> before) {
        List<Vector3d> means = new ArrayList<>(before.size());
        for (int k = 0; k < before.size(); k++) {
            Vector3d sum = new Vector3d();
            int members = 0;
            for (int i = 0; i < cluster.length; i++) {
                if (cluster[i] == k) {
                    sum.add(centres.get(i));
                    members++;
                }
            }
            // Cameras at one and the same place can leave a cluster empty; it stays where it was.
            means.add(members == 0 ? before.get(k) : sum.div(members));
        }
        return means;
    }

    /** One view for each mean; a view that is taken leaves the next mean the second nearest. */
    private List<CaptureView> nearestTo(List<Vector3d> means) {
        List<Integer> free =
                new ArrayList<>(IntStream.range(0, views.size()).boxed().toList());
        List<Integer> taken = new ArrayList<>();
        for (Vector3d mean : means) {
            Integer nearest = free.stream()
                    .min(Comparator.comparingDouble(i -> centres.get(i).distanceSquared(mean)))
                    .orElseThrow();
            free.remove(nearest);
            taken.add(nearest);
        }
        return taken.stream().sorted().map(views::get).toList();
    }
}
