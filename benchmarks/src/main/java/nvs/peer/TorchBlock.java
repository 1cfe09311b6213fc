package nvs.peer;

import static nvs.peer.TorchOps.layerNorm;
import static nvs.peer.TorchOps.linear;
import static nvs.peer.TorchOps.rmsNorm;
import static nvs.peer.TorchOps.silu;
import static nvs.peer.TorchOps.unit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import nvs.lact.net.LactConfig;

/** One block of the network; formulas as in {@code nvs.lact.net}, idioms those of libtorch. Its callers free what it allocates. */
final class TorchBlock {
    private static final double BASE_RATE = 0.01;
    private static final int[] TOKENS_AND_WIDTH_SWAPPED = {0, 2, 1};

    private final TorchParameters parameters;
    private final LactConfig config;
    private final String prefix;
    private final NDArray rateShift;

    TorchBlock(TorchParameters parameters, LactConfig config, int layer) {
        this.parameters = parameters;
        this.config = config;
        prefix = "blocks." + layer + ".module_list.";
        rateShift = parameters.get(prefix + "1.f.lr_fc.bias").add((float) Math.log(Math.expm1(BASE_RATE)));
    }

    /** x [v, t, d] to [v, t, d]: attention inside each view, added to x. */
    NDArray attend(NDArray x) {
        long views = x.getShape().get(0);
        long tokens = x.getShape().get(1);
        int w = config.attentionHeadWidth();
        NDArray qkv = linear(norm(0, x), get("0.f.to_qkv.weight")) // [v, t, 3d]
                .reshape(views, tokens, 3, config.attentionHeads(), w)
                .transpose(2, 0, 3, 1, 4); // [3, v, heads, t, w]
        NDArray q = rmsNorm(qkv.get(0), get("0.f.q_norm.weight"), Math.ulp(1f)); // [v, heads, t, w]
        NDArray k = rmsNorm(qkv.get(1), get("0.f.k_norm.weight"), Math.ulp(1f)); // [v, heads, t, w]
        NDArray scores = q.muli((float) (1 / Math.sqrt(w))).matMul(k.transpose(0, 1, 3, 2)); // [v, heads, t, t]
        NDArray mixed = scores.softmax(-1).matMul(qkv.get(2)); // [v, heads, t, w]
        NDArray joined = mixed.transpose(0, 2, 1, 3).reshape(views, tokens, config.width()); // [v, t, d]
        return linear(joined, get("0.f.c_proj.weight")).addi(x);
    }

    /** What tokens x [v, t, d], after attention, add to the gradients of the memory. */
    TorchFastWeights gradients(NDArray x, TorchFastWeights weights) {
        NDArray normed = norm(1, flat(x)); // [l, d]
        NDList kv = silu(linear(normed, get("1.f.to_kv.weight"))).split(2, 1); // 2 times [l, d]
        NDArray k = unit(splitHeads(kv.get(0))); // [h, l, e]
        NDArray v = splitHeads(kv.get(1)); // [h, l, e]
        NDArray rates = rates(normed); // [3, h, l, 1]
        NDArray gate = k.batchMatMul(weights.w0()); // [h, l, m]
        NDArray value = k.batchMatMul(weights.w2()); // [h, l, m]
        NDArray sigma = Activation.sigmoid(gate); // [h, l, m]
        NDArray open = gate.mul(sigma); // [h, l, m]
        NDArray error = v.batchMatMul(weights.w1().transpose(TOKENS_AND_WIDTH_SWAPPED)); // [h, l, m]
        NDArray g1 = sum(open.mul(value), v.mul(rates.get(1))); // [h, m, e]
        NDArray g2 = sum(k.mul(rates.get(2)), error.mul(open)); // [h, e, m]
        // σ·(1 + g·(1 − σ)) = σ + g·σ − g·σ·σ
        NDArray slope = sigma.mul(open).muli(-1).addi(open).addi(sigma); // [h, l, m]
        NDArray g0 = sum(k.mul(rates.get(0)), error.muli(value).muli(slope)); // [h, e, m]
        return new TorchFastWeights(g0, g1, g2);
    }

    /** The memory after one update from the initial weights. */
    TorchFastWeights step(TorchFastWeights gradients) {
        TorchFastWeights initial = initial();
        return new TorchFastWeights(
                TorchMuon.step(initial.w0(), gradients.w0()),
                TorchMuon.step(initial.w1(), gradients.w1()),
                TorchMuon.step(initial.w2(), gradients.w2()));
    }

    TorchFastWeights initial() {
        return new TorchFastWeights(get("1.f.w0"), get("1.f.w1"), get("1.f.w2"));
    }

    /** Memory, added to x: x [v, t, d] to [l, d]. */
    NDArray remember(NDArray x, TorchFastWeights weights) {
        NDArray tokens = flat(x); // [l, d]
        NDArray q = unit(splitHeads(silu(linear(norm(1, tokens), get("1.f.to_q.weight"))))); // [h, l, e]
        NDArray hidden = silu(q.batchMatMul(weights.w0())).muli(q.batchMatMul(weights.w2())); // [h, l, m]
        NDArray answer = hidden.batchMatMul(weights.w1()); // [h, l, e]
        NDArray normed = rmsNorm(answer, get("1.f.o_norm.weight"), 1e-5f); // [h, l, e]
        return linear(joinHeads(normed), get("1.f.c_proj.weight")).addi(tokens);
    }

    /** MLP, added to x [l, d]: [l, d]. */
    NDArray mlp(NDArray x) {
        NDArray hidden = Activation.gelu(linear(norm(2, x), get("2.f.c_fc.weight"))); // [l, 4d]
        return linear(hidden, get("2.f.c_proj.weight")).addi(x);
    }

    /** For W0, W1 and W2: [3, h, l, 1]. */
    private NDArray rates(NDArray x) {
        int h = config.fastWeightHeads();
        NDArray raw = linear(x, get("1.f.lr_fc.weight")).addi(rateShift); // [l, 3h]
        return Activation.softPlus(raw).reshape(-1, 3, h, 1).transpose(1, 2, 0, 3);
    }

    /** aᵀ·b for each head. */
    private static NDArray sum(NDArray a, NDArray b) {
        return a.transpose(TOKENS_AND_WIDTH_SWAPPED).batchMatMul(b);
    }

    private NDArray norm(int part, NDArray x) {
        return layerNorm(x, get(part + ".ln.weight"), parameters.noShift());
    }

    private NDArray flat(NDArray x) {
        return x.reshape(-1, config.width());
    }

    /** [l, d] to [h, l, e]; a view, not a copy. */
    private NDArray splitHeads(NDArray x) {
        int h = config.fastWeightHeads();
        return h == 1
                ? x.expandDims(0)
                : x.reshape(-1, h, config.fastWeightHeadWidth()).transpose(1, 0, 2);
    }

    private NDArray joinHeads(NDArray x) {
        return (config.fastWeightHeads() == 1 ? x : x.transpose(1, 0, 2)).reshape(-1, config.width());
    }

    private NDArray get(String name) {
        return parameters.get(prefix + name);
    }
}
