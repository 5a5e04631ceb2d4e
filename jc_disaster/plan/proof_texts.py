"""Proof of the texts: their hashes, the organisations as printed, the readings, the two passes of reading."""

from __future__ import annotations

import hashlib

from jc_disaster.plan.proof import Proof
from jc_disaster.plan.text import comparable


def prove_texts(proof: Proof) -> None:
    """Every stored text is the one that was read."""
    for number, source in enumerate(proof.sources.manifest.texts):
        path = ("texts", number, "sha256")
        body = proof.sources.texts.get(source.file)
        if body is None:
            proof.report("text-missing", "manifest.yaml", path, None, f"缺少存档文本 {source.file}")
            continue
        digest = hashlib.sha256(body.encode("utf-8")).hexdigest()
        if digest != source.sha256:
            message = f"{source.file} 与登记的校验值不符，文本被改动过或登记有误"
            proof.report("text-changed", "manifest.yaml", path, None, message)


def prove_manifest(proof: Proof) -> None:
    """Quotes of the manifest stand in the texts, and the hazards in their quote."""
    manifest = proof.sources.manifest
    for number, repeal in enumerate(manifest.repeals):
        path = ("repeals", number, "quote")
        if proof.check_quote("manifest.yaml", path, "", repeal.quote, repeal.text) and (
            repeal.number not in repeal.quote
        ):
            proof.report("repeal-differs", "manifest.yaml", path, None, f"引文中没有文号 {repeal.number}")
    hazards = manifest.hazards
    here = ("hazards", "quote")
    if proof.check_quote("manifest.yaml", here, hazards.clause, hazards.quote):
        for name in hazards.names:
            if name not in hazards.quote:
                message = f"{hazards.clause} 的引文中没有灾种“{name}”"
                proof.report("hazard-not-printed", "manifest.yaml", here, hazards.clause, message)
    proof.check_readings("manifest.yaml", ("hazards", "readings"), hazards.clause, hazards.readings)


def prove_passes(proof: Proof) -> None:
    """A complete plan was read twice against its text, file by file."""
    sources = proof.sources
    files = {
        "manifest.yaml": sources.manifest.read,
        "organisations.yaml": sources.organisations.read,
        "levels.yaml": sources.levels.read,
        "measures.yaml": sources.measures.read,
        "duties.yaml": sources.duties.read,
    }
    for file, passes in files.items():
        numbers = [entry.number for entry in passes]
        if file in sources.lines and numbers[:2] != [1, 2]:
            message = f"{file} 只登记了{len(numbers)}遍核对，应有两遍"
            proof.report_incomplete("read-once", file, ("read",), None, message)


def prove_organisations(proof: Proof) -> None:
    """Every name is printed somewhere, belongs to one body, and is first named where the data says."""
    everything = proof.whole_text()
    seen: dict[str, str] = {}
    for number, source in enumerate(proof.sources.organisations.organisations):
        path = ("organisations", number)
        for name in (source.name, *source.aliases):
            if name in seen:
                message = f"名称“{name}”同时属于“{seen[name]}”和“{source.name}”"
                proof.report("name-twice", "organisations.yaml", path, source.clause, message)
            seen[name] = source.name
            if name not in everything:
                message = f"存档文本中没有“{name}”这个名称"
                proof.report("name-not-printed", "organisations.yaml", path, source.clause, message)
        words = proof.clause_words(source.text, source.clause)
        if not any(name in words for name in (source.name, *source.aliases)):
            message = f"{source.clause} 中没有提到“{source.name}”"
            proof.report("name-not-in-clause", "organisations.yaml", path, source.clause, message)
        for other in (*([source.part_of] if source.part_of else ()), *source.members):
            if proof.resolve(other) is None:
                message = f"“{source.name}”引用了不在名单中的“{other}”"
                proof.report("body-unknown", "organisations.yaml", path, source.clause, message)
        proof.check_readings("organisations.yaml", path, source.clause, source.readings)


def prove_readings(proof: Proof) -> None:
    """Every reading has an id of its own, existing clauses, and verbatim words to rest on."""
    seen: set[str] = set()
    for number, source in enumerate(proof.sources.readings.readings):
        path = ("readings", number)
        if source.id in seen:
            proof.report("reading-twice", "readings.yaml", path, None, f"解读编号 {source.id} 重复")
        seen.add(source.id)
        if not proof.has_text(source.text):
            proof.report("text-unknown", "readings.yaml", path, None, f"没有编号为“{source.text}”的存档文本")
            continue
        for clause in source.clauses:
            if not any(proof.clause_passages(text.id, clause) for text in proof.edition.texts):
                message = f"解读 {source.id} 引用的条款 {clause} 不存在"
                proof.report("clause-unknown", "readings.yaml", path, clause, message)
        if source.quote is not None and comparable(source.quote) not in comparable(proof.whole_text()):
            message = f"解读 {source.id} 的引文不在文本中：“{source.quote}”"
            proof.report("quote-not-verbatim", "readings.yaml", (*path, "quote"), None, message)
