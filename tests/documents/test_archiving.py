"""What an archive asks of a file years later: who made what when, and which red the red was."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pypdf
import pytest
from PIL import Image, ImageCms

from jc_disaster.documents.archiving import xmp
from jc_disaster.documents.colour_profile import srgb_profile
from jc_disaster.documents.pdf import render
from tests.documents.samples import ISSUER, notice

if TYPE_CHECKING:
    from jc_disaster.documents.blocks import Kind
    from jc_disaster.documents.fonts import FontRegistry

DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def reader(fonts: FontRegistry) -> pypdf.PdfReader:
    """A notice with everything."""
    return pypdf.PdfReader(io.BytesIO(render(notice(), fonts)))


def test_the_profile_is_srgb_to_the_last_step() -> None:
    """Littlecms turns our colours into its own sRGB and none of them moves."""
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    colours = [(at, at, at) for at in range(256)] + [(at, 0, 255 - at) for at in range(256)]
    image = Image.new("RGB", (len(colours), 1))
    image.putdata(colours)
    turned = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"))
    assert turned is not None
    assert turned.tobytes() == image.tobytes()
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB IEC61966-2.1"


def test_the_colours_of_the_file_are_named(reader: pypdf.PdfReader) -> None:
    """ISO 19005-2, 6.2.3: device colours need an output intent with a profile of their own."""
    (intent,) = (each.get_object() for each in reader.trailer["/Root"]["/OutputIntents"])
    profile = intent["/DestOutputProfile"].get_object()
    assert intent["/S"] == "/GTS_PDFA1"
    assert profile["/N"] == 3
    assert profile.get_data() == srgb_profile()


@pytest.mark.parametrize("kind", ["real", "exercise"])
def test_the_description_says_the_same_as_the_properties(kind: Kind, fonts: FontRegistry) -> None:
    """ISO 19005-2, 6.6.2: two answers to the question what a file is are none."""
    found = pypdf.PdfReader(io.BytesIO(render(notice(kind), fonts)))
    metadata = found.trailer["/Root"]["/Metadata"].get_object()
    assert "/Filter" not in metadata
    tree = ET.fromstring(metadata.get_data().decode())  # noqa: S314 - a file made by the test
    said = {
        each.tag.split("}")[1]: "".join(each.itertext()) for each in tree.iter() if each.text or len(each)
    }
    assert found.metadata is not None
    assert said["title"] == found.metadata.title
    assert said["title"].startswith("【演练】") == (kind == "exercise")
    assert said["creator"] == found.metadata.author == ISSUER
    assert said["description"] == found.metadata.subject
    assert said["Keywords"] == found.metadata["/Keywords"] == kind
    assert said["CreatorTool"] == found.metadata.creator
    assert said["CreateDate"] == said["ModifyDate"] == "2026-07-12T03:10:00+08:00"
    assert [each.text for each in tree.iter(f"{DC}format")] == ["application/pdf"]


def test_every_stream_ends_on_a_line_of_its_own_and_has_the_length_it_says(fonts: FontRegistry) -> None:
    """ISO 19005-2, 6.1.7.1: a reader that trusts the length and one that looks for the end find the same bytes."""
    data = render(notice("exercise"), fonts)
    lengths = [int(found) for found in re.findall(rb"/Length (\d+)", data)]
    starts = [found.end() for found in re.finditer(rb">>\nstream\n", data)]
    assert len(starts) == len(lengths) > 6
    for start, length in zip(starts, lengths, strict=True):
        assert data[start + length :].startswith(b"\nendstream\n")


def test_a_title_with_signs_of_the_file_format_does_no_harm() -> None:
    """Pasted words hold anything."""
    said = xmp(replace(notice(), title="A<B&C\x00\ufffe"), "jc_disaster")
    assert "A&lt;B&amp;C<" in said


def test_the_file_has_an_identifier_and_nothing_that_an_archive_refuses(reader: pypdf.PdfReader) -> None:
    """ISO 19005-2, 6.1.3, 6.1.11, 6.5.1: no script, no attached file, no encryption, no transparency."""
    assert len(reader.trailer["/ID"]) == 2
    root = reader.trailer["/Root"]
    assert not {"/AA", "/OpenAction", "/AcroForm", "/Names"} & set(root)
    assert not reader.is_encrypted
    for page in reader.pages:
        resources = page["/Resources"]
        assert "/Annots" not in page
        assert not resources.get("/ExtGState")  # type: ignore[attr-defined]
