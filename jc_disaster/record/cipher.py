"""The cipher that personal fields are kept under, behind a port, so that SM4 or another can take its place.

The one here is AES-256-GCM of the library `cryptography`, which is loaded with the first name that is sealed or
opened. A sealed text names its cipher, so texts of an earlier one stay readable when another is put in.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import Final, Protocol

from jc_disaster.kernel.errors import JcDisasterError
from jc_disaster.kernel.identifiers import Entropy

KEY_BYTES: Final = 32
_NONCE: Final = 12  # NIST SP 800-38D, 8.2: 96 bits; a key seals one text, so that no nonce can meet another


class SealBrokenError(JcDisasterError):
    """A sealed text does not fit its key or its person, was changed, or is of a cipher unknown here."""

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


class AesGcmCipher:
    """AES-256-GCM; what the text is bound to is the additional authenticated data."""

    name = "aes-256-gcm"

    def seal(self, key: bytes, text: str, bound_to: str, entropy: Entropy) -> str:
        """``text`` sealed, in base64: nonce (12 bytes), cipher text, tag (16 bytes)."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - only for names

        nonce = entropy(_NONCE)
        return b64encode(nonce + AESGCM(key).encrypt(nonce, text.encode(), bound_to.encode())).decode()

    def open(self, key: bytes, sealed: str, bound_to: str) -> str:
        """The text that was sealed.

        Raises:
            SealBrokenError: Key, person or text do not fit.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - only for names
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415 - as above

        try:
            content = b64decode(sealed, validate=True)
            opened = AESGCM(key).decrypt(content[:_NONCE], content[_NONCE:], bound_to.encode())
        except InvalidTag as error:
            raise SealBrokenError("the tag does not fit") from error
        except ValueError as error:
            raise SealBrokenError("not a sealed text") from error
        return opened.decode()
