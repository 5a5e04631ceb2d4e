"""The faces of the papers, opened once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from jc_disaster.documents.fonts import FontRegistry


@pytest.fixture(scope="session")
def fonts_folder() -> Path:
    """Where the bundled faces are."""
    return Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def fonts(fonts_folder: Path) -> FontRegistry:
    """The bundled faces."""
    return FontRegistry(fonts_folder)
