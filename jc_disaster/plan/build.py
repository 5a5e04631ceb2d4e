"""From source models to the plan model: only renaming and defaults, no judgement."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jc_disaster.kernel.figures import FigureKind
from jc_disaster.plan import model, schema, schema_duties, schema_levels
from jc_disaster.plan.sources import Sources


def build_edition(sources: Sources) -> model.PlanEdition:
    """The edition that ``sources`` describe."""
    manifest, levels = sources.manifest, sources.levels
    return model.PlanEdition(
        header=_header(manifest),
        figures=tuple(FigureKind(item.key, item.label, item.unit, item.whole) for item in manifest.figures),
        units=tuple(
            model.ReportingUnit(unit.name, unit.aliases, unit.by_analogy)
            for unit in manifest.reporting_units.names
        ),
        indicators=tuple(
            model.Indicator(
                item.key,
                item.label,
                item.words,
                item.unit,
                item.aggregate,
                item.parts,
                item.combined,
                item.over,
                item.only_for_hazards,
                item.readings,
            )
            for item in levels.indicators
        ),
        levels=tuple(_level(item) for item in sorted(levels.levels, key=lambda item: item.rank)),
        result_readings=model.ResultReadings(
            levels.readings.always,
            levels.readings.level_null,
            levels.readings.unknown,
            levels.readings.not_computable,
        ),
        adjustment=_provision(levels.adjustment, "decided_by"),
        linkage=_linkage(levels.linkage),
        termination=_provision(levels.termination, "ended_by"),
        analogy=_provision(levels.analogy, None),
        organisations=tuple(
            model.Organisation(
                item.name,
                item.aliases,
                item.kind,
                item.text,
                item.clause,
                item.part_of,
                item.generic,
                item.vacant,
                item.members,
                item.readings,
            )
            for item in sources.organisations.organisations
        ),
        measures=tuple(
            (item.level, tuple(_measure(duty) for duty in item.duties)) for item in sources.measures.levels
        ),
        duties=tuple(_duty(item) for item in sources.duties.duties),
        readings=tuple(_reading(item) for item in sources.readings.readings),
        texts=tuple(
            model.StoredText(
                item.id,
                item.title,
                item.number,
                item.numbering,
                item.sha256,
                sources.texts.get(item.file, ""),
            )
            for item in manifest.texts
        ),
        references=tuple(
            model.ReferenceKind(item.key, item.label, item.unit) for item in manifest.references
        ),
    )


def _header(manifest: schema.Manifest) -> model.Header:
    return model.Header(
        id=manifest.id,
        edition=manifest.edition,
        title=manifest.title,
        issuer=manifest.issuer,
        jurisdiction=manifest.jurisdiction,
        tier=manifest.tier,
        status=manifest.status,
        issued=manifest.issued,
        in_force_from=manifest.in_force_from,
        last_checked=manifest.last_checked,
        complete=manifest.complete,
        clean=manifest.clean,
        hazards=manifest.hazards.names,
        hazards_open=manifest.hazards.open,
        missing=manifest.missing,
        missing_annexes=tuple(
            f"附件{annex.number} {annex.title}" for annex in manifest.annexes if not annex.supplied
        ),
    )


def _level(item: schema_levels.LevelSource) -> model.Level:
    return model.Level(
        id=item.id,
        rank=item.rank,
        name=item.name,
        effect=item.effect,
        clause=item.clause,
        chapeau=item.chapeau or "",
        criteria=tuple(
            model.Criterion(
                criterion.clause,
                criterion.quote,
                tuple(_band(band) for band in criterion.any_of),
                criterion.readings,
            )
            for criterion in item.criteria
        ),
        discretionary=tuple(
            model.Discretionary(free.clause, free.judge, free.quote, free.readings)
            for free in item.discretionary
        ),
        procedure=_procedure(item.procedure),
        directs=_directs(item.directs),
        ended_by=item.ending.by if item.ending else (),
        ending_consent=item.ending.consent if item.ending else (),
    )


def _band(band: schema_levels.BandSource) -> model.Band:
    return model.Band(band.indicator or "", _bound(band.at_least), _bound(band.below))


def _bound(bound: schema_levels.BoundSource | None) -> model.Bound | None:
    if bound is None:
        return None
    value: int | Decimal | Fraction = bound.value
    return model.Bound(value, bound.inclusive, bound.stated, bound.quote, bound.reading, bound.printed)


def _procedure(item: schema_levels.ProcedureSource | None) -> model.Procedure:
    if item is None:
        return model.Procedure("", "", (), ())
    steps = tuple(
        model.Step(
            step.act,
            step.by,
            step.to,
            step.manner,
            step.condition,
            step.within_hours,
            step.quote,
            step.readings,
        )
        for step in item.steps
    )
    return model.Procedure(item.clause, item.quote, steps, item.readings)


def _directs(item: schema_levels.DirectsSource | None) -> model.Directs:
    if item is None:
        return model.Directs("", (), (), "", ())
    return model.Directs(item.clause, item.by, item.designated, item.quote, item.readings)


def _provision(
    item: schema_levels.Adjustment | schema_levels.TerminationSource | schema_levels.AnalogySource | None,
    rule: str | None,
) -> model.Provision | None:
    if item is None:
        return None
    return model.Provision(item.clause, item.quote, getattr(item, rule) if rule else "", item.readings)


def _linkage(item: schema_levels.LinkageSource | None) -> model.Linkage | None:
    if item is None:
        return None
    acts = tuple(model.LinkageAct(act.who, act.does, act.to, act.quote, act.readings) for act in item.acts)
    return model.Linkage(
        item.clause, item.other_responses, item.other_responses_quote or "", acts, item.readings
    )


def _measure(duty: schema_duties.MeasureDutySource) -> model.MeasureDuty:
    return model.MeasureDuty(
        id=duty.id,
        clause=duty.clause,
        quote=duty.quote,
        task=duty.task,
        leads=duty.leads,
        supports=duty.supports,
        to=duty.to,
        mentions=duty.mentions,
        condition=duty.condition,
        recurrence=duty.recurrence,
        deadline_hours=duty.deadline.hours if duty.deadline else None,
        output=duty.output,
        role=duty.role,
        content=duty.content,
        carried_subject=duty.carried_subject,
        readings=duty.readings,
    )


def _duty(duty: schema_duties.DutySource) -> model.Duty:
    return model.Duty(
        id=duty.id,
        text=duty.text,
        clause=duty.clause,
        quote=duty.quote,
        kind=duty.kind,
        task=duty.task,
        leads=duty.leads,
        supports=duty.supports,
        to=duty.to,
        mentions=duty.mentions,
        condition=duty.condition,
        recurrence=duty.recurrence,
        calendar=_pairs(duty.calendar),
        clock=_pairs(duty.clock),
        limit_setting=duty.limit_setting,
        output=duty.output,
        readings=duty.readings,
    )


def _pairs(
    item: schema_duties.Calendar | schema_duties.ClockSource | None,
) -> tuple[tuple[str, str | int], ...]:
    if item is None:
        return ()
    return tuple(item.model_dump(by_alias=True, exclude_none=True).items())


def _reading(item: schema.ReadingSource) -> model.Reading:
    return model.Reading(
        item.id,
        item.severity,
        item.clauses,
        item.title,
        item.text,
        item.quote,
        item.alternatives,
        item.adopted,
        item.reason,
        item.effect,
    )
