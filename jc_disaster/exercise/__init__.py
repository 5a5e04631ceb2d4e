"""Exercises: a facilitator tells, players act, the plan's answer is known. Pure, `pack_file` and `pack_schema` apart.

From a file to a pack, every fault named at once::

    pack = read_pack(path, plans.assessor)                    # exercise.pack_file; a zip, or its pack.yaml

Conducting: the state is that of the exercise's own incident, the acts are recorded like any other::

    for act in beginning(pack, team): ...                     # exercise.conduct: begin_exercise, set_limit
    for one in due_injects(pack, state, assessor, now): ...   # what goes out by itself; sending(one.inject) is the act
    told_players(state)                                       # the players' view: only what was sent
    clock_face(state, wall)                                   # exercise time, pace, over

The answer and the judging, at any time of the exercise clock::

    key = answer_key(pack, sent_course(pack, state), assessor)   # exercise.answer_key
    judgement = judge(events, pack, assessor, until=None)        # exercise.judging: marks, faults, tallies
    side_by_side([judgement, ...])                               # exercise.comparing: teams on one pack

`boundary_pack` makes packs at the plan's exact bounds, `model_answer` the acts that meet every expectation. The acts
themselves stand in `incident.acts.exercising`, the clock in `incident.exercise_clock`.
"""
