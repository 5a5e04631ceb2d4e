"""The proof of a plan: every quote verbatim, every number and body read again from its own words, nothing open.

It proves what it can for any plan. What printed plans may lawfully be like (gaps, overlaps, misprints, ceilings,
missing parts) is a warning, and an error only where the edition claims to be complete and clean.
"""

from __future__ import annotations

from jc_disaster.kernel.watching import Watch, unwatched
from jc_disaster.plan.model import PlanEdition
from jc_disaster.plan.problems import Problem
from jc_disaster.plan.proof import Proof
from jc_disaster.plan.proof_criteria import prove_criteria
from jc_disaster.plan.proof_duties import prove_duties, prove_measures
from jc_disaster.plan.proof_levels import prove_levels
from jc_disaster.plan.proof_procedures import prove_procedures, prove_provisions
from jc_disaster.plan.proof_texts import (
    prove_manifest,
    prove_organisations,
    prove_passes,
    prove_readings,
    prove_texts,
)
from jc_disaster.plan.sources import Sources


def verify(edition: PlanEdition, sources: Sources, watch: Watch = unwatched) -> list[Problem]:
    """All problems of ``edition``, in file and line order.

    Args:
        edition: The model built from ``sources``.
        sources: The source models with their lines.
        watch: Told of how many parts of the proof are done; may stop it between two.
    """
    proof = Proof(edition, sources)
    parts = (
        prove_texts,
        prove_manifest,
        prove_passes,
        prove_organisations,
        prove_readings,
        prove_levels,
        prove_criteria,
        prove_procedures,
        prove_provisions,
        prove_measures,
        prove_duties,
    )
    for number, part in enumerate(parts):
        watch(number, len(parts))
        part(proof)
    return sorted(proof.problems, key=lambda problem: (problem.file, problem.line or 0, problem.code))
