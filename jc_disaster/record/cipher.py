"""The cipher that personal fields are kept under, behind a port, so that SM4 or another can take its place.

The one here needs nothing beside the standard library: the key stream is HMAC-SHA256 over a nonce and a counter,
the tag HMAC-SHA256 over everything (encrypt, then authenticate), each under a key of its own. A sealed text names
its cipher, so texts of an earlier one stay readable.
"""

from __future__ import annotations

import hmac
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import Final, Protocol

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.identifiers import Entropy

KEY_BYTES: Final = 32
_NONCE: Final = 16
_TAG: Final = 32


class SealBrokenError(JcDisasterError):
    """A sealed text does not fit its key or its person, or was changed."""

    code = "seal-broken"


class Cipher(Protocol):
    """Whatever can seal a short text under a key and open it again."""

    name: str

    def seal(self, key: bytes, text: str, bound_to: str, entropy: Entropy) -> str:
        """``text`` sealed; it opens only with the same key for the same ``bound_to``."""
        ...

    def open(self, key: bytes, sealed: str, bound_to: str) -> str:
        """The text that was sealed.

        Raises:
            SealBrokenError: Key, person or text do not fit.
        """
        ...


class HmacCipher:
    """HMAC-SHA256 in counter mode with an HMAC-SHA256 tag."""

    name = "hmac-sha256-ctr"

    def seal(self, key: bytes, text: str, bound_to: str, entropy: Entropy) -> str:
        """``text`` sealed, in base64: nonce, cipher text, tag."""
        nonce = entropy(_NONCE)
        hidden = _masked(key, nonce, text.encode())
        return b64encode(nonce + hidden + _tag(key, nonce + hidden, bound_to)).decode()

    def open(self, key: bytes, sealed: str, bound_to: str) -> str:
        """The text that was sealed.

        Raises:
            SealBrokenError: Key, person or text do not fit.
        """
        try:
            content = b64decode(sealed, validate=True)
        except ValueError as error:
            raise SealBrokenError("not base64") from error
        body, tag = content[:-_TAG], content[-_TAG:]
        if not hmac.compare_digest(tag, _tag(key, body, bound_to)):
            raise SealBrokenError("the tag does not fit")
        return _masked(key, body[:_NONCE], body[_NONCE:]).decode()


def _derived(key: bytes, purpose: bytes) -> bytes:
    return hmac.digest(key, purpose, sha256)


def _masked(key: bytes, nonce: bytes, content: bytes) -> bytes:
    own = _derived(key, b"hide")
    blocks = range((len(content) + _TAG - 1) // _TAG)
    stream = b"".join(hmac.digest(own, nonce + block.to_bytes(8, "big"), sha256) for block in blocks)
    return bytes(one ^ other for one, other in zip(content, stream, strict=False))


def _tag(key: bytes, body: bytes, bound_to: str) -> bytes:
    own = _derived(key, b"prove")
    return hmac.digest(own, len(body).to_bytes(8, "big") + body + bound_to.encode(), sha256)
