"""Trains the later blocks of the vision encoder, and writes vision-tuned.safetensors.

    node models/encoders/build.mjs --published published.onnx
    /usr/bin/python3 models/encoders/distil.py --published published.onnx \
        --data ../shared --out models/encoders/vision-tuned.safetensors

A student learns what a teacher sees, without any label: the student is the published network with
the weights up to block 6 held fixed, the teacher MobileNetV2 trained on ImageNet. For photographs
and changed views of them (cropped, mirrored, other light and colours) the student's 7 x 7 regions
must carry the teacher's 7 x 7 map, reduced to 256 components, through one linear map, and also
through the published blocks 13 and 14 and another linear map. Photographs of the test split are
not used. Afterwards a logistic regression learns on photographs with a plain background which
regions show the object.

Needs torch, numpy, scipy, onnx and Pillow; a development aid, not part of the product. About two
hours on one core, or 40 minutes on four.
"""

import argparse
import json
import pathlib
import struct

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from PIL import Image
from scipy import ndimage

SIZE, COMPONENTS, BATCH = 224, 256, 32
FIXED = "expanded_conv_6/project/BatchNorm/FusedBatchNormV3"  # computed once
CUT = "expanded_conv_13/expand/Relu6"
TRAINED = [f"expanded_conv_{i}/" for i in range(7, 13)] + [CUT]
CELLS = np.hypot(*(np.mgrid[0:7, 0:7] - 3))


class Network:
    """An ONNX graph of convolutions as torch operations, with weights that can be trained."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.values = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
        for node in graph.node:
            if node.op_type == "Constant":
                self.values[node.output[0]] = torch.from_numpy(numpy_helper.to_array(node.attribute[0].t).copy())
        self.nodes = [n for n in graph.node if n.op_type != "Constant"]
        for node in [n for n in self.nodes if n.op_type == "DequantizeLinear"]:
            codes, scale, zero = (self.values[name].float() for name in node.input)
            self.values[node.output[0]] = (codes - zero) * scale
        self.nodes = [n for n in self.nodes if n.op_type != "DequantizeLinear"]

    def run(self, known, wanted):
        """known: value name -> tensor; the wanted values, computed from them."""
        at = dict(known)
        get = lambda name: at[name] if name in at else self.values[name]
        for node in self.nodes:
            if all(name in at for name in wanted):
                break
            if any(name not in at and name not in self.values for name in node.input if name):
                continue
            if node.output[0] in at:
                continue
            result = self._operation(node, [get(name) for name in node.input if name])
            if result is not None:
                at[node.output[0]] = result
        return [at[name] for name in wanted]

    def _operation(self, node, inputs):
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        if node.op_type == "Conv":
            top, left, bottom, right = attributes["pads"]
            x = F.pad(inputs[0], (left, right, top, bottom)) if any(attributes["pads"]) else inputs[0]
            return F.conv2d(x, *inputs[1:], attributes["strides"], 0, 1, attributes["group"])
        if node.op_type == "Clip":
            return inputs[0].clamp(0, 6)
        simple = {"Add": torch.add, "Mul": torch.mul, "Sub": torch.sub}
        if node.op_type in simple:
            return simple[node.op_type](*inputs)
        return inputs[0] if node.op_type == "Identity" else None  # None: it comes after what is wanted

    def weights(self, prefixes):
        """Convolution name -> (kernel name, bias name) of those whose name starts so."""
        names = {}
        for node in self.nodes:
            name = node.output[0].removesuffix("/linear")
            if node.op_type == "Conv" and any(name.startswith(p) for p in prefixes):
                names[name] = (node.input[1], node.input[2])
        return names


def photographs(data):
    """[(path, is it one of the test split)] of world and court, each once."""
    seen, out = set(), []
    for name in ("world", "court"):
        for line in (data / "heritage" / f"{name}.jsonl").read_text().splitlines():
            row = json.loads(line)
            if row["id"] not in seen:
                seen.add(row["id"])
                out.append((data / "heritage" / row["file"], row["split"] == "test"))
    return out


def pixels_of(path):
    picture = Image.open(path).convert("RGB").resize((SIZE, SIZE), Image.BILINEAR)
    return torch.from_numpy(np.asarray(picture).copy()).permute(2, 0, 1).float() / 255


def changed(x, random):
    """Another crop, light, colour, sharpness of the same photograph."""
    width = height = SIZE + 1
    while width > SIZE or height > SIZE:
        area, aspect = random.uniform(0.3, 1), np.exp(random.uniform(np.log(0.75), np.log(4 / 3)))
        width, height = (int(round(SIZE * s)) for s in ((area * aspect) ** 0.5, (area / aspect) ** 0.5))
    left, top = random.randint(0, SIZE - width + 1), random.randint(0, SIZE - height + 1)
    x = x[None, :, top : top + height, left : left + width]
    x = F.interpolate(x, (SIZE, SIZE), mode="bilinear", align_corners=False)[0]
    grey = lambda p: (p * torch.tensor([0.299, 0.587, 0.114]).view(3, 1, 1)).sum(0, keepdim=True)
    if random.rand() < 0.5:
        x = x.flip(2)
    if random.rand() < 0.8:
        x = x * random.uniform(0.6, 1.4)
        x = (x - grey(x).mean()) * random.uniform(0.6, 1.4) + grey(x).mean()
        x = (x - grey(x)) * random.uniform(0.4, 1.6) + grey(x)
        x = x * torch.tensor(random.uniform(0.85, 1.15, 3), dtype=torch.float32).view(3, 1, 1)
    if random.rand() < 0.1:
        x = grey(x).expand(3, -1, -1)
    if random.rand() < 0.2:
        x = torch.from_numpy(ndimage.gaussian_filter(x.numpy(), (0, *2 * [random.uniform(0.5, 2)])))
    return x.clamp(0, 1).contiguous()


def rows(feature_map):
    return feature_map.permute(0, 2, 3, 1).flatten(1, 2)


def distance(guess, target, spread):
    """Squared error in units of the target's spread, and the angles of maps and of their means."""
    squared = ((guess - target) ** 2).mean() / spread**2
    pooled = 1 - F.cosine_similarity(guess.mean(1), target.mean(1), 1).mean()
    return squared + pooled + 1 - F.cosine_similarity(guess, target, 2).mean()


def train(student, teacher, photos, steps, views, rate, random):
    kept = [path for path, test in photos if not test]
    with torch.no_grad():
        sample = [pixels_of(kept[i]) for i in random.permutation(len(kept))[:480]]
        maps = torch.cat([rows(teacher.run({"image": 2 * p[None] - 1}, ["features"])[0])[0, ::3] for p in sample])
    mean = maps.mean(0)
    eigenvalues, basis = torch.linalg.eigh((maps - mean).T @ (maps - mean) / len(maps))
    basis, spread = basis[:, -COMPONENTS:], float(eigenvalues[-COMPONENTS:].mean() ** 0.5)

    activations, targets = [], []
    with torch.no_grad():
        for view in range(views):
            for path in kept:
                x = pixels_of(path) if view == 0 else changed(pixels_of(path), random)
                activations.append(student.run({"pixels": x[None]}, [FIXED])[0][0].half())
                targets.append(((rows(teacher.run({"image": 2 * x[None] - 1}, ["features"])[0])[0] - mean) @ basis).half())

    tail = ["expanded_conv_13/depthwise", "expanded_conv_13/project", "expanded_conv_14/"]
    groups = {1.0: [], 0.3: []}
    for share, prefixes in ((0.3, TRAINED), (1.0, tail)):
        for names in student.weights(prefixes).values():
            for name in names:
                student.values[name] = student.values[name].clone().requires_grad_()
                groups[share].append(student.values[name])
    heads = {width: torch.nn.Conv2d(width, COMPONENTS, 1) for width in (816, 224)}
    groups[1.0] += [p for head in heads.values() for p in head.parameters()]
    for head in heads.values():
        torch.nn.init.normal_(head.weight, 0, 0.01)
        torch.nn.init.zeros_(head.bias)
    optimiser = torch.optim.AdamW([{"params": p, "share": s} for s, p in groups.items()], weight_decay=1e-4)
    order = np.array([], int)
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = rate * group["share"] * (0.5 + 0.5 * np.cos(np.pi * step / steps)) * min(1, (step + 1) / 15)
        if len(order) < BATCH:
            order = random.permutation(len(activations))
        batch, order = order[:BATCH], order[BATCH:]
        x, target = (torch.stack([v[i] for i in batch]).float() for v in (activations, targets))
        cut, deep = student.run({FIXED: x}, [CUT, "expanded_conv_14/add"])
        loss = distance(rows(heads[816](F.avg_pool2d(cut, 2))), target, spread)
        loss = loss + distance(rows(heads[224](deep)), target, spread)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for g in groups.values() for p in g], 2.0)
        optimiser.step()
        if step % 20 == 0:
            print(step, f"{float(loss):.3f}", flush=True)


def object_shares(x):
    """Share of each of 7 x 7 regions that is object; None where the background is not plain.

    The border's colour is followed by a quadratic surface; what joins the border and is near that
    surface (in CIELAB) is background.
    """
    rgb = ndimage.gaussian_filter(x.permute(1, 2, 0).numpy().reshape(112, 2, 112, 2, 3).mean((1, 3)), (0.7, 0.7, 0))
    linear = np.where(rgb > 0.04045, ((np.maximum(rgb, 0) + 0.055) / 1.055) ** 2.4, rgb / 12.92)
    to_xyz = np.array([[0.4124, 0.2126, 0.0193], [0.3576, 0.7152, 0.1192], [0.1805, 0.0722, 0.9505]])
    xyz = linear @ to_xyz / np.array([0.9505, 1, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    lab = np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)
    v, u = np.mgrid[0:112, 0:112] / 111 - 0.5
    surface = np.stack([np.ones_like(u), v, u, u * v, v * v, u * u], -1)
    border = np.ones((112, 112), bool)
    border[3:-3, 3:-3] = False
    used = border
    for _ in range(5):
        a = surface[used]
        ridge = 2e-4 * len(a) * np.diag([0, 1, 1, 5, 5, 5])
        fit = np.linalg.lstsq(a.T @ a + ridge, a.T @ lab[used], rcond=None)[0]
        away = np.sqrt((((lab - surface @ fit) * [0.7, 1, 1]) ** 2).sum(-1))
        near = border & (away < max(6, 2 * np.median(away[used])))
        if near.sum() < 0.2 * border.sum():
            break
        used = near
    if (border & (away < 12)).sum() < 0.88 * border.sum():
        return None
    parts, _ = ndimage.label(away < 12)
    touching = np.unique(parts[border & (away < 12)])
    thing = ndimage.binary_fill_holes(ndimage.binary_opening(~np.isin(parts, touching[touching > 0])))
    parts, count = ndimage.label(thing)
    if count > 0:
        sizes = ndimage.sum(thing, parts, range(1, count + 1))
        thing = np.isin(parts, 1 + np.flatnonzero(sizes > 0.1 * sizes.max()))
    shares = ndimage.gaussian_filter(thing.astype(np.float32), 1).reshape(7, 16, 7, 16).mean((1, 3)).ravel()
    return shares if 0.03 < shares.mean() < 0.9 else None


def foreground(student, photos, components=192, decay=1e-2):
    """Direction and offset of the logistic regression "is this region more than 30 % object"."""
    seen, labels = [], []
    for path, test in photos:
        x = pixels_of(path)
        shares = None if test else object_shares(x)
        if shares is None:
            continue
        with torch.no_grad():
            cut = student.run({"pixels": x[None]}, [CUT])[0]
        seen.append(np.sqrt(rows(F.avg_pool2d(cut, 2))[0].numpy()))
        labels.append(shares > 0.3)
    x, t = np.concatenate(seen).astype(np.float64), np.concatenate(labels).astype(np.float64)
    mean, sd = x.mean(0), x.std(0) + 1e-3
    x = (x - mean) / sd
    eigenvalues, basis = np.linalg.eigh(x.T @ x / len(x))
    basis = basis[:, -components:] / np.sqrt(eigenvalues[-components:] + 0.1 * eigenvalues.mean())
    z = np.hstack([x @ basis, np.ones((len(x), 1))])
    penalty = decay * len(t) * np.diag([1.0] * components + [0.0])
    w = np.zeros(components + 1)
    for _ in range(8):
        p = 1 / (1 + np.exp(-z @ w))
        hessian = (z * (p * (1 - p))[:, None]).T @ z + penalty
        w += np.linalg.solve(hessian, z.T @ (t - p) - penalty @ w)
    direction = basis @ w[:-1] / sd
    return direction, w[-1] - mean @ direction


def quantised(kernel):
    scale = np.maximum(np.abs(kernel.reshape(len(kernel), -1)).max(1) / 127, 1e-12).astype(np.float32)
    return np.rint(kernel / scale[:, None, None, None]).astype(np.int8), scale


def write(path, arrays, metadata):
    """safetensors; 32-bit numbers first, so that they stay aligned."""
    header, at = {"__metadata__": metadata}, 0
    order = sorted(arrays, key=lambda name: (arrays[name].dtype == np.int8, name))
    for name in order:
        array, end = arrays[name], at + arrays[name].nbytes
        kind = "I8" if array.dtype == np.int8 else "F32"
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [at, end]}
        at = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(arrays[n].tobytes() for n in order))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--published", type=pathlib.Path, required=True)
    options.add_argument("--data", type=pathlib.Path, required=True)
    options.add_argument("--out", type=pathlib.Path, required=True)
    options.add_argument("--steps", type=int, default=1000)
    options.add_argument("--views", type=int, default=3)
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--photos", type=int, default=None, help="only so many, to try it out")
    given = options.parse_args()
    torch.manual_seed(given.seed)
    random = np.random.RandomState(given.seed)
    photos = photographs(given.data)[: given.photos]
    student = Network(str(given.published))
    teacher = Network(str(given.data / "teacher" / "mobilenet_v2_imagenet.onnx"))
    train(student, teacher, photos, given.steps, given.views, given.rate, random)

    arrays = {}
    for node, (kernel, bias) in student.weights(TRAINED).items():
        codes, scale = quantised(student.values[kernel].detach().numpy())
        arrays |= {f"{node}/codes": codes, f"{node}/scale": scale}
        arrays[f"{node}/bias"] = student.values[bias].detach().numpy()
        student.values[kernel] = torch.from_numpy(codes * scale[:, None, None, None])
        student.values[bias] = student.values[bias].detach()
    direction, offset = foreground(student, photos)
    arrays["foreground/direction"] = direction.astype(np.float32)[:, None]
    arrays["foreground/offset"] = np.array([offset], np.float32)
    title = "blocks 7 to 12 and the expansion of block 13 trained by Qurio"
    write(given.out, arrays, {"title": title, "licence": "Apache-2.0", "steps": str(given.steps)})


if __name__ == "__main__":
    main()
