"""`python -m divergence` does what `divergence` does."""

from divergence.cli.main import entrypoint

if __name__ == "__main__":
    entrypoint()
