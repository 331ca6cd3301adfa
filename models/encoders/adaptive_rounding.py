"""Rounding that looks at what a convolution is given (GPTQ: Frantar et al. 2022, arXiv 2210.17323).

Weights are rounded one input after the other; the error of each is made good by the weights that
are not rounded yet, as far as their inputs are correlated.
"""

import torch
import torch.nn.functional as F

DAMPING = 0.01
"""Of the mean diagonal, added to the second moments: rounding may not rely on noise."""
MOST_SAMPLES = 40_000
"""Positions that the second moments of a convolution's inputs are taken over."""


def second_moments(x, kernel, stride):
    """E[x x^T] of what a kernel [outputs, inputs, height, width] sees of padded x [N, C, H, W].

    [1, inputs height width, same], or for a depthwise kernel [C, height width, same].
    """
    outputs, inputs, height, width = kernel
    positions = max(1, x.shape[2] // stride) * max(1, x.shape[3] // stride)
    x = x[: max(1, -(-MOST_SAMPLES // positions))]
    if height == width == 1:
        rows = x.permute(1, 0, 2, 3).reshape(1, inputs, -1)
    else:
        seen = F.unfold(x, (height, width), stride=stride)
        groups = outputs if inputs == 1 else 1
        rows = seen.reshape(len(seen), groups, -1, seen.shape[-1]).permute(1, 2, 0, 3).flatten(2)
    return (rows @ rows.transpose(1, 2)).double() / rows.shape[2]


def rounded(weights, moments, step, limit):
    """Whole numbers within +-limit; times step they are near weights where the inputs ask for it.

    weights [groups, outputs, inputs], moments [groups, inputs, inputs], step [groups, outputs].
    """
    weights, codes = weights.clone(), torch.empty_like(weights)
    size = weights.shape[-1]
    damping = DAMPING * torch.diagonal(moments, dim1=1, dim2=2).mean(1) + 1e-12
    inverse = torch.linalg.inv(moments + damping[:, None, None] * torch.eye(size).double())
    # Its rows say how the inputs that are left can take over an error.
    factor = torch.linalg.cholesky(inverse, upper=True)
    for i in range(size):
        codes[..., i] = torch.clamp(torch.round(weights[..., i] / step), -limit, limit)
        error = (weights[..., i] - codes[..., i] * step) / factor[:, i, i, None]
        weights[..., i + 1 :] -= error[..., None] * factor[:, i, None, i + 1 :]
    return codes
