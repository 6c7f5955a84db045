"""Starting up is cheap: nothing heavy is imported until a verb needs it."""

import subprocess
import sys

import pytest

HEAVY = frozenset(
    {
        "charset_normalizer",
        "docx",
        "duckdb",
        "htmldate",
        "jinja2",
        "lxml",
        "numpy",
        "onnxruntime",
        "openpyxl",
        "pandas",
        "pyarrow",
        "pypdf",
        "rapidfuzz",
        "ray",
        "scipy",
        "sentence_transformers",
        "sentencex",
        "sklearn",
        "tokenizers",
        "torch",
        "trafilatura",
        "transformers",
        "warcio",
    }
)
"""Packages whose import costs more than parsing the command line."""

PLAIN_MODULES = 80
"""Modules that `import divergence` may add to a bare interpreter. The nouns and the settings, with
what dataclasses, json and hashlib bring along, are 59."""


def added_modules(module: str) -> frozenset[str]:
    """What importing `module` adds to `sys.modules` in a new interpreter."""
    script = (
        "import importlib, sys; before = set(sys.modules); importlib.import_module(sys.argv[1]);"
        " print(*sorted(set(sys.modules) - before))"
    )
    command = [sys.executable, "-c", script, module]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return frozenset(result.stdout.split())


@pytest.mark.parametrize("module", ["divergence", "divergence.cli.main"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    packages = {name.partition(".")[0] for name in added_modules(module)}
    assert sorted(packages & HEAVY) == []


def test_the_package_alone_loads_few_modules() -> None:
    assert len(added_modules("divergence")) < PLAIN_MODULES


def test_the_probe_sees_what_a_module_imports() -> None:
    assert "numpy" in added_modules("numpy")
