"""The one door to onnxruntime."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def open_session(graph: Path) -> "InferenceSession":
    """A graph ready to run on the processor, one thread a run.

    Weights that are stored at eight bits are turned into float32 here, once: onnxruntime would keep
    them small for its integer kernels, whose results hang on what stands beside a row.
    """
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    return InferenceSession(graph, options, providers=["CPUExecutionProvider"])
