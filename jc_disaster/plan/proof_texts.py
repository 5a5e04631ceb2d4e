"""Proof of the texts and of what the edition says of itself: hashes, numbers, dates, hazards, annexes, passes."""

from __future__ import annotations

import hashlib
import re

from jc_disaster.plan.proof import Place, Proof
from jc_disaster.plan.text import comparable

FILE = "manifest.yaml"
# 、, 和 part hazards from one another; 等…灾害 sums up those before it.
_HAZARD_PARTS = re.compile(r"[、,，;；和]")
_SUMMED_UP = re.compile(r"等.*\Z|灾害\Z|\A.*包括")


def prove_texts(proof: Proof) -> None:
    """Every stored text is the one that was read, and carries its own title and number."""
    seen: set[str] = set()
    for number, source in enumerate(proof.sources.manifest.texts):
        place = Place(FILE, ("texts", number))
        if source.id in seen:
            proof.error("text-twice", place, f"存档文本编号 {source.id} 重复")
        seen.add(source.id)
        body = proof.sources.texts.get(source.file)
        if body is None:
            proof.error("text-missing", place, f"缺少存档文本 {source.file}")
            continue
        if hashlib.sha256(body.encode("utf-8")).hexdigest() != source.sha256:
            message = f"{source.file} 与登记的校验值不符，文本被改动过或登记有误"
            proof.error("text-changed", place.at("sha256"), message)
        if comparable(source.title) not in comparable(body):
            proof.error("title-not-printed", place.at("title"), f"{source.file} 中没有标题“{source.title}”")
        if not proof.is_printed(source.number):
            message = f"存档文本中没有文号“{source.number}”"
            proof.incomplete("number-not-printed", place.at("number"), message)
    if "plan" not in seen:
        proof.error("text-missing", Place(FILE, ("texts",)), "没有编号为“plan”的预案正文")


def prove_manifest(proof: Proof) -> None:
    """Title, number, dates, repeals, hazards and annexes stand in the texts; a partial plan says what is missing."""
    manifest = proof.sources.manifest
    if not proof.is_printed(manifest.title):
        proof.error("title-not-printed", Place(FILE, ("title",)), f"存档文本中没有标题“{manifest.title}”")
    if not proof.is_printed(manifest.edition):
        message = f"存档文本中没有文号“{manifest.edition}”"
        proof.incomplete("number-not-printed", Place(FILE, ("edition",)), message)
    for name in ("issued", "in_force_from"):
        _prove_date(proof, name, getattr(manifest, name))
    for number, repeal in enumerate(manifest.repeals):
        place = Place(FILE, ("repeals", number, "quote"), "", repeal.text)
        if proof.stands(place, repeal.quote) and repeal.number not in repeal.quote:
            proof.error("repeal-differs", place, f"引文中没有文号 {repeal.number}")
    _prove_hazards(proof)
    for number, annex in enumerate(manifest.annexes):
        if not re.search(rf"{annex.number}[.．、]\s*{re.escape(annex.title)}", proof.everything()):
            message = f"存档文本中没有“附件{annex.number} {annex.title}”"
            proof.error("annex-not-printed", Place(FILE, ("annexes", number)), message)
    if manifest.complete and manifest.missing:
        message = f"既称完整，又称缺少{'、'.join(manifest.missing)}"
        proof.error("missing-differs", Place(FILE, ("missing",)), message)
    if not manifest.complete and not manifest.missing:
        proof.error("missing-differs", Place(FILE, ("complete",)), "数据不完整的，须在 missing 中写明缺什么")


def _prove_date(proof: Proof, name: str, date: str) -> None:
    year, month, day = (int(part) for part in date.split("-"))
    if not proof.is_printed(f"{year}年{month}月{day}日"):
        message = f"存档文本中没有日期“{year}年{month}月{day}日”"
        proof.incomplete("date-not-printed", Place(FILE, (name,)), message)


def _prove_hazards(proof: Proof) -> None:
    hazards = proof.sources.manifest.hazards
    place = Place(FILE, ("hazards",), hazards.clause)
    proof.check_readings(place, hazards.readings, about_clause=True)
    if not proof.stands(place.at("quote"), hazards.quote):
        return
    for name in hazards.names:
        if name not in hazards.quote:
            message = f"{hazards.clause} 的引文中没有灾种“{name}”"
            proof.error("hazard-not-printed", place.at("names"), message)
    for part in _HAZARD_PARTS.split(hazards.quote):
        printed = _SUMMED_UP.sub("", part)
        if printed and not any(name.startswith(printed) for name in hazards.names):
            message = f"{hazards.clause} 列出的“{printed}”没有录入"
            proof.error("hazard-not-encoded", place.at("names"), message)
    if hazards.open != hazards.quote.endswith("等"):
        message = f"{hazards.clause} 的名单{'没有' if hazards.open else '有'}以“等”字结尾，与数据不符"
        proof.error("hazard-list-differs", place.at("open"), message)


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
            proof.incomplete("read-once", Place(file, ("read",)), message)


def prove_organisations(proof: Proof) -> None:
    """Every name is printed somewhere, belongs to one body, and is named where the data says."""
    everything = proof.everything()
    seen: dict[str, str] = {}
    for number, source in enumerate(proof.sources.organisations.organisations):
        place = Place("organisations.yaml", ("organisations", number), source.clause, source.text)
        names = (source.name, *source.aliases)
        for name in names:
            if name in seen:
                message = f"名称“{name}”同时属于“{seen[name]}”和“{source.name}”"
                proof.error("name-twice", place, message)
            seen[name] = source.name
            if name not in everything:
                proof.error("name-not-printed", place, f"存档文本中没有“{name}”这个名称")
        words = proof.words(source.clause, source.text)
        if not any(name in words for name in names):
            message = f"{source.clause} 中没有提到“{source.name}”"
            proof.error("name-not-in-clause", place, message)
        proof.resolve_all(place, (*([source.part_of] if source.part_of else ()), *source.members))
        proof.check_readings(place, source.readings)


def prove_readings(proof: Proof) -> None:
    """Every reading has an id of its own, existing clauses, and verbatim words of them to rest on."""
    seen: set[str] = set()
    for number, source in enumerate(proof.sources.readings.readings):
        place = Place("readings.yaml", ("readings", number), None, source.text)
        if source.id in seen:
            proof.error("reading-twice", place, f"解读编号 {source.id} 重复")
        seen.add(source.id)
        if not proof.body(source.text):
            proof.error("text-unknown", place, f"没有编号为“{source.text}”的存档文本")
            continue
        for clause in source.clauses:
            proof.exists(place.of(clause, source.text))
        words = "\n".join(
            proof.words(clause, source.text)
            for section in source.clauses
            for clause in proof.clauses_under(section, source.text)
        )
        if source.quote is not None and comparable(source.quote) not in comparable(words):
            message = f"解读 {source.id} 的引文不在所列条款中：“{source.quote}”"
            proof.error("quote-not-verbatim", place.at("quote"), message)
