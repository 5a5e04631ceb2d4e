"""Where events live: the port, the SQLite store, the second line log, and the recorder that ties them to acts.

Open a store, record an act, ask for the state::

    identity = Identity(store_id, "席位1", "exercise", to_text(clock.now()))
    store = create_store(folder, identity)             # record.sqlite; or open_store(folder, kind="exercise")
    vault = Vault(folder / vault.NAME, os.urandom)     # record.vault; keys of names, optional
    recorder = Recorder(store, assessor_of, clock, os.urandom, vault)   # record.recorder
    answer = recorder.record({"act": "report_figures", "act_id": "…", "incident": "…", "actor": {…}, "at": "…", …})
    answer.ok, answer.events, answer.refusal           # ok means durable; answer.to_json() is the printed form
    state = recorder.state(incident)                   # IncidentState; kept until the next event of the incident
    then = recorder.state_at(incident, moment)         # 当时所知, or None
    situation = situation_of(state)                    # incident.situation
    recorder.due(incident)                             # what is due now; recorder.clock_went_back for the banner
    answer, person = recorder.unmask({"act": "unmask_person", …})   # a name, once the record says who looked
    backups = Backups(store, [folder / "backups"], clock)   # record.backup: note(), begin(), settle(), leave()
    recorder.close()

``assessor_of(plan_id)`` gives the edition an incident was opened under, made ready (`engine.assess.Assessor`); with
None the one in force now. `StoreRefusedError` carries ``code``, ``message`` and ``next`` for the officer. A store is
used from one thread at a time; recording may run on a worker thread. The commands as functions of streams stand in
`record.commands`; `record.rebuild` makes a store anew from whichever of its two records proves longer;
`record.exchange` exports to plain files and imports them into a new store.
"""
