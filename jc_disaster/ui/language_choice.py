"""Which language the window speaks: Chinese, or another from its catalogue."""

from __future__ import annotations

from pathlib import Path

from jc_disaster.ui.language import CHINESE, CODES, Language


def language_for(code: str, folder: Path) -> Language:
    """The language with a code of `CODES`; Chinese for any other.

    Args:
        code: What the preferences or the command line say.
        folder: Where the catalogues are kept (``resources/languages``).

    Returns:
        The language; Chinese too where the catalogue cannot be read, because a window in the other language is
        better than none.
    """
    if code != CODES[1]:
        return CHINESE
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 - nobody who works in Chinese pays for it

    from jc_disaster.ui.english import English  # noqa: PLC0415 - as above

    try:
        return English.read(folder / "jc_disaster_en.ts")
    except (OSError, ParseError):
        import logging  # noqa: PLC0415 - nothing else of the first paint needs it

        logging.getLogger(__name__).warning("the catalogue in %s cannot be read", folder)
        return CHINESE
