"""What happened in one disaster process: acts become events, events become state. Pure throughout.

From an act to its events (``record.Recorder`` does this for whoever has a store)::

    outcome = decide(act, Desk(kind, state, assessor, now))   # incident.decide
    # Accepted(incident, actor, at, drafts) or Refusal(code, message, next)

From events to state::

    state = fold(events_of_one_incident)                      # incident.fold; any order, repeated or not
    then = fold(known_then(events, moment))                   # incident.replay; 当时所知
    situation = situation_of(state)                           # incident.situation; for engine.assess.Assessor
    comparison = compare(state, assessor)                     # level, level_possible, deciding clauses
    open_items = due_items(state, edition, now)               # incident.due; the timed ones first
    yearly = calendar_dues(edition, 2026)                     # incident.due; 6.3 and the like, of no incident

`IncidentState` (incident.state) is frozen: ``state.response`` is the response lawfully in force or None;
``state.held`` are decisions kept as given that depart from the plan (与…不符，待核: no paper rests on them);
``state.to_countersign`` wait for a signature (待补签); ``state.coverage`` says on how many units a total rests;
``state.units[unit].figures[key]`` is the standing figure with its 截至 time and source; ``doubts_of(state)`` what a
person has to settle; ``state.upward`` the information reports; ``state.measures`` by duty id; ``state.papers`` and
``state.decisions`` are referred to by the ``act_id`` that made them; ``state.of("call-logged/1")`` plain facts.

Struck facts (``strike_entry``) stay in ``state.entries`` and are left out by ``state.of``. What two seats recorded
against one another stands in ``state.conflicts``; events of a newer version by name in ``state.unread``.

Which acts there are, their fields and worked examples: `incident.decide.CATALOGUE`. Refusals: `incident.refusals`.
"""
