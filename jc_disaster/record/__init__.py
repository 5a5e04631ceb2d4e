"""Where events live: the port, the SQLite store, the second line log, and the recorder that ties them to acts.

Open a store, record an act, ask for the state::

    identity = Identity(store_id, "席位1", "exercise", to_text(clock.now()))
    store = create_store(folder, identity)             # record.sqlite; or open_store(folder, kind="exercise")
    recorder = Recorder(store, assessor_of, clock, os.urandom)   # record.recorder
    answer = recorder.record({"act": "report_figures", "act_id": "…", "incident": "…", "actor": {…}, "at": "…", …})
    answer.ok, answer.events, answer.refusal           # ok means durable; answer.to_json() is the printed form
    state = recorder.state(incident)                   # IncidentState; kept until the next event of the incident
    then = recorder.state_at(incident, moment)         # 当时所知, or None
    situation = situation_of(state)                    # incident.situation
    recorder.close()

``assessor_of(plan_id)`` gives the edition an incident was opened under, made ready (`engine.assess.Assessor`); with
None the one in force now. `StoreRefusedError` carries ``code``, ``message`` and ``next`` for the officer. A store is
used from one thread at a time; recording may run on a worker thread. The commands as functions of streams stand in
`record.commands`.
"""
